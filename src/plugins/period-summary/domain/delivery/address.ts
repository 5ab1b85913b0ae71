/**
 * The grammar of every public address of the Contract. What parses is an address the product has;
 * whether something stands there is for the tables to say. Nothing that fails here reaches them.
 */
import type { LanguageTag } from '../prose';
import { CHANGES_CURSOR } from './changes-cursor';
import {
  DEFAULT_LIMIT,
  NO_CHOICE,
  NO_FILTERS,
  parseArticleOptions,
  parseFilters,
  parsePaging,
  readParameter,
} from './address-query';
import type { ArticleChoice, Filters } from './address-query';
import { LANGUAGES } from '../languages';
import { RESERVED_SLUGS } from '../rules/slug';

export const FORMATS = [
  'json',
  'html',
  'fragment.html',
  'embed.html',
  'nodes.json',
  'jsonld',
  'csv',
] as const;
export type Format = (typeof FORMATS)[number];

/** Formats that show the article, of which a reader may choose a part. */
const ARTICLES: readonly Format[] = ['html', 'fragment.html', 'embed.html', 'nodes.json'];

/** Words before the cursor of a list's later pages; each is reserved, so no municipality is hidden. */
const FOLLOWING: readonly string[] = ['editions', 'changes', 'feed'];

interface OfPeriod {
  readonly municipality: string;
  /** A slug, or `latest`. */
  readonly period: string;
}

interface OfSeries extends OfPeriod {
  readonly language: LanguageTag;
}

export type PeriodAddress =
  | (OfSeries & {
      readonly kind: 'current';
      readonly format: Format;
      readonly options: ArticleChoice;
    })
  | (OfPeriod & { readonly kind: 'live'; readonly language: LanguageTag | null })
  | (OfSeries & { readonly kind: 'manifest' })
  | (OfSeries & {
      readonly kind: 'edition';
      readonly number: number;
      readonly format: Format;
      readonly options: ArticleChoice;
    })
  | (OfSeries & {
      readonly kind: 'difference';
      readonly number: number;
      readonly format: 'json' | 'html';
    })
  | (OfSeries & {
      readonly kind: 'file';
      readonly number: number;
      readonly sha256: string;
      readonly extension: string;
    })
  | (OfSeries & { readonly kind: 'picture'; readonly number: number })
  | (OfPeriod & { readonly kind: 'page'; readonly language: LanguageTag | null });

export type IndexAddress =
  | {
      readonly kind: 'list' | 'changes';
      readonly filters: Filters;
      readonly limit: number;
      readonly after: string | null;
    }
  | { readonly kind: 'feed'; readonly filters: Filters; readonly before: string | null }
  | {
      readonly kind: 'oembed';
      readonly url: string;
      readonly maxWidth: number | null;
      readonly maxHeight: number | null;
    }
  /** `version` names the script's own bytes; null: the one that is current. */
  | { readonly kind: 'embed-script'; readonly version: string | null }
  | { readonly kind: 'embed-versions' }
  /** What crawlers and finders of flaws look for at the root of a site. */
  | { readonly kind: 'sitemap' }
  | { readonly kind: 'robots' }
  | { readonly kind: 'security' }
  | { readonly kind: 'home-page'; readonly language: LanguageTag }
  | {
      readonly kind: 'municipality-page';
      readonly municipality: string;
      readonly language: LanguageTag;
    };

export type Address = PeriodAddress | IndexAddress;

export type ParsedAddress =
  | { readonly ok: true; readonly address: Address }
  /** No such address: a 404. */
  | { readonly ok: false; readonly status: 404; readonly message: string }
  /** A parameter that cannot be: a 400 that names it. */
  | {
      readonly ok: false;
      readonly status: 400;
      readonly parameter: string;
      readonly message: string;
    }
  /** A form that oEmbed knows and we do not make: a 501, as oEmbed 1.0 has it. */
  | { readonly ok: false; readonly status: 501; readonly message: string };

/** Where the addresses begin; neither ends with a slash. */
export interface AddressBases {
  /** `/api/period-summaries` */
  readonly apiPath: string;
  /** `/medborgarloften` */
  readonly pagePath: string;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 80;
const SHA256_FILE = /^([0-9a-f]{64})\.([a-z0-9]{1,8})$/;
const EMBED_SCRIPT = /^embed-([0-9a-f]{12})\.js$/;
const NUMBER = /^[1-9][0-9]{0,8}$/;

const CURSOR = { list: /^[A-Za-z0-9_-]{1,400}$/, changes: CHANGES_CURSOR } as const;
const FEED_CURSOR = /^[1-9][0-9]{0,15}$/;

const found = (address: Address): ParsedAddress => ({ ok: true, address });
const unknown = (message = 'There is no such address'): ParsedAddress => ({
  ok: false,
  status: 404,
  message,
});

/** Lower case, digits and single hyphens, at most 80 characters: the form of every slug. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}

const isReserved = (slug: string): boolean => RESERVED_SLUGS.includes(slug);
const isOwner = (slug: string): boolean => isSlug(slug) && !isReserved(slug);
const isPeriod = (slug: string): boolean => slug === 'latest' || isOwner(slug);

/** A tag that could be a language; whether the period has it is answered with the names of those it has. */
const couldBeLanguage = (tag: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/.test(tag);

/** Whether a path lies below one of the bases, and so is for delivery to answer. */
export function isDeliveryPath(path: string, { apiPath, pagePath }: AddressBases): boolean {
  return isBelow(path, apiPath) || isBelow(path, pagePath) || ROOT_FILES.has(path);
}

/** Files whose places at the root of a site are agreed on (RFC 9309, RFC 9116). */
const ROOT_FILES: ReadonlyMap<string, Address> = new Map<string, Address>([
  ['/sitemap.xml', { kind: 'sitemap' }],
  ['/robots.txt', { kind: 'robots' }],
  ['/.well-known/security.txt', { kind: 'security' }],
]);

const isBelow = (path: string, base: string): boolean =>
  path.startsWith(base) && (path.length === base.length || path[base.length] === '/');

/**
 * @param path of the request, without its query, as it was sent (percent-encoding is never needed)
 * @param query parsed; unknown parameters are ignored, as links gather them on their way
 */
export function parseAddress(
  path: string,
  query: URLSearchParams,
  bases: AddressBases,
): ParsedAddress {
  if (isBelow(path, bases.apiPath)) {
    return parseApiAddress(segmentsOf(path, bases.apiPath), query);
  }
  if (isBelow(path, bases.pagePath)) {
    // Plain file servers add a slash to a folder's address, and people keep what they were sent to.
    return parsePageAddress(segmentsOf(path.replace(/\/$/, ''), bases.pagePath), query);
  }
  const file = ROOT_FILES.get(path);
  if (file === undefined) return unknown();
  return found(file);
}

const segmentsOf = (path: string, base: string): string[] =>
  path.length === base.length ? [] : path.slice(base.length + 1).split('/');

function parseApiAddress(segments: string[], query: URLSearchParams): ParsedAddress {
  const [first = '', second = '', third = '', ...rest] = segments;
  if (segments.length === 0) return parseListing('list', query);
  if (segments.length === 1) return parseIndex(first, query);
  if (segments.length === 2 && FOLLOWING.includes(first)) return parseFollowing(first, second);
  if (!isOwner(first)) return unknown();
  if (segments.length === 2) return parseSecond(first, second, query);
  if (!isPeriod(second)) return unknown();
  if (segments.length === 3) {
    const [word, language = '', ...format] = third.split('.');
    if (word !== 'editions' || !couldBeLanguage(language)) return unknown();
    if (format.join('.') !== 'json') return unknown('A manifest is served as json');
    return found({ kind: 'manifest', municipality: first, period: second, language });
  }
  if (third !== 'editions') return unknown();
  return parseEdition({ municipality: first, period: second }, rest, query);
}

/**
 * A list without filters goes on at an address of its own, so that it can be followed also where it is
 * served from plain files, which know no query.
 */
function parseFollowing(word: string, name: string): ParsedAddress {
  const [cursor = '', extension, ...more] = name.split('.');
  if (more.length > 0) return unknown();
  if (word === 'feed') {
    if (extension !== 'atom' || !FEED_CURSOR.test(cursor)) return unknown();
    return found({ kind: 'feed', filters: NO_FILTERS, before: cursor });
  }
  const kind = word === 'changes' ? 'changes' : 'list';
  if (extension !== 'json' || !CURSOR[kind].test(cursor)) return unknown();
  return found({ kind, filters: NO_FILTERS, limit: DEFAULT_LIMIT, after: cursor });
}

function parseIndex(name: string, query: URLSearchParams): ParsedAddress {
  switch (name) {
    case 'changes':
      return parseListing('changes', query);
    case 'feed.atom': {
      const filters = parseFilters(query);
      if (!filters.ok) return filters;
      const before = readParameter(query, 'before', FEED_CURSOR, 'a cursor of this feed');
      if (!before.ok) return before;
      return found({ kind: 'feed', filters: filters.value, before: before.value });
    }
    case 'oembed':
      return parseOembed(query);
    case 'embed.js':
      return found({ kind: 'embed-script', version: null });
    case 'embed.json':
      return found({ kind: 'embed-versions' });
    default: {
      const version = EMBED_SCRIPT.exec(name)?.[1];
      return version === undefined ? unknown() : found({ kind: 'embed-script', version });
    }
  }
}

function parseListing(kind: 'list' | 'changes', query: URLSearchParams): ParsedAddress {
  const filters = parseFilters(query);
  if (!filters.ok) return filters;
  const paging = parsePaging(query, CURSOR[kind]);
  if (!paging.ok) return paging;
  return found({ kind, filters: filters.value, ...paging.value });
}

function parseOembed(query: URLSearchParams): ParsedAddress {
  const url = readParameter(query, 'url', /^.{1,2000}$/, 'the address of a page');
  if (!url.ok) return url;
  if (url.value === null) {
    return { ok: false, status: 400, parameter: 'url', message: 'url: the address of a page' };
  }
  const format = readParameter(query, 'format', /^[a-z]{1,8}$/, 'json');
  if (!format.ok) return format;
  if (format.value !== null && format.value !== 'json') {
    return { ok: false, status: 501, message: 'oEmbed is served as json' };
  }
  const width = readParameter(query, 'maxwidth', /^[1-9][0-9]{0,4}$/, 'a number of pixels');
  if (!width.ok) return width;
  const height = readParameter(query, 'maxheight', /^[1-9][0-9]{0,4}$/, 'a number of pixels');
  if (!height.ok) return height;
  const pixels = (value: string | null): number | null => (value === null ? null : Number(value));
  return found({
    kind: 'oembed',
    url: url.value,
    maxWidth: pixels(width.value),
    maxHeight: pixels(height.value),
  });
}

function parseSecond(municipality: string, name: string, query: URLSearchParams): ParsedAddress {
  const [period = '', language, ...rest] = name.split('.');
  if (!isPeriod(period)) return unknown();
  if (language === undefined) {
    const locale = readParameter(query, 'locale', /^[a-zA-Z0-9-]{1,35}$/, 'a language tag');
    if (!locale.ok) return locale;
    return found({ kind: 'live', municipality, period, language: locale.value });
  }
  return parseRepresentation(rest, language, query, (format, options) => ({
    kind: 'current',
    municipality,
    period,
    language,
    format,
    options,
  }));
}

function parseEdition(of: OfPeriod, segments: string[], query: URLSearchParams): ParsedAddress {
  const [name = '', folder, file, ...more] = segments;
  const [number = '', language = '', ...rest] = name.split('.');
  if (!NUMBER.test(number) || !couldBeLanguage(language)) return unknown();
  const edition = { ...of, language, number: Number(number) };
  if (folder !== undefined) {
    const match = SHA256_FILE.exec(file ?? '');
    if (folder !== 'files' || rest.length > 0 || more.length > 0 || !match) return unknown();
    const [, sha256 = '', extension = ''] = match;
    return found({ kind: 'file', ...edition, sha256, extension });
  }
  if (rest[0] === 'changes') {
    const format = rest.slice(1).join('.');
    if (format !== 'json' && format !== 'html') {
      return unknown('Changes are served as json and html');
    }
    return found({ kind: 'difference', ...edition, format });
  }
  if (rest.join('.') === 'png') return found({ kind: 'picture', ...edition });
  return parseRepresentation(rest, language, query, (format, options) => ({
    kind: 'edition',
    ...edition,
    format,
    options,
  }));
}

function parseRepresentation(
  rest: string[],
  language: string,
  query: URLSearchParams,
  make: (format: Format, options: ArticleChoice) => Address,
): ParsedAddress {
  if (!couldBeLanguage(language)) return unknown();
  const name = rest.join('.');
  const format = FORMATS.find((candidate) => candidate === name);
  if (!format) return unknown(`The formats are ${FORMATS.join(', ')}`);
  if (!ARTICLES.includes(format)) return found(make(format, NO_CHOICE));
  const options = parseArticleOptions(query);
  return options.ok ? found(make(format, options.value)) : options;
}

function parsePageAddress(segments: string[], query: URLSearchParams): ParsedAddress {
  const [municipality = '', period = '', language] = segments;
  if (segments.length > 3) return unknown();
  const last = segments.at(-1) ?? '';
  if (segments.length < 3 && LANGUAGES.some(({ tag }) => tag === last)) {
    return parseListPage(segments.slice(0, -1), last);
  }
  if (segments.length < 2) {
    // The language was a parameter before it had a path; links to that go on.
    const locale = readParameter(query, 'locale', /^[a-z0-9-]{1,35}$/, 'a language tag');
    if (!locale.ok) return locale;
    const tag = LANGUAGES.find((candidate) => candidate.tag === (locale.value ?? 'sv'))?.tag;
    if (!tag) {
      const tags = LANGUAGES.map((candidate) => candidate.tag).join(', ');
      return { ok: false, status: 400, parameter: 'locale', message: `locale: one of ${tags}` };
    }
    return parseListPage(segments, tag);
  }
  if (!isOwner(municipality) || !isPeriod(period)) return unknown();
  if (language !== undefined && !couldBeLanguage(language)) return unknown();
  return found({ kind: 'page', municipality, period, language: language ?? null });
}

function parseListPage(segments: string[], language: LanguageTag): ParsedAddress {
  const [municipality] = segments;
  if (municipality === undefined) return found({ kind: 'home-page', language });
  if (!isOwner(municipality)) return unknown();
  return found({ kind: 'municipality-page', municipality, language });
}
