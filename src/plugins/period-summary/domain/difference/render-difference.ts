import { attributes, html, type Html, type HtmlValue } from '../representation/html/escape';
import { swedishDay, formatDate } from '../representation/format-date';
import { renderShell } from '../representation/page-shell';
import type { ListContext } from '../representation/render-context';
import { textsFor } from '../representation/texts';
import { shortLine } from '../short-line';
import type { Change, Difference, Segment } from './difference';
import { differenceTextsFor, fieldName, type DifferenceTexts } from './difference-texts';

/** Which period's difference it is, and where its pages stand. */
export interface DifferenceContext extends ListContext {
  readonly municipality: { readonly slug: string; readonly name: string };
  readonly period: { readonly slug: string; readonly label: string };
}

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

function beforeAndNow(before: HtmlValue, now: HtmlValue, texts: DifferenceTexts): Html {
  return html`<dl class="ps-facts"><dt>${texts.before}</dt><dd>${before}</dd><dt>${texts.now}</dt><dd>${now}</dd></dl>`;
}

function content(change: Change, texts: DifferenceTexts): HtmlValue {
  switch (change.kind) {
    case 'added':
      return html`<p><ins>${lines(change.text)}</ins></p>`;
    case 'removed':
      return html`<p><del>${lines(change.text)}</del></p>`;
    case 'reworded':
      return beforeAndNow(side(change.segments, 'added'), side(change.segments, 'removed'), texts);
    case 'changed': {
      if (change.before === null && change.after === null) return null;
      // No verdict is not "nothing": that would be read as one.
      const absent = change.field === 'verdict' ? texts.notAssessed : texts.nothing;
      const [before, after] = [change.before ?? absent, change.after ?? absent];
      // A figure or target is known by its name: "Andel anslutna elever: 95 % → 97 %".
      if (change.item !== null && change.field === 'value')
        return html`<p>${change.item.label}: <del>${before}</del> → <ins>${after}</ins></p>`;
      return beforeAndNow(html`<del>${before}</del>`, html`<ins>${after}</ins>`, texts);
    }
    case 'moved':
      return change.from === null && change.to === null
        ? html`<p>${texts.otherOrder}</p>`
        : beforeAndNow(
            change.from === null ? texts.ofWholePeriod : texts.under(change.from),
            change.to === null ? texts.ofWholePeriod : texts.under(change.to),
            texts,
          );
    case 'reformatted':
      return null;
    default:
      return change satisfies never;
  }
}

function renderChange(change: Change, texts: DifferenceTexts): Html {
  const { place, item, field } = change;
  // An outcome may be known by a sentence of its text: in quotes, its full stop ends nothing of ours.
  const name =
    (place.type === 'measure' || place.type === 'outcome') && place.title !== null
      ? ` ${texts.quoted(shortLine(place.title))}`
      : '';
  const where = [
    place.type === 'page' || place.type === 'promise' ? null : texts.place[place.type] + name,
    item === null ? null : `${fieldName(item.list, texts)} ${texts.quoted(item.label)}`,
    field === null ? null : fieldName(field, texts),
  ].filter(Boolean);
  // Whose promise is new or gone is a part of what is told.
  const isWhole = item === null && (change.kind === 'added' || change.kind === 'removed');
  const parties = place.type === 'outcome' || (isWhole && field === null) ? place.parties : [];
  return html`<li><h3>${texts.kind[change.kind]}${where.length > 0 && `: ${where.join(', ')}`}</h3>${
    parties.length > 0 && html`<p class="ps-meta">${parties.join(', ')}</p>`
  }${content(change, texts)}</li>
`;
}

interface Group {
  readonly key: string;
  readonly title: string;
  readonly changes: Change[];
}

/** Changes under the promise they belong to, in the order in which the page has them. */
function byPromise(changes: readonly Change[], texts: DifferenceTexts): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const { promise, type } = change.place;
    const key = promise?.key ?? (type === 'page' ? 'page' : 'period');
    const title =
      promise === null
        ? texts.place[type === 'page' ? 'page' : 'period']
        : `${texts.place.promise}: ${promise.title ?? ''}`;
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
  return html`${byPromise(difference.changes, texts).map(
    ({ title, changes }) => html`<section><h2>${title}</h2>
<ul class="ps-changes">${changes.map((change) => renderChange(change, texts))}</ul></section>
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
      html`<p><strong>${texts.note}:</strong> ${note}</p>
`
    }${renderDifferenceArticle(difference, context.language)}</div>
`,
    foot: [],
  });
}
