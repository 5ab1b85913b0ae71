/**
 * A filter that only a few series meet is answered from those series. In the order of the list, or of
 * the changes, the database would look at everything there is before it found that nothing more comes.
 */
import type { Filters } from '../../../domain/delivery/address-query';
import type { Reader } from './reader';
import { text } from './store';

/** So many series are few: with more of them, walking in order soon comes upon a page's worth. */
export const FEW = 200;
/** Years that no period is longer than, so that a year is looked for from one end of an index. */
const LONGEST_PERIOD = 20;

/** What one filter alone can mean, one series more than are few; each through an index. */
export function narrowings(
  reader: Pick<Reader, 'table'>,
  filters: Filters,
  stages: 'current' | 'any',
): readonly { readonly sql: string; readonly value: readonly unknown[] }[] {
  const limit = `LIMIT ${String(FEW + 1)}`;
  const addresses = reader.table('ps_addresses');
  const series = reader.table('ps_all_series');
  const { municipality, localPoliceArea, policeRegion, theme, stage, locale, year } = filters;
  const under = (column: string): string =>
    `SELECT b.series AS "key" FROM ${addresses} b WHERE b.${column} = ? ${limit}`;
  const staged =
    stages === 'current'
      ? `SELECT s."key" FROM ${series} s WHERE s.stage = ? ${limit}`
      : `SELECT DISTINCT e.series AS "key" FROM ${reader.table('ps_editions')} e ` +
        `WHERE e.stage = ? ${limit}`;
  const found = [
    { sql: under('municipality_slug'), value: [municipality] },
    { sql: under('local_police_area'), value: [localPoliceArea] },
    {
      sql: `SELECT h.series AS "key" FROM ${reader.table('ps_series_themes')} h WHERE h.theme = ? ${limit}`,
      value: [theme],
    },
    { sql: staged, value: [stage] },
    { sql: `SELECT s."key" FROM ${series} s WHERE s.language = ? ${limit}`, value: [locale] },
    {
      sql:
        `SELECT s."key" FROM ${series} s ` +
        `WHERE s.starts_on >= ? AND s.starts_on <= ? AND s.ends_on >= ? ${limit}`,
      value:
        year === null
          ? [null]
          : [
              `${String(year - LONGEST_PERIOD)}-01-01`,
              `${String(year)}-12-31`,
              `${String(year)}-01-01`,
            ],
    },
    { sql: under('police_region'), value: [policeRegion] },
  ];
  return found.filter(({ value }) => value[0] !== null);
}

/**
 * Keys of the series that can meet the filters, at most {@link FEW}, each once; null where there are
 * more. They are not all that is asked: every filter is still to be applied.
 *
 * @param stages whose stage is meant: the current edition's, or any one's
 */
export async function fewSeries(
  reader: Reader,
  filters: Filters,
  stages: 'current' | 'any',
): Promise<readonly string[] | null> {
  for (const { sql, value } of narrowings(reader, filters, stages)) {
    const rows = await reader.all(sql, value);
    if (rows.length <= FEW) return padded([...new Set(rows.map(({ key }) => text(key)))]);
  }
  return null;
}

/** Filled up with its last to one of four lengths: a statement is prepared for each length there is. */
function padded(keys: readonly string[]): readonly string[] {
  const last = keys.at(-1);
  if (last === undefined) return keys;
  const length = [1, 12, 50, FEW].find((enough) => enough >= keys.length) ?? keys.length;
  return [...keys, ...Array<string>(length - keys.length).fill(last)];
}
