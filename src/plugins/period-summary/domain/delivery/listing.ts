/** The rows of list and changes as the public sees them, with the address of everything named. */
import type { LanguageTag } from '../prose';
import { FORMATS } from './address';
import type { Format } from './address';

/** Where addresses begin. */
export interface Places {
  /** `https://loften.example.se`, no slash at its end. */
  readonly origin: string;
  /** `/api/period-summaries` */
  readonly apiPath: string;
  /** `/medborgarloften` */
  readonly pagePath: string;
}

/** A current edition under one of its addresses, as the tables have it. */
export interface ListedEdition {
  /** `{municipality}/{period}/{language}`: the address it is listed under, and the list's order. */
  readonly path: string;
  readonly municipality: { readonly slug: string; readonly name: string; readonly code: string };
  readonly policeRegion: string | null;
  readonly localPoliceArea: string | null;
  readonly ownerSlug: string;
  readonly period: {
    readonly slug: string;
    readonly label: string;
    readonly startsOn: string;
    readonly endsOn: string;
  };
  readonly language: LanguageTag;
  readonly structureLanguage: LanguageTag | null;
  readonly title: string;
  readonly stage: string;
  readonly coversTo: string | null;
  readonly themes: readonly string[];
  readonly number: number;
  readonly hash: string;
  readonly sealedAt: string;
}

/** What happened to an edition, as the outbox has it. */
export interface Change {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly number: number;
  readonly hash: string | null;
  readonly kind: string | null;
  readonly stage: string | null;
  readonly coversTo: string | null;
  readonly title: string | null;
  readonly changeNote: string | null;
  readonly sealedAt: string | null;
  readonly municipality: { readonly slug: string; readonly name: string; readonly code: string };
  readonly policeRegion: string | null;
  readonly localPoliceArea: string | null;
  readonly period: { readonly slug: string; readonly label: string };
  readonly language: LanguageTag;
  readonly structureLanguage: LanguageTag | null;
  readonly themes: readonly string[];
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
}

interface OfSeries {
  readonly municipality: { readonly slug: string };
  readonly period: { readonly slug: string };
  readonly language: LanguageTag;
  readonly structureLanguage: LanguageTag | null;
}

/** The page for people; the municipality's first language needs no language in its address. */
export function pageAddress(of: OfSeries, { origin, pagePath }: Places): string {
  const page = `${origin}${pagePath}/${of.municipality.slug}/${of.period.slug}`;
  return of.language === (of.structureLanguage ?? 'sv') ? page : `${page}/${of.language}`;
}

const seriesBase = (of: OfSeries, { origin, apiPath }: Places): string =>
  `${origin}${apiPath}/${of.municipality.slug}/${of.period.slug}`;

export function currentAddress(of: OfSeries, format: Format, places: Places): string {
  return `${seriesBase(of, places)}.${of.language}.${format}`;
}

export function editionAddress(
  of: OfSeries,
  number: number,
  format: Format | 'changes.json' | 'changes.html',
  places: Places,
): string {
  return `${seriesBase(of, places)}/editions/${String(number)}.${of.language}.${format}`;
}

export function manifestAddress(of: OfSeries, places: Places): string {
  return `${seriesBase(of, places)}/editions.${of.language}.json`;
}

/** One row of the list. */
export function listingOf(row: ListedEdition, places: Places): Record<string, unknown> {
  const owner = { ...row, municipality: { slug: row.ownerSlug } };
  return {
    municipality: row.municipality,
    policeRegion: row.policeRegion,
    localPoliceArea: row.localPoliceArea,
    period: row.period,
    language: row.language,
    title: row.title,
    stage: row.stage,
    coversTo: row.coversTo,
    themes: row.themes,
    number: row.number,
    hash: row.hash,
    sealedAt: row.sealedAt,
    addresses: {
      page: pageAddress(row, places),
      canonical: pageAddress(owner, places),
      ...Object.fromEntries(FORMATS.map((format) => [format, currentAddress(row, format, places)])),
      edition: editionAddress(row, row.number, 'json', places),
      manifest: manifestAddress(row, places),
    },
  };
}

/** One row of the changes feed. */
export function changeOf(change: Change, places: Places): Record<string, unknown> {
  return {
    ...change,
    structureLanguage: undefined,
    addresses: {
      page: pageAddress(change, places),
      current: currentAddress(change, 'json', places),
      edition: editionAddress(change, change.number, 'json', places),
      changes: editionAddress(change, change.number, 'changes.json', places),
      manifest: manifestAddress(change, places),
    },
  };
}

/** The list's cursor: the path of its last row, in letters that need no encoding. */
export const cursorOfPath = (path: string): string => path.replaceAll('/', '_');
export const pathOfCursor = (cursor: string): string => cursor.replaceAll('_', '/');
