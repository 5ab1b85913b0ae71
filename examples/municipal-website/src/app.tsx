import { Hono, type Context } from 'hono';
import type { Child } from 'hono/jsx';
import { secureHeaders } from 'hono/secure-headers';

import type { Cms, Language, Read } from './cms/cms.js';
import { searchPromises } from './search.js';
import { STYLE } from './style.js';
import { Editions, Failure, Home, Page, Period, Search } from './views.js';
import { LANGUAGE_NAMES, shellOf, WORDS, type Shell } from './words.js';

const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGE_NAMES, tag);
const wordsOf = (query: string): string[] =>
  query
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);

/**
 * The website of one municipality.
 * @param imagesFrom origin that the articles' pictures come from
 */
export function createApp(cms: Cms, imagesFrom: string): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', imagesFrom],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // For the proxy with the certificate, in front of this.
      strictTransportSecurity: false,
    }),
  );

  /** Puts what was read into the page, or says why there is nothing to put there. */
  async function answer<Value>(
    context: Context,
    shell: Shell,
    reading: Read<Value>,
    show: (value: Value) => { title: string; body: Child; other?: string },
  ): Promise<Response> {
    const list = await cms.list();
    const name = list.kind === 'found' ? list.value[0]?.municipality.name : undefined;
    const municipality = name ?? WORDS[shell].heading;
    const frame = { shell, municipality };
    if (reading.kind === 'found') {
      const { title, body, other } = show(reading.value);
      return context.html(
        <Page {...frame} title={title} copyOf={reading.copyOf} other={other}>
          {body}
        </Page>,
      );
    }
    const words = WORDS[shell];
    const [status, title, text] = {
      missing: [404, words.missing, words.missingText] as const,
      withdrawn: [
        410,
        words.gone,
        (reading.kind === 'withdrawn' && reading.reason) || words.missingText,
      ] as const,
      unavailable: [503, words.away, words.awayText] as const,
    }[reading.kind];
    if (status !== 404) context.header('Cache-Control', 'no-store');
    return context.html(
      <Page {...frame} title={title}>
        <Failure shell={shell} title={title} text={text} />
      </Page>,
      status,
    );
  }

  const home = (shell: Shell) => async (context: Context) =>
    answer(context, shell, await cms.list(), (list) => ({
      title: WORDS[shell].heading,
      body: <Home shell={shell} list={list} />,
    }));
  const search = (shell: Shell) => async (context: Context) => {
    const query = (context.req.query('q') ?? '').trim().slice(0, 80);
    const words = wordsOf(query);
    const reading = await (words.length === 0
      ? ({ kind: 'found', value: [], copyOf: null } as const)
      : searchPromises(cms, words, shell));
    return answer(context, shell, reading, (hits) => ({
      title: WORDS[shell].search,
      body: <Search shell={shell} query={query} hits={hits} />,
    }));
  };

  app.get('/', home('sv'));
  app.get('/en', home('en'));
  app.get('/sok', search('sv'));
  app.get('/en/search', search('en'));
  app.get('/perioder/:period/:language', async (context) => {
    const { period, language } = context.req.param();
    if (!isLanguage(language)) return missing(context);
    const [article, list] = await Promise.all([cms.article(period, language), cms.list()]);
    const own = list.kind === 'found' ? list.value.filter((one) => one.period.slug === period) : [];
    const title = own.find((one) => one.language === language)?.title ?? WORDS.sv.heading;
    const languages = own.map((one) => one.language);
    const other = languages.find((one) => shellOf(one) !== shellOf(language));
    return answer(context, shellOf(language), article, (html) => ({
      title,
      other: other && `/perioder/${period}/${other}`,
      body: <Period period={period} language={language} languages={languages} article={html} />,
    }));
  });
  app.get('/perioder/:period/:language/utgavor', async (context) => {
    const { period, language } = context.req.param();
    if (!isLanguage(language)) return missing(context);
    return answer(context, shellOf(language), await cms.manifest(period, language), (manifest) => ({
      title: WORDS[shellOf(language)].editions,
      body: <Editions period={period} language={language} manifest={manifest} />,
    }));
  });
  app.get('/style.css', (context) =>
    context.body(STYLE, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );

  const missing = (context: Context) =>
    answer(context, 'sv', { kind: 'missing' }, () => ({ title: '', body: null }));
  app.notFound(missing);
  return app;
}
