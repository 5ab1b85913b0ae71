import type { Core } from '@strapi/strapi';

import { localeOfTag } from '../../../../domain/languages';
import type { PeriodRecord } from '../../../../domain/record';
import { ADDRESS_UID } from '../../uids';
import { pagePathOf } from '../../configuration';

/**
 * The internal addresses that a record links to and that exist: only those are looked up, so that a
 * check costs the same however many pages the installation holds.
 */
export async function knownAddresses(
  strapi: Core.Strapi,
  record: PeriodRecord,
): Promise<readonly string[]> {
  return (await knownAddressesOf(strapi, [record]))(record);
}

/** The same for many records, looked up at once. */
export async function knownAddressesOf(
  strapi: Core.Strapi,
  records: readonly PeriodRecord[],
): Promise<(record: PeriodRecord) => readonly string[]> {
  const base = pagePathOf(strapi);
  const links = new Map(
    records.map((record) => [
      record,
      new Map(internalLinks(record, base).map((link) => [link, pathOf(link, base, record)])),
    ]),
  );
  const wanted = new Set([...links.values()].flatMap((of) => [...of.values()]));
  wanted.delete(null);
  const rows =
    wanted.size === 0
      ? []
      : ((await strapi.db.query(ADDRESS_UID).findMany({
          where: { path: { $in: [...wanted] } },
          select: ['path'],
        })) as { path: string }[]);
  const known = new Set<string | null>(rows.map(({ path }) => path)).add(null);
  return (record) =>
    [...(links.get(record) ?? [])].flatMap(([link, path]) => (known.has(path) ? [link] : []));
}

/** Every address below the page path, wherever in the record it stands. */
function internalLinks(value: unknown, base: string): string[] {
  if (typeof value === 'string') return value.startsWith(`${base}/`) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((inner) => internalLinks(inner, base));
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).flatMap((inner) => internalLinks(inner, base));
  }
  return [];
}

/** `/medborgarloften/a/b/en#x` → `a/b/en`; null for the lists, which always exist. */
function pathOf(link: string, base: string, record: PeriodRecord): string | null {
  const [municipality, period, language] = link
    .slice(base.length + 1)
    .replace(/[?#].*$/u, '')
    .split('/')
    .filter((part) => part !== '');
  if (municipality === undefined || period === undefined) return null;
  const tag = language !== undefined && localeOfTag(language) ? language : record.structureLanguage;
  return `${municipality}/${period}/${tag}`;
}
