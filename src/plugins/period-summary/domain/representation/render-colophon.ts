import type { SummaryDocument } from '../composition/summary-document';
import type { ManifestEntry } from '../edition/edition-document';
import type { Text } from '../prose';
import { attributes, html, type Html, type HtmlValue, NOTHING } from './html/escape';
import { type Fact, renderFacts } from './render-facts';
import { instantHtml } from './render-notices';
import { renderLink } from './render-prose';
import { listOfNames, ownText, type Scope, textHtml } from './scope';

/** The parties that publish with the municipality: all but the municipality itself. */
export function otherPublishers(summary: SummaryDocument): readonly Text[] {
  const own = (name: string) =>
    name.toLowerCase().startsWith(summary.municipality.name.toLowerCase()) ||
    /^kommunen$/i.test(name);
  const municipalities = summary.period.parties.filter((party) => party.kind === 'municipality');
  return summary.period.parties
    .filter(
      (party) =>
        party.kind !== 'municipality' || (municipalities.length > 1 && !own(party.name.value)),
    )
    .map((party) => party.name);
}

/** Who published what and when, and where the same is had as data: the foot of the article. */
export function renderColophon(scope: Scope): Html {
  const { addresses, context, edition, texts } = scope;
  const { summary } = edition;
  const published = context.draft !== true;
  const { accessibilityStatement } = summary.municipality;
  const facts: readonly Fact[] = [
    { name: texts.publisher, values: [publisherLine(summary, scope)] },
    {
      name: texts.edition(edition.number),
      values: [
        published &&
          html`${ownText(texts.published, scope)} ${instantHtml(edition.sealedAt, scope)}
          (${ownText(texts.kind[edition.kind].toLowerCase(), scope)})`,
      ],
    },
    { name: texts.changeNote, values: [edition.changeNote] },
    {
      name: texts.checksum,
      values: [
        published &&
          context.hash !== null &&
          html`<a${attributes({ href: addresses.edition(edition.number, 'json'), title: context.hash })}><code>${context.hash.slice(0, 12)}</code></a>`,
      ],
    },
    {
      name: texts.data,
      values: published ? [dataLinks(scope)] : [],
    },
    {
      name: texts.accessibility,
      values: [
        accessibilityStatement !== null &&
          accessibilityStatement !== '' &&
          renderLink(accessibilityStatement, accessibilityStatement.replace(/^https?:\/\//, '')),
      ],
    },
  ];
  return html`<footer class="ps-colophon">${renderFacts(facts, scope)}${published ? renderEditions(scope) : NOTHING}</footer>
`;
}

function publisherLine(summary: SummaryDocument, scope: Scope): Html {
  const others = otherPublishers(summary);
  const { website, name } = summary.municipality;
  const owner = website !== null && website !== '' ? renderLink(website, name) : name;
  if (others.length === 0) return html`${owner}`;
  return html`${owner} ${ownText(scope.texts.together, scope)} ${listOfNames(others, scope)}`;
}

function dataLinks(scope: Scope): Html {
  const { addresses, edition } = scope;
  const link = (format: string, name: string) =>
    html`<a${attributes({ href: addresses.edition(edition.number, format) })}>${name}</a>`;
  return html`${link('json', 'JSON')}, ${link('csv', 'CSV')}, ${link('jsonld', 'JSON-LD')}`;
}

/** Every edition of the series, newest first, closed until somebody asks; no script needed. */
function renderEditions(scope: Scope): Html {
  const { addresses, context, texts } = scope;
  const { current, editions } = context.manifest;
  const manifest = html`<p><a${attributes({ href: addresses.manifest })}>${ownText(texts.allEditions, scope)}</a> · <a${attributes({ href: addresses.atom })}>${ownText(texts.follow, scope)} (Atom)</a></p>
`;
  if (editions.length < 2) return manifest;
  const rows = [...editions].reverse().map(
    (entry) => html`<li>${editionLine(entry, current, scope)}</li>
`,
  );
  return html`<details class="ps-editions"><summary>${ownText(texts.editionList, scope)} (${editions.length})</summary><ul>${rows}</ul>${manifest}</details>
`;
}

function editionLine(entry: ManifestEntry, current: number | null, scope: Scope): HtmlValue {
  const { addresses, edition, texts } = scope;
  const name = ownText(texts.edition(entry.number), scope);
  const readable = entry.withdrawn === null && entry.erased === null;
  const link =
    readable && entry.number !== edition.number
      ? html`<a${attributes({ href: addresses.edition(entry.number, 'html') })}>${name}</a>`
      : name;
  const changes =
    readable && entry.previousHash !== null
      ? html` <a${attributes({ href: addresses.changes(entry.number, 'html') })}>${ownText(texts.changes, scope)} (${entry.number})</a>`
      : null;
  const state = [
    entry.number === current && html`, ${ownText(texts.currentEdition, scope)}`,
    entry.withdrawn &&
      html` – ${ownText(texts.withdrawn, scope)}
      (${textHtml({ value: entry.withdrawn.reason, lang: scope.lang }, scope)})`,
  ];
  return html`${link}, ${ownText(texts.stage[entry.stage].toLowerCase(), scope)}, ${instantHtml(entry.sealedAt, scope)}${state}${entry.changeNote !== null && html`: ${entry.changeNote}`}${changes}`;
}
