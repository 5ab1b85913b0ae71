/**
 * `<period-summary municipality="…" period="…">`: the account of a period on somebody else's page.
 * What stands inside the element in the page is shown until the account is there, and stays where it
 * cannot be had.
 */
import type { ArticleNodes } from '../domain/representation/node-tree';
import { ask, Refused } from './ask';
import { buildNode } from './build-nodes';
import { resizeFrames } from './frames';
import { STYLE } from './style';

const HERE = new URL('.', import.meta.url).href;
const CHOICES = ['theme', 'show', 'lead'] as const;
const LARGEST_PAGE = 100;

interface Listed {
  readonly period: { readonly slug: string; readonly startsOn: string; readonly endsOn: string };
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

class PeriodSummary extends HTMLElement {
  static readonly observedAttributes = [
    ...['municipality', 'period', 'stage', 'locale', 'lang', 'heading', 'edition', 'api'],
    ...CHOICES,
  ];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #colours = new CSSStyleSheet();
  #asking: AbortController | null = null;
  #isPlanned = false;
  /** What was asked for when what is shown was shown; empty: nothing is. */
  #shown = '';

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet, this.#colours];
    this.#root.append(document.createElement('slot'));
    this.#root.addEventListener('click', (event) => this.#follow(event));
  }

  connectedCallback(): void {
    this.#plan();
    addEventListener('pageshow', this.#again);
  }

  disconnectedCallback(): void {
    this.#asking?.abort();
    removeEventListener('pageshow', this.#again);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#plan();
  }

  /** A page that comes back from the browser's memory may be hours old. */
  readonly #again = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#plan();
  };

  /** Attributes that are set one after another are one wish. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (this.isConnected) void this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const wish = PeriodSummary.observedAttributes.map((name) => this.getAttribute(name)).join('\n');
    if (this.#shown === '') this.dataset.state = 'loading';
    try {
      const nodes = await this.#ask(asking.signal);
      if (!asking.signal.aborted) this.#show(nodes, wish);
    } catch (error) {
      if (!asking.signal.aborted) this.#fail(error, wish);
    }
  }

  get #base(): string {
    const named = this.getAttribute('api');
    return named === null ? HERE : new URL(named.replace(/\/*$/, '/'), document.baseURI).href;
  }

  get #language(): string | null {
    return this.getAttribute('locale') ?? (this.getAttribute('lang') || null);
  }

  async #ask(stopped: AbortSignal): Promise<ArticleNodes> {
    const municipality = this.getAttribute('municipality') ?? '';
    const language = this.#language;
    const stage = this.getAttribute('stage');
    let period = this.getAttribute('period') ?? 'latest';
    if (period === 'latest' && stage !== null) {
      period = await this.#latest({ municipality, stage, locale: language ?? 'sv' }, stopped);
    }
    const edition = this.getAttribute('edition');
    const query = new URLSearchParams({ heading: this.getAttribute('heading') ?? '2' });
    for (const name of CHOICES) {
      const value = this.getAttribute(name);
      if (value !== null && value !== 'all' && value !== 'yes') query.set(name, value);
    }
    const nodesIn = (tag: string): Promise<unknown> => {
      const which =
        edition === null ? `.${tag}` : `/editions/${encodeURIComponent(edition)}.${tag}`;
      const path = [municipality, period].map(encodeURIComponent).join('/');
      return ask(`${this.#base}${path}${which}.nodes.json?${query.toString()}`, stopped);
    };
    try {
      return (await nodesIn(language ?? 'sv')) as ArticleNodes;
    } catch (error) {
      const languages = error instanceof Refused ? error.details['languages'] : null;
      const [first] = Array.isArray(languages) ? (languages as unknown[]) : [];
      // Where the page asks for none, the municipality's first language is the one.
      if (language !== null || typeof first !== 'string') throw error;
      return (await nodesIn(first)) as ArticleNodes;
    }
  }

  /** The period that ends last of those that have come to a stage. */
  async #latest(wanted: Record<string, string>, stopped: AbortSignal): Promise<string> {
    const query = new URLSearchParams({ ...wanted, limit: String(LARGEST_PAGE) });
    const { data } = (await ask(`${this.#base.slice(0, -1)}?${query.toString()}`, stopped)) as {
      readonly data: readonly Listed[];
    };
    const ends = ({ period }: Listed): string => period.endsOn + period.startsOn;
    const [last] = [...data].sort((a, b) => (ends(a) < ends(b) ? 1 : -1));
    if (!last) throw new Refused(404, 'No period has come to this stage');
    return last.period.slug;
  }

  #show(nodes: ArticleNodes, wish: string): void {
    const { series, number, hash, language, title, page, brand } = nodes;
    const article = buildNode(nodes.article, this.#base);
    if (!article) throw new Refused(0, 'The answer is no article');
    const colours = [brand.brand, brand.onBrand, brand.onLight, brand.onDark];
    const [own = '', onOwn = '', light = '', dark = ''] = colours.map((colour) =>
      /^#[0-9a-f]{3,6}$/i.test(colour) ? colour : 'inherit',
    );
    this.#colours.replaceSync(
      `:host{--ps-brand:${own};--ps-on-brand:${onOwn};--ps-accent-light:${light};--ps-accent-dark:${dark}}`,
    );
    this.#replace(article);
    this.#shown = wish;
    this.dataset.state = 'loaded';
    this.#tell('loaded', { series, number, hash, language, title, page });
  }

  #fail(error: unknown, wish: string): void {
    const { status, message, details } =
      error instanceof Refused ? error : new Refused(0, String(error));
    if (status === 410) {
      // Gone everywhere: also what the page itself may hold as a copy of it.
      const notice = document.createElement('p');
      notice.className = 'ps-gone';
      notice.lang = this.#language?.startsWith('en') ? 'en' : 'sv';
      const { reason } = details;
      notice.textContent = `${
        notice.lang === 'en' ? 'This has been withdrawn.' : 'Innehållet har dragits tillbaka.'
      } ${typeof reason === 'string' ? reason : ''}`.trim();
      this.#replace(notice);
      this.#shown = '';
    } else if (this.#shown !== wish || (status >= 400 && status < 429)) {
      // What is still there was asked for by other attributes: another period's account, perhaps.
      this.#root.replaceChildren(document.createElement('slot'));
      this.#shown = '';
    }
    this.dataset.state = 'failed';
    this.#tell('failed', { status, message });
  }

  #replace(content: Node): void {
    const root = document.createElement('div');
    root.className = 'ps-root';
    root.setAttribute('part', 'root');
    root.append(content);
    this.#root.replaceChildren(root);
  }

  #tell(what: 'loaded' | 'failed', detail: Readonly<Record<string, unknown>>): void {
    this.dispatchEvent(
      new CustomEvent(`period-summary-${what}`, { bubbles: true, composed: true, detail }),
    );
  }

  /** A link within the article: the page's own address knows nothing of what is inside. */
  #follow(event: Event): void {
    const link = (event.target as Element).closest('a[href^="#"]');
    const target = link && this.#root.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!target) return;
    event.preventDefault();
    target.tabIndex = -1;
    target.focus();
  }
}

// Two scripts on one page, of one version or of two, are no mistake: the first one serves.
if (!customElements.get('period-summary')) {
  customElements.define('period-summary', PeriodSummary);
  resizeFrames(new URL(HERE).origin);
}
