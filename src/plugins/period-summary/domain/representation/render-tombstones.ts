import { formatDate, swedishDay } from './format-date';
import { attributes, html, type HtmlValue } from './html/escape';
import { renderFacts } from './render-facts';
import { renderShell } from './page-shell';
import type { ListContext } from './render-context';
import { textsFor } from './texts';
import type { RefusedStatus } from './texts/texts';

/** Something that does exist, offered where what was asked for does not. */
export interface Offer {
  readonly label: string;
  readonly href: string;
  /** Language of the label and the page, where it is not the error page's. */
  readonly language?: string;
}

interface Sheet {
  readonly title: string;
  readonly lead: HtmlValue;
  readonly content?: HtmlValue;
}

function renderSheet(context: ListContext, sheet: Sheet, offers: readonly Offer[]): string {
  const { texts, lang } = textsFor(context.language);
  const home = context.origin + context.publicPath;
  const links = offers.map(
    ({ href, label, language }) =>
      html`<li><a${attributes({ href, hreflang: language, lang: language === undefined || language === lang ? null : language })}>${label}</a></li>`,
  );
  return renderShell({
    lang,
    texts,
    textsLang: lang,
    title: sheet.title,
    colour: context.colour ?? null,
    head: html`<meta name="robots" content="noindex" />
`,
    brand: { href: home, content: context.siteName ?? texts.home },
    crumbs: [
      { href: home, label: texts.home },
      { href: null, label: sheet.title },
    ],
    main: html`<div class="ps-sheet"><h1>${sheet.title}</h1><p class="ps-lead">${sheet.lead}</p>${sheet.content}${
      links.length > 0 && html`<h2>${texts.existing}</h2><ul>${links}</ul>`
    }</div>
`,
    foot: [],
  });
}

/** 404: what does exist nearby. `because: 'language'` where the page exists in other languages. */
export function renderNotFound(
  context: ListContext,
  offers: readonly Offer[] = [],
  because: 'address' | 'language' = 'address',
): string {
  const { texts } = textsFor(context.language);
  const lead = because === 'language' ? texts.notFoundLanguage : texts.notFoundLead;
  return renderSheet(context, { title: texts.notFound, lead }, offers);
}

/** 400, 405, 429 or 503: why the page is not shown, though it may exist. */
export function renderRefused(context: ListContext, status: RefusedStatus): string {
  return renderSheet(context, textsFor(context.language).texts.refused[status], []);
}

/** The name of a language in the language of the page: "engelska"; the tag where there is none. */
export function languageName(tag: string, language: string): string {
  return textsFor(language).texts.languageName[tag] ?? tag;
}

/** What is left of an edition that is not shown any more. */
export interface Gone {
  readonly title: string;
  readonly number: number;
  readonly hash: string;
  readonly withdrawn: { readonly at: string; readonly reason: string };
  readonly erased: {
    readonly at: string;
    readonly reason: string;
    readonly diaryNumber: string;
  } | null;
}

/** 410: that it was withdrawn or erased, when and why. Nothing of its content but its hash. */
export function renderGone(
  gone: Gone,
  context: ListContext,
  offers: readonly Offer[] = [],
): string {
  const { texts, lang } = textsFor(context.language);
  const { erased, hash, number, withdrawn } = gone;
  const day = (instant: string) =>
    html`<time${attributes({ datetime: instant })}>${formatDate(swedishDay(instant), lang)}</time>`;
  const said = erased ?? withdrawn;
  const facts = renderFacts(
    [
      // The title of erased content may itself be what had to go.
      { name: texts.edition(number), values: [erased === null ? gone.title : '–'] },
      { name: texts.time, values: [day(said.at)] },
      { name: texts.withdrawnReason.replace(/:$/, ''), values: [said.reason] },
      { name: texts.erasedDiary, values: [erased?.diaryNumber] },
      { name: texts.hashKept, values: [html`<code>${hash}</code>`] },
    ],
    { lang, textsLang: lang },
  );
  const sheet =
    erased === null
      ? { title: texts.gone, lead: texts.goneLead }
      : { title: texts.erased, lead: texts.erasedLead };
  return renderSheet(context, { ...sheet, content: facts }, offers);
}
