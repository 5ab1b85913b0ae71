import { pageAddress as pagePlace } from '../delivery/listing';
import { DEFAULT_LANGUAGE } from '../languages';
import { listPath } from './addresses';
import { formatDate, swedishDay } from './format-date';
import { attributes, html, type Html, type HtmlValue } from './html/escape';
import { renderShell } from './page-shell';
import type { LanguageTag } from '../prose';
import type { ListContext, SeriesListing } from './render-context';
import { textsFor, type Texts } from './texts';

interface Municipality {
  readonly slug: string;
  readonly name: string;
}

/** Address of a list in a language, the page's own unless another is named. */
const listAddress = (
  context: ListContext,
  municipality: string | null,
  language = context.language,
): string => context.origin + context.publicPath + listPath(municipality, language);

const pageAddress = (series: SeriesListing, context: ListContext): string =>
  pagePlace(series, { ...context, pagePath: context.publicPath });

/** Swedish, and every other language that something on the list is published in. */
function languagesOf(listings: readonly SeriesListing[]): readonly LanguageTag[] {
  const others = new Set(listings.map(({ language }) => language));
  others.delete(DEFAULT_LANGUAGE);
  return [DEFAULT_LANGUAGE, ...[...others].sort()];
}

/** Newest period first; periods that began on the same day by name. */
const newestFirst = (a: SeriesListing, b: SeriesListing) =>
  b.startsOn.localeCompare(a.startsOn) || a.title.localeCompare(b.title, 'sv');

function renderListPage(
  context: ListContext,
  page: {
    readonly title: string;
    readonly lead: string;
    readonly crumbs: readonly { readonly href: string | null; readonly label: string }[];
    /** Slug of the one whose periods are listed; null: the municipalities. */
    readonly municipality: string | null;
    readonly languages: readonly LanguageTag[];
    readonly feed: string;
    readonly content: HtmlValue;
  },
): string {
  const { texts, lang } = textsFor(context.language);
  const { municipality } = page;
  const languages = page.languages.map((tag) => ({
    tag,
    href: listAddress(context, municipality, tag),
    current: tag === context.language,
  }));
  const alternates =
    languages.length > 1 &&
    languages.map(
      ({ tag, href }) => html`<link${attributes({ rel: 'alternate', hreflang: tag, href })} />
`,
    );
  return renderShell({
    // A list is all the product's own words and names: it is in the language of its texts.
    lang,
    texts,
    textsLang: lang,
    title: page.title,
    colour: context.colour ?? null,
    head: html`<meta${attributes({ name: 'description', content: page.lead })} />
<link${attributes({ rel: 'canonical', href: listAddress(context, municipality) })} />
${alternates}<link${attributes({ rel: 'alternate', type: 'application/atom+xml', href: page.feed, title: page.title })} />
`,
    brand: { href: listAddress(context, null), content: context.siteName ?? texts.home },
    crumbs: page.crumbs,
    languages,
    main: html`<div class="ps-sheet"><h1>${page.title}</h1><p class="ps-lead">${page.lead}</p>${page.content}</div>
`,
    foot: [html`<a${attributes({ href: page.feed })}>${texts.follow} (Atom)</a>`],
  });
}

/** Of one period's series the one in the list's language; else the first language's, else any. */
const inLanguage = (
  series: readonly SeriesListing[],
  context: ListContext,
): SeriesListing | undefined =>
  series.find(({ language }) => language === context.language) ??
  series.find(({ language, structureLanguage }) => language === structureLanguage) ??
  series[0];

/** The list of municipalities that have published anything: each once, by name. */
export function renderMunicipalities(
  listings: readonly SeriesListing[],
  context: ListContext,
): string {
  const { texts } = textsFor(context.language);
  const bySlug = new Map<string, SeriesListing[]>();
  for (const series of listings) {
    const { slug } = series.municipality;
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), series]);
  }
  const rows = [...bySlug.values()]
    .map((all) => [...all].sort(newestFirst))
    .sort((a, b) =>
      (a[0]?.municipality.name ?? '').localeCompare(b[0]?.municipality.name ?? '', 'sv'),
    )
    .map((all) => municipalityRow(all, context, texts));
  return renderListPage(context, {
    title: context.siteName ?? texts.home,
    lead: texts.municipalitiesLead,
    crumbs: [{ href: null, label: texts.home }],
    municipality: null,
    languages: languagesOf(listings),
    feed: `${context.origin}${context.apiPath}/feed.atom`,
    content: rows.length === 0 ? emptyLine(texts.noMunicipalities) : listOf(rows),
  });
}

function municipalityRow(
  all: readonly SeriesListing[],
  context: ListContext,
  texts: Texts,
): Html | null {
  const [newest] = all;
  if (newest === undefined) return null;
  const latest = inLanguage(
    all.filter(({ period }) => period.slug === newest.period.slug),
    context,
  );
  if (latest === undefined) return null;
  const periods = new Set(all.map((series) => series.period.slug)).size;
  return html`<li><h2><a${attributes({ href: listAddress(context, latest.municipality.slug) })}>${latest.municipality.name}</a></h2><p class="ps-meta">${texts.periodCount(periods)} <span>${texts.latest}: <a${attributes({ href: pageAddress(latest, context) })}>${latest.period.label}</a> (${texts.stage[latest.stage].toLowerCase()})</span></p></li>
`;
}

/** The periods of one municipality, newest first, each with the languages it is had in. */
export function renderPeriods(
  municipality: Municipality,
  listings: readonly SeriesListing[],
  context: ListContext,
): string {
  const { texts } = textsFor(context.language);
  const bySlug = new Map<string, SeriesListing[]>();
  for (const series of [...listings].sort(newestFirst)) {
    const { slug } = series.period;
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), series]);
  }
  const rows = [...bySlug.values()].map((languages) => periodRow(languages, context, texts));
  return renderListPage(context, {
    title: texts.periodsOf(municipality.name),
    lead: texts.periodsLead,
    crumbs: [
      { href: listAddress(context, null), label: texts.home },
      { href: null, label: municipality.name },
    ],
    municipality: municipality.slug,
    languages: languagesOf(listings),
    feed: `${context.origin}${context.apiPath}/feed.atom?municipality=${encodeURIComponent(municipality.slug)}`,
    content: rows.length === 0 ? emptyLine(texts.noPeriods) : listOf(rows),
  });
}

function periodRow(
  languages: readonly SeriesListing[],
  context: ListContext,
  texts: Texts,
): Html | null {
  const shown = inLanguage(languages, context);
  if (shown === undefined) return null;
  const others = languages.filter((series) => series !== shown);
  const { lang } = textsFor(context.language);
  const day = (date: string) =>
    html`<time${attributes({ datetime: date })}>${formatDate(date, lang)}</time>`;
  const sealed = html`<time${attributes({ datetime: shown.sealedAt })}>${formatDate(swedishDay(shown.sealedAt), lang)}</time>`;
  const foreign = attributes({ lang: shown.language === lang ? null : shown.language });
  return html`<li><h2><a${attributes({ href: pageAddress(shown, context) })}${foreign}>${shown.title}</a></h2><p class="ps-meta"><span class="ps-stage">${texts.stage[shown.stage]}</span> <span>${day(shown.startsOn)} – ${day(shown.endsOn)}</span> <span>${texts.edition(shown.number)}, ${texts.published} ${sealed}</span></p>${
    others.length > 0 &&
    html`<p class="ps-meta">${texts.languages}: ${others.map((series) => html`<a${attributes({ href: pageAddress(series, context), hreflang: series.language })}>${texts.languageName[series.language] ?? series.language}</a> `)}</p>`
  }</li>
`;
}

const listOf = (rows: readonly HtmlValue[]) => html`<ul class="ps-list">${rows}</ul>`;
const emptyLine = (text: string) => html`<p class="ps-empty">${text}</p>`;
