import { attributes, html, type Html, type HtmlValue } from '../representation/html/escape';
import { swedishDay, formatDate } from '../representation/format-date';
import { renderShell } from '../representation/page-shell';
import type { ListContext } from '../representation/render-context';
import { textsFor } from '../representation/texts';
import { shortLine } from '../short-line';
import type { Change, Difference, Segment, WordsLanguage } from './difference';
import { differenceTextsFor, fieldName, type DifferenceTexts } from './difference-texts';

/** Which period's difference it is, and where its pages stand. */
export interface DifferenceContext extends ListContext {
  readonly municipality: { readonly slug: string; readonly name: string };
  readonly period: { readonly slug: string; readonly label: string };
}

/** The texts of the page around the words, and the language that these are read out in. */
interface Around {
  readonly texts: DifferenceTexts;
  readonly lang: string;
}

const langOf = (lang: WordsLanguage, around: Around): Html =>
  attributes({ lang: lang === around.lang ? null : lang });

/** Words inside a text of ours: else Swedish is read out with English sounds (WCAG 3.1.2). */
const spoken = (words: HtmlValue, lang: WordsLanguage, around: Around): HtmlValue =>
  lang === null || lang === around.lang
    ? words
    : html`<span${langOf(lang, around)}>${words}</span>`;

const lines = (text: string): HtmlValue =>
  text.split('\n').map((line, at) => html`${at > 0 && html`<br />`}${line}`);

/**
 * One side of a reworded text, with the words that the other lacks marked. Both sides stand whole
 * under their own names, so nothing hangs on colour, a line or how a screen reader treats `<del>`.
 */
function side(segments: readonly Segment[], not: 'added' | 'removed'): HtmlValue {
  return segments
    .filter(({ kind }) => kind !== not)
    .map(({ kind, text }) => {
      if (kind === 'added') return html`<ins>${lines(text)}</ins>`;
      return kind === 'removed' ? html`<del>${lines(text)}</del>` : lines(text);
    });
}

function beforeAndNow(before: HtmlValue, now: HtmlValue, { texts }: Around): Html {
  return html`<dl class="ps-facts"><dt>${texts.before}</dt><dd>${before}</dd><dt>${texts.now}</dt><dd>${now}</dd></dl>`;
}

function content(change: Change, around: Around): HtmlValue {
  const { texts } = around;
  switch (change.kind) {
    case 'added':
    case 'removed': {
      const all = change.texts.map(
        ({ value, lang }, at) =>
          html`${at > 0 && html`<br />`}${spoken(lines(value), lang, around)}`,
      );
      return change.kind === 'added'
        ? html`<p><ins>${all}</ins></p>`
        : html`<p><del>${all}</del></p>`;
    }
    case 'reworded': {
      const { segments, langs } = change;
      return beforeAndNow(
        spoken(side(segments, 'added'), langs.before, around),
        spoken(side(segments, 'removed'), langs.after, around),
        around,
      );
    }
    case 'changed': {
      if (change.before === null && change.after === null) return null;
      // No verdict is not "nothing": that would be read as one.
      const absent = change.field === 'verdict' ? texts.notAssessed : texts.nothing;
      const before = html`<del${langOf(change.langs.before, around)}>${change.before ?? absent}</del>`;
      const after = html`<ins${langOf(change.langs.after, around)}>${change.after ?? absent}</ins>`;
      // A figure or target is known by its name: "Andel anslutna elever: 95 % → 97 %".
      if (change.item !== null && change.field === 'value')
        return html`<p>${spoken(change.item.label, change.item.labelLang, around)}: ${before} → ${after}</p>`;
      return beforeAndNow(before, after, around);
    }
    case 'moved': {
      const { from, to, langs } = change;
      if (from === null && to === null) return html`<p>${texts.otherOrder}</p>`;
      const under = (title: string | null, lang: WordsLanguage): HtmlValue =>
        title === null
          ? texts.ofWholePeriod
          : [`${texts.under} `, spoken(texts.quoted(title), lang, around)];
      return beforeAndNow(under(from, langs.before), under(to, langs.after), around);
    }
    case 'reformatted':
      return null;
    default:
      return change satisfies never;
  }
}

/** A name that also stands alone, as it is written after a colon. */
const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Where on the page, from the outside in, separated by commas. */
function whereOf({ place, item, field }: Change, around: Around): readonly HtmlValue[] {
  const { texts } = around;
  // An outcome may be known by a sentence of its text: in quotes, its full stop ends nothing of ours.
  const name =
    (place.type === 'measure' || place.type === 'outcome') && place.title !== null
      ? [' ', spoken(texts.quoted(shortLine(place.title)), place.titleLang, around)]
      : [];
  const parts: readonly HtmlValue[] = [
    ...(place.type === 'page' || place.type === 'promise'
      ? []
      : [[inSentence(texts.place[place.type]), ...name]]),
    ...(item === null
      ? []
      : [
          [
            `${fieldName(item.list, texts)} `,
            spoken(texts.quoted(item.label), item.labelLang, around),
          ],
        ]),
    ...(field === null ? [] : [fieldName(field, texts)]),
  ];
  return parts.map((part, at) => (at === 0 ? part : [', ', part]));
}

function renderChange(change: Change, around: Around): Html {
  const { place, item, field } = change;
  const where = whereOf(change, around);
  // Whose promise is new or gone is a part of what is told.
  const isWhole = item === null && (change.kind === 'added' || change.kind === 'removed');
  const parties = place.type === 'outcome' || (isWhole && field === null) ? place.parties : [];
  return html`<li><h3>${around.texts.kind[change.kind]}${where.length > 0 && [': ', ...where]}</h3>${
    parties.length > 0 && html`<p class="ps-meta">${parties.join(', ')}</p>`
  }${content(change, around)}</li>
`;
}

interface Group {
  readonly key: string;
  readonly title: HtmlValue;
  readonly changes: Change[];
}

/** Changes under the promise they belong to, in the order in which the page has them. */
function byPromise(changes: readonly Change[], around: Around): readonly Group[] {
  const { texts } = around;
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const { promise, type } = change.place;
    const key = promise?.key ?? (type === 'page' ? 'page' : 'period');
    const title =
      promise === null
        ? texts.place[type === 'page' ? 'page' : 'period']
        : [`${texts.place.promise}: `, spoken(promise.title, promise.titleLang, around)];
    const group = groups.get(key) ?? { key, title, changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The difference as a part of a page, from a second-level heading on. */
export function renderDifferenceArticle(difference: Difference, language: string): Html {
  const texts = differenceTextsFor(language);
  if (difference.state !== 'compared') return html`<p>${texts[difference.state]}</p>`;
  if (difference.changes.length === 0) return html`<p>${texts.none}</p>`;
  const around: Around = { texts, lang: textsFor(language).lang };
  return html`${byPromise(difference.changes, around).map(
    ({ title, changes }) => html`<section><h2>${title}</h2>
<ul class="ps-changes">${changes.map((change) => renderChange(change, around))}</ul></section>
`,
  )}`;
}

/** A whole page: what changed from one edition to the next, readable without colour or script. */
export function renderDifference(difference: Difference, context: DifferenceContext): string {
  const { texts: common, lang: textsLang } = textsFor(context.language);
  const texts = differenceTextsFor(context.language);
  const home = context.origin + context.publicPath;
  const municipality = `${home}/${context.municipality.slug}`;
  const { before, after } = difference;
  const title = `${texts.title}: ${context.municipality.name} ${context.period.label}`;
  const note = after?.changeNote ?? null;
  return renderShell({
    lang: context.language,
    texts: common,
    textsLang,
    title,
    colour: context.colour ?? null,
    head: html`<meta name="robots" content="noindex" />
`,
    brand: { href: home, content: context.siteName ?? common.home },
    crumbs: [
      { href: home, label: common.home },
      { href: municipality, label: context.municipality.name },
      { href: `${municipality}/${context.period.slug}`, label: context.period.label },
      { href: null, label: texts.title },
    ],
    main: html`<div class="ps-sheet"${attributes({
      lang: textsLang === context.language ? null : textsLang,
    })}><h1>${title}</h1>
${
  before !== null &&
  after !== null &&
  html`<p class="ps-lead">${texts.between(before.number, after.number)} (${formatDate(swedishDay(after.sealedAt), textsLang)})</p>
`
}${
      note !== null &&
      html`<p><strong>${texts.note}:</strong> ${spoken(note, context.language, { texts, lang: textsLang })}</p>
`
    }${renderDifferenceArticle(difference, context.language)}</div>
`,
    foot: [],
  });
}
