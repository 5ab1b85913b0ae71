/** The questions of list, changes, feed and the list pages. */
import type { Filters } from '../../../domain/delivery/address-query';
import type { MarkedEvent } from '../../../domain/delivery/changes-cursor';
import type { Change, ListedEdition } from '../../../domain/delivery/listing';
import type { Reader, Row } from './reader';
import { fewSeries } from './few-series';
import { numberOrNull, text, textOrNull } from './store';

/** Largest value of the column: PostgreSQL refuses to compare with a larger one. */
const LAST_SEQUENCE = 2_147_483_647;

export interface Question {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export function createIndexStore(reader: Reader) {
  const addresses = reader.table('ps_addresses');
  const series = reader.table('ps_all_series');
  const events = reader.table('ps_events');
  const editions = reader.table('ps_editions');
  const withdrawals = reader.table('ps_withdrawals');

  const store = {
    /** Current editions in the order of their addresses; asked for one more than a page holds. */
    listQuestion(
      filters: Filters,
      limit: number,
      afterPath: string | null,
      shared: 'once' | 'everywhere' = 'once',
      few: readonly string[] | null = null,
    ): Question {
      const where = new Conditions();
      // An expression, where a few series are named: an index by path would be walked from end to end.
      const path = few === null ? 'a.path' : `a.path || ''`;
      if (few !== null) where.addOneOf('a.series', few);
      where.add(`${path} > ?`, afterPath ?? '');
      where.add('s."current" IS NOT NULL');
      // A shared period is listed under each municipality that is asked for, and once where none is.
      const narrowed =
        shared === 'everywhere' ||
        filters.municipality !== null ||
        filters.policeRegion !== null ||
        filters.localPoliceArea !== null;
      where.add(narrowed ? `a.kind <> 'latest'` : `a.kind = 'own'`);
      where.addIf('a.municipality_slug = ?', filters.municipality);
      where.addIf('a.police_region = ?', filters.policeRegion);
      where.addIf('a.local_police_area = ?', filters.localPoliceArea);
      addSeriesFilters(where, filters, reader);
      where.addIf(`${reader.walked('s.stage')} = ?`, filters.stage);
      return {
        sql:
          `SELECT a.path, a.municipality_slug AS listed_slug, ` +
          `a.municipality_name AS listed_name, a.municipality_code AS listed_code, ` +
          `a.police_region AS listed_region, a.local_police_area AS listed_area, s.* ` +
          `FROM ${addresses} a JOIN ${series} s ON s."key" = a.series ` +
          `WHERE ${where.sql()} ORDER BY ${path} LIMIT ?`,
        values: [...where.values, limit],
      };
    },

    async list(
      filters: Filters,
      limit: number,
      afterPath: string | null,
      shared: 'once' | 'everywhere' = 'once',
    ): Promise<ListedEdition[]> {
      const few = await fewSeries(reader, filters, 'current');
      if (few?.length === 0) return [];
      const { sql, values } = store.listQuestion(filters, limit, afterPath, shared, few);
      return (await reader.all(sql, values)).map(listedOf);
    },

    eventQuestion: `SELECT sequence, type, at, hash FROM ${events} WHERE sequence = ?`,

    /** @param from exclusive; oldest first for `after`, newest first for `before` */
    changesQuestion(
      filters: Filters,
      limit: number,
      from: { readonly after: number } | { readonly before: number | null },
      few: readonly string[] | null = null,
    ): Question {
      const where = new Conditions();
      const oldestFirst = 'after' in from;
      const sequence = few === null ? 'v.sequence' : 'v.sequence + 0';
      if (few !== null) where.addOneOf('v.series', few);
      if (oldestFirst) where.add(`${sequence} > ?`, Math.min(from.after, LAST_SEQUENCE));
      else where.add(`${sequence} < ?`, Math.min(from.before ?? LAST_SEQUENCE, LAST_SEQUENCE));
      if (filters.municipality !== null || filters.policeRegion || filters.localPoliceArea) {
        const listed = new Conditions();
        listed.add(`b.series = v.series AND b.kind <> 'latest'`);
        listed.addIf('b.municipality_slug = ?', filters.municipality);
        listed.addIf('b.police_region = ?', filters.policeRegion);
        listed.addIf('b.local_police_area = ?', filters.localPoliceArea);
        where.add(`EXISTS (SELECT 1 FROM ${addresses} b WHERE ${listed.sql()})`, ...listed.values);
      }
      addSeriesFilters(where, filters, reader);
      where.addIf(`${reader.walked('e.stage')} = ?`, filters.stage);
      return {
        sql:
          `SELECT v.sequence, v.type, v.at AS event_at, v.number AS event_number, ` +
          `v.hash AS event_hash, e.kind AS edition_kind, e.stage AS edition_stage, ` +
          `e.covers_to AS edition_covers_to, e.title AS edition_title, e.change_note, ` +
          `e.sealed_at AS edition_sealed_at, w.at AS withdrawn_at, ` +
          `w.reason AS withdrawn_reason, s.* ` +
          `FROM ${events} v JOIN ${series} s ON s."key" = v.series ` +
          `LEFT JOIN ${editions} e ON e.series = v.series AND e.number = v.number ` +
          `LEFT JOIN ${withdrawals} w ON w.series = v.series AND w.number = v.number ` +
          `WHERE ${where.sql()} ORDER BY ${sequence} ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ?`,
        values: [...where.values, limit],
      };
    },

    /** The event at a place in the order. */
    async event(sequence: number): Promise<MarkedEvent | null> {
      const at = Math.min(sequence, LAST_SEQUENCE);
      const [row] = await reader.all(store.eventQuestion, [at]);
      if (!row) return null;
      return {
        sequence: Number(row['sequence']),
        type: text(row['type']),
        at: text(row['at']),
        hash: textOrNull(row['hash']),
      };
    },

    async changes(
      filters: Filters,
      limit: number,
      from: { readonly after: number } | { readonly before: number | null },
    ): Promise<Change[]> {
      const few = await fewSeries(reader, filters, 'any');
      if (few?.length === 0) return [];
      const { sql, values } = store.changesQuestion(filters, limit, from, few);
      return (await reader.all(sql, values)).map(changeOf);
    },
  };
  return store;
}

export type IndexStore = ReturnType<typeof createIndexStore>;

class Conditions {
  readonly #parts: string[] = [];
  readonly values: unknown[] = [];

  add(sql: string, ...values: readonly unknown[]): void {
    this.#parts.push(sql);
    this.values.push(...values);
  }

  addIf(sql: string, value: unknown): void {
    if (value !== null) this.add(sql, value);
  }

  addOneOf(column: string, values: readonly string[]): void {
    this.add(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
  }

  sql(): string {
    return this.#parts.join(' AND ');
  }
}

function addSeriesFilters(where: Conditions, filters: Filters, reader: Reader): void {
  if (filters.year !== null) {
    where.add(`${reader.walked('s.starts_on')} <= ?`, `${String(filters.year)}-12-31`);
    where.add(`${reader.walked('s.ends_on')} >= ?`, `${String(filters.year)}-01-01`);
  }
  where.addIf(`${reader.walked('s.language')} = ?`, filters.locale);
  if (filters.theme !== null) {
    const listed = `SELECT 1 FROM ${reader.table('ps_series_themes')} h WHERE h.series = s."key" AND h.theme = ?`;
    where.add(`EXISTS (${listed})`, filters.theme);
  }
}

function themesOf(row: Row): string[] {
  try {
    const themes: unknown = JSON.parse(text(row['themes']) || '[]');
    return Array.isArray(themes) ? themes.filter((theme) => typeof theme === 'string') : [];
  } catch {
    return [];
  }
}

const municipalityOf = (row: Row) => ({
  slug: text(row['municipality_slug']),
  name: text(row['municipality_name']),
  code: text(row['municipality_code']),
});

function listedOf(row: Row): ListedEdition {
  const owner = municipalityOf(row);
  return {
    path: text(row['path']),
    municipality: {
      slug: text(row['listed_slug']),
      name: textOrNull(row['listed_name']) ?? owner.name,
      code: textOrNull(row['listed_code']) ?? owner.code,
    },
    policeRegion: textOrNull(row['listed_region']),
    localPoliceArea: textOrNull(row['listed_area']),
    ownerSlug: owner.slug,
    period: {
      slug: text(row['period_slug']),
      label: textOrNull(row['period_label']) ?? text(row['period_slug']),
      startsOn: text(row['starts_on']),
      endsOn: text(row['ends_on']),
    },
    language: text(row['language']),
    structureLanguage: textOrNull(row['structure_language']),
    title: text(row['title']),
    stage: text(row['stage']),
    coversTo: textOrNull(row['covers_to']),
    themes: themesOf(row),
    number: Number(row['current']),
    hash: text(row['current_hash']),
    sealedAt: text(row['sealed_at']),
  };
}

function changeOf(row: Row): Change {
  const withdrawnAt = textOrNull(row['withdrawn_at']);
  return {
    sequence: Number(row['sequence']),
    type: text(row['type']),
    at: text(row['event_at']),
    number: numberOrNull(row['event_number']) ?? 0,
    hash: textOrNull(row['event_hash']),
    kind: textOrNull(row['edition_kind']),
    stage: textOrNull(row['edition_stage']),
    coversTo: textOrNull(row['edition_covers_to']),
    title: textOrNull(row['edition_title']),
    changeNote: textOrNull(row['change_note']),
    sealedAt: textOrNull(row['edition_sealed_at']),
    municipality: municipalityOf(row),
    policeRegion: textOrNull(row['police_region']),
    localPoliceArea: textOrNull(row['local_police_area']),
    period: {
      slug: text(row['period_slug']),
      label: textOrNull(row['period_label']) ?? text(row['period_slug']),
    },
    language: text(row['language']),
    structureLanguage: textOrNull(row['structure_language']),
    themes: themesOf(row),
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt, reason: text(row['withdrawn_reason']) },
  };
}
