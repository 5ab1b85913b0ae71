/** The way back: from an address to its path and query, in one canonical spelling. */
import type { Address } from './address';
import type { AddressBases } from './address';
import type { Filters } from './address-query';
import { DEFAULT_LIMIT } from './address-query';
import { listPath } from '../representation/addresses';

/**
 * The canonical path and query of an address. Two requests for the same thing have the same one, so
 * it also names what is cached.
 */
export function addressPathOf(address: Address, { apiPath, pagePath }: AddressBases): string {
  switch (address.kind) {
    case 'list':
      if (isPlain(address) && address.after !== null) {
        return `${apiPath}/editions/${address.after}.json`;
      }
      return apiPath + queryOf({ ...filterValues(address.filters), ...pagingValues(address) });
    case 'changes':
      if (isPlain(address) && address.after !== null) {
        return `${apiPath}/changes/${address.after}.json`;
      }
      return `${apiPath}/changes${queryOf({ ...filterValues(address.filters), ...pagingValues(address) })}`;
    case 'feed':
      if (isPlain(address) && address.before !== null) {
        return `${apiPath}/feed/${address.before}.atom`;
      }
      return `${apiPath}/feed.atom${queryOf({ ...filterValues(address.filters), before: address.before })}`;
    case 'oembed':
      return `${apiPath}/oembed${queryOf({ url: address.url, maxwidth: address.maxWidth, maxheight: address.maxHeight })}`;
    case 'embed-script':
      return `${apiPath}/embed${address.version === null ? '' : `-${address.version}`}.js`;
    case 'embed-versions':
      return `${apiPath}/embed.json`;
    case 'sitemap':
      return '/sitemap.xml';
    case 'robots':
      return '/robots.txt';
    case 'security':
      return '/.well-known/security.txt';
    case 'home-page':
      return pagePath + listPath(null, address.language);
    case 'municipality-page':
      return pagePath + listPath(address.municipality, address.language);
    case 'page': {
      const language = address.language === null ? '' : `/${address.language}`;
      return `${pagePath}/${address.municipality}/${address.period}${language}`;
    }
    case 'live':
      return `${apiPath}/${address.municipality}/${address.period}${queryOf({ locale: address.language })}`;
    case 'current': {
      const { municipality, period, language, format, options } = address;
      return `${apiPath}/${municipality}/${period}.${language}.${format}${queryOf({ ...options })}`;
    }
    case 'manifest':
      return `${apiPath}/${address.municipality}/${address.period}/editions.${address.language}.json`;
    case 'edition':
      return `${editionBase(apiPath, address)}.${address.format}${queryOf({ ...address.options })}`;
    case 'difference':
      return `${editionBase(apiPath, address)}.changes.${address.format}`;
    case 'picture':
      return `${editionBase(apiPath, address)}.png`;
    case 'file':
      return `${editionBase(apiPath, address)}/files/${address.sha256}.${address.extension}`;
    default:
      return address satisfies never;
  }
}

/** Without filters and in pages of the usual length: a later page has a path of its own, without query. */
const isPlain = ({
  filters,
  limit = DEFAULT_LIMIT,
}: {
  filters: Filters;
  limit?: number;
}): boolean => limit === DEFAULT_LIMIT && Object.values(filters).every((value) => value === null);

const editionBase = (
  apiPath: string,
  of: { municipality: string; period: string; number: number; language: string },
): string => `${apiPath}/${of.municipality}/${of.period}/editions/${of.number}.${of.language}`;

type Values = Readonly<Record<string, string | number | null>>;

const filterValues = (filters: Filters): Values => ({ ...filters });
const pagingValues = (paging: { limit: number; after: string | null }): Values => ({
  limit: paging.limit === DEFAULT_LIMIT ? null : paging.limit,
  after: paging.after,
});

function queryOf(values: Values): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
