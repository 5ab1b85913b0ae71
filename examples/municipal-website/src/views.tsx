import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';

import type { Language, Listed, Manifest } from './cms/cms.js';
import type { Hit } from './search.js';
import { day, LANGUAGE_NAMES, moment, shellOf, WORDS, type Shell } from './words.js';

interface Frame {
  readonly shell: Shell;
  readonly title: string;
  readonly municipality: string;
  /** Since when this is our own copy, because the CMS does not answer. */
  readonly copyOf?: Date | null;
  /** The same page in the other language of the frame. */
  readonly other?: string;
  readonly children?: Child;
}

const home = (shell: Shell): string => (shell === 'en' ? '/en' : '/');
const pageOf = (period: string, language: string): string => `/perioder/${period}/${language}`;

export const Page: FC<Frame> = ({ shell, title, municipality, copyOf, other, children }) => {
  const words = WORDS[shell];
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={shell}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} – ${municipality}`}</title>
          <link rel="stylesheet" href="/style.css" />
          <link rel="icon" href="data:," />
        </head>
        <body>
          <a class="skip" href="#content">
            {words.skip}
          </a>
          <header class="site">
            <div class="width">
              <a class="name" href={home(shell)}>
                {municipality}
              </a>
              <a
                lang={shell === 'en' ? 'sv' : 'en'}
                href={other ?? home(shell === 'en' ? 'sv' : 'en')}
              >
                {words.other}
              </a>
            </div>
          </header>
          <main id="content" class="width" tabindex={-1}>
            {children}
          </main>
          <footer class="site">
            <div class="width">
              <p>{municipality}</p>
              {copyOf && (
                <p class="copy">
                  {words.copy} <time datetime={copyOf.toISOString()}>{moment(copyOf, shell)}</time>.
                </p>
              )}
            </div>
          </footer>
        </body>
      </html>
    </>
  );
};

const SearchForm: FC<{ shell: Shell; query: string }> = ({ shell, query }) => (
  <form
    role="search"
    action={shell === 'en' ? '/en/search' : '/sok'}
    aria-label={WORDS[shell].search}
  >
    <label for="q">{WORDS[shell].searchWord}</label>
    <span class="field">
      <input id="q" name="q" type="search" value={query} required maxlength={80} />
      <button type="submit">{WORDS[shell].searchButton}</button>
    </span>
  </form>
);

export const Home: FC<{ shell: Shell; list: readonly Listed[] }> = ({ shell, list }) => {
  const words = WORDS[shell];
  const first = list.filter(
    (one, index) => list.findIndex((other) => other.period.slug === one.period.slug) === index,
  );
  const own = (slug: string) => list.filter(({ period }) => period.slug === slug);
  return (
    <>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <SearchForm shell={shell} query="" />
      <h2>{words.periods}</h2>
      {first.length === 0 && <p>{words.noPeriods}</p>}
      <ul class="cards">
        {first.map(({ period }) => {
          const editions = own(period.slug);
          const best =
            editions.find(({ language }) => language === shell) ??
            editions.find(({ language }) => language === 'sv') ??
            editions[0];
          if (!best) return null;
          return (
            <li>
              <p class="quiet">
                {words.stage[best.stage]} · {day(best.sealedAt, shell)}
              </p>
              <h3>
                <a
                  href={pageOf(period.slug, best.language)}
                  lang={best.language}
                  hreflang={best.language}
                >
                  {best.title}
                </a>
              </h3>
              {editions.length > 1 && (
                <Languages
                  period={period.slug}
                  languages={editions.map((one) => one.language)}
                  shell={shell}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Languages: FC<{
  period: string;
  languages: readonly Language[];
  shell: Shell;
  current?: Language;
}> = ({ period, languages, shell, current }) => (
  <p class="quiet languages">
    {`${WORDS[shell].languages}: `}
    {languages.map((language) => (
      <a
        href={pageOf(period, language)}
        lang={language === 'en' ? 'en' : 'sv'}
        hreflang={language}
        aria-current={language === current ? 'page' : undefined}
      >
        {LANGUAGE_NAMES[language]}
      </a>
    ))}
  </p>
);

/** The article is the CMS's own HTML, escaped there; the policy of the page allows it no script. */
export const Period: FC<{
  period: string;
  language: Language;
  languages: readonly Language[];
  article: string;
}> = ({ period, language, languages, article }) => {
  const shell = shellOf(language);
  return (
    <>
      {languages.length > 1 && (
        <Languages period={period} languages={languages} shell={shell} current={language} />
      )}
      {raw(article)}
      <p>
        <a href={`${pageOf(period, language)}/utgavor`}>{WORDS[shell].editions}</a>
      </p>
    </>
  );
};

export const Editions: FC<{ period: string; language: Language; manifest: Manifest }> = ({
  period,
  language,
  manifest,
}) => {
  const shell = shellOf(language);
  const words = WORDS[shell];
  return (
    <>
      <h1>{words.editions}</h1>
      <p>
        <a href={pageOf(period, language)}>{words.back}</a>
      </p>
      <ol class="cards" reversed>
        {[...manifest.editions].reverse().map((edition) => (
          <li>
            <h2>
              {words.edition} {edition.number}
            </h2>
            <p class="quiet">
              {words.stage[edition.stage]} · {day(edition.sealedAt, shell)}
              {edition.number === manifest.current && ` · ${words.current}`}
            </p>
            {edition.changeNote && <p lang={language}>{edition.changeNote}</p>}
            {edition.withdrawn && (
              <p lang={language}>
                {words.withdrawn}. {edition.withdrawn.reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
};

export const Search: FC<{ shell: Shell; query: string; hits: readonly Hit[] }> = ({
  shell,
  query,
  hits,
}) => {
  const words = WORDS[shell];
  const verdictOf = ({ verdict }: Hit): string =>
    verdict === undefined
      ? words.notReported
      : verdict === null
        ? words.notAssessed
        : words.verdict[verdict];
  return (
    <>
      <h1>{words.search}</h1>
      <SearchForm shell={shell} query={query} />
      {query !== '' && (
        <p role="status">
          {hits.length === 1 ? words.oneHit(query) : words.hits(hits.length, query)}
        </p>
      )}
      <ul class="cards">
        {hits.map((hit) => (
          <li>
            <h2>{hit.text}</h2>
            <p>
              <strong>{words.outcome}:</strong> {verdictOf(hit)}
            </p>
            {hit.told && <p>{hit.told}</p>}
            <p>
              <a href={`${pageOf(hit.period.slug, shell)}#promise-${hit.id}`}>
                {words.read} {words.heading} {hit.period.label}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};

export const Failure: FC<{ shell: Shell; title: string; text: string }> = ({
  shell,
  title,
  text,
}) => (
  <>
    <h1>{title}</h1>
    <p>{text}</p>
    <p>
      <a href={home(shell)}>{WORDS[shell].start}</a>
    </p>
  </>
);
