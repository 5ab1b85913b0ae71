import type { Party } from '../composition/summary-document';
import type { EditionDocument } from '../edition/edition-document';
import { editionAddresses } from './addresses';
import { trusted, type Html } from './html/escape';
import type { RenderContext } from './render-context';
import { proseText } from './render-prose';
import { otherPublishers } from './render-colophon';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object without the members that have no value. */
function known(members: Readonly<Record<string, Json | undefined>>): {
  readonly [key: string]: Json;
} {
  return Object.fromEntries(
    Object.entries(members).filter(
      (member): member is [string, Json] =>
        member[1] !== undefined &&
        member[1] !== null &&
        !(Array.isArray(member[1]) && member[1].length === 0),
    ),
  );
}

const GOVERNMENT = new Set<Party['kind']>([
  'police',
  'municipality',
  'region',
  'city_district',
  'agency',
]);

/** The edition as a schema.org `Report`: https://schema.org/Report. */
export function jsonLd(
  edition: EditionDocument,
  context: RenderContext,
): { readonly [key: string]: Json } {
  const { summary } = edition;
  const { municipality, period } = summary;
  const addresses = editionAddresses(edition, context);
  const owner = known({
    '@type': 'GovernmentOrganization',
    name: municipality.name,
    identifier: municipality.code,
    url: municipality.website,
    email: municipality.mailbox,
  });
  const others = new Set(otherPublishers(summary));
  const parties = period.parties
    .filter((party) => others.has(party.name))
    .map((party) => ({
      '@type': GOVERNMENT.has(party.kind) ? 'GovernmentOrganization' : 'Organization',
      name: party.name.value,
    }));
  const first = context.manifest.editions[0];
  return known({
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': addresses.page,
    url: addresses.page,
    name: summary.title.value,
    headline: summary.title.value,
    description: description(edition),
    inLanguage: edition.summary.language,
    version: edition.number,
    identifier: context.hash === null ? undefined : `sha256:${context.hash}`,
    reportNumber: `${edition.series}/${edition.number}`,
    datePublished: first?.sealedAt ?? edition.sealedAt,
    dateModified: edition.sealedAt,
    temporalCoverage: `${period.startsOn}/${period.endsOn}`,
    publisher: [owner, ...parties],
    about: summary.sections.flatMap((section) => {
      const title = section.kind === 'promise' ? (section.heading ?? section.wording) : null;
      return title === null ? [] : [{ '@type': 'Thing', name: title.value }];
    }),
    spatialCoverage: [municipality, ...summary.appliesTo].map((place) => ({
      '@type': 'AdministrativeArea',
      name: place.name,
      identifier: place.code,
    })),
    isPartOf: {
      '@type': 'CreativeWorkSeries',
      name: context.manifest.municipality.name,
      url: addresses.municipality,
    },
    encoding: [
      {
        '@type': 'MediaObject',
        encodingFormat: 'application/json',
        contentUrl: addresses.edition(edition.number, 'json'),
      },
      {
        '@type': 'MediaObject',
        encodingFormat: 'text/csv',
        contentUrl: addresses.edition(edition.number, 'csv'),
      },
    ],
  });
}

/** The lead in at most 200 characters, cut between words; the title where there is no lead. */
export function description(edition: EditionDocument): string {
  const text = proseText(edition.summary.lead).replace(/\s+/g, ' ').trim();
  if (text === '') return edition.summary.title.value;
  if (text.length <= 200) return text;
  return `${text.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}

/** JSON-LD as a document. */
export function renderJsonLd(edition: EditionDocument, context: RenderContext): string {
  return `${JSON.stringify(jsonLd(edition, context), null, 2)}\n`;
}

/**
 * JSON that may stand inside `<script>`: without `<`, nothing in it can end the element or open a
 * comment; U+2028 and U+2029 end a line in older JavaScript.
 */
export function scriptJson(value: Json): Html {
  const json = JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return trusted(json);
}
