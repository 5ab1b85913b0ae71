/** What an address's query may say. A value that cannot be is refused with the parameter's name. */
import { LANGUAGES } from '../languages';
import { POLICE_REGIONS } from '../police-areas';
import type { LanguageTag } from '../prose';
import type { Stage } from '../record';

export interface Filters {
  readonly municipality: string | null;
  readonly policeRegion: string | null;
  readonly localPoliceArea: string | null;
  /** A calendar year that the period touches. */
  readonly year: number | null;
  readonly locale: LanguageTag | null;
  readonly theme: string | null;
  readonly stage: Stage | null;
}

export const NO_FILTERS: Filters = {
  municipality: null,
  policeRegion: null,
  localPoliceArea: null,
  year: null,
  locale: null,
  theme: null,
  stage: null,
};

/** What a reader of an article may choose; null: as the page has it. */
export interface ArticleChoice {
  readonly heading: 1 | 2 | 3 | 4 | 5 | 6 | null;
  readonly theme: string | null;
  readonly show: 'outcomes' | null;
  readonly lead: 'no' | null;
}

export const NO_CHOICE: ArticleChoice = { heading: null, theme: null, show: null, lead: null };

/** Stands for every theme that an edition does not have; no slug has this form. */
export const NO_THEME = '-';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly status: 400;
      readonly parameter: string;
      readonly message: string;
    };

const REGIONS = POLICE_REGIONS.map((region) => region.key);
export const STAGES: readonly Stage[] = ['promises', 'interim', 'final'];
export const DEFAULT_LIMIT = 25;
export const LARGEST_LIMIT = 100;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const refuse = (parameter: string, expected: string): Read<never> => ({
  ok: false,
  status: 400,
  parameter,
  message: `${parameter}: expected ${expected}`,
});

/** Null where the parameter is absent; refused where it is given twice, empty or in another form. */
export function readParameter(
  query: URLSearchParams,
  name: string,
  form: RegExp,
  expected: string,
): Read<string | null> {
  const values = query.getAll(name);
  if (values.length === 0) return { ok: true, value: null };
  const [value = ''] = values;
  if (values.length > 1 || !form.test(value)) return refuse(name, expected);
  return { ok: true, value };
}

function readOneOf(
  query: URLSearchParams,
  name: string,
  allowed: readonly string[],
): Read<string | null> {
  const expected = `one of ${allowed.join(', ')}`;
  const read = readParameter(query, name, /^.{1,80}$/, expected);
  if (!read.ok || read.value === null || allowed.includes(read.value)) return read;
  return refuse(name, expected);
}

/** The filters that list, changes and feed share. */
export function parseFilters(query: URLSearchParams): Read<Filters> {
  const municipality = readParameter(query, 'municipality', SLUG, "a municipality's slug");
  const policeRegion = readOneOf(query, 'policeRegion', REGIONS);
  const area = readParameter(query, 'localPoliceArea', /^[^\0]{1,80}$/, 'a local police area');
  const year = readParameter(query, 'year', /^(?:19|20|21)[0-9]{2}$/, 'a year such as 2024');
  const tags = LANGUAGES.map((language) => language.tag);
  const locale = readOneOf(query, 'locale', tags);
  const theme = readParameter(query, 'theme', SLUG, "a theme's slug");
  const stage = readOneOf(query, 'stage', STAGES);
  for (const read of [municipality, policeRegion, area, year, locale, theme, stage]) {
    if (!read.ok) return read;
  }
  const text = (read: Read<string | null>): string | null => (read.ok ? read.value : null);
  const yearText = text(year);
  return {
    ok: true,
    value: {
      municipality: text(municipality),
      policeRegion: text(policeRegion),
      localPoliceArea: text(area),
      year: yearText === null ? null : Number(yearText),
      locale: text(locale),
      theme: text(theme),
      stage: STAGES.find((candidate) => candidate === text(stage)) ?? null,
    },
  };
}

/** How many rows at most, and after which: `limit` (1–100, default 25) and `after`. */
export function parsePaging(
  query: URLSearchParams,
  cursor: RegExp,
): Read<{ limit: number; after: string | null }> {
  const limit = readParameter(query, 'limit', /^(?:[1-9][0-9]?|100)$/, 'a number from 1 to 100');
  if (!limit.ok) return limit;
  const after = readParameter(query, 'after', cursor, 'a cursor of this address');
  if (!after.ok) return after;
  const count = limit.value === null ? DEFAULT_LIMIT : Number(limit.value);
  return { ok: true, value: { limit: count, after: after.value } };
}

export function parseArticleOptions(query: URLSearchParams): Read<ArticleChoice> {
  const heading = readParameter(query, 'heading', /^[1-6]$/, 'a heading level from 1 to 6');
  if (!heading.ok) return heading;
  const theme = readParameter(query, 'theme', SLUG, "a theme's slug");
  if (!theme.ok) return theme;
  const show = readOneOf(query, 'show', ['outcomes']);
  if (!show.ok) return show;
  const lead = readOneOf(query, 'lead', ['no']);
  if (!lead.ok) return lead;
  const level = ([1, 2, 3, 4, 5, 6] as const).find((n) => String(n) === heading.value) ?? null;
  return {
    ok: true,
    value: {
      heading: level,
      theme: theme.value,
      show: show.value === null ? null : 'outcomes',
      lead: lead.value === null ? null : 'no',
    },
  };
}
