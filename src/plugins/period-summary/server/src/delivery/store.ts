/** What delivery asks the tables. Every question is answered through an index; a test explains each. */
import type { ManifestEntry } from '../../../domain/edition/edition-document';
import { LANGUAGES } from '../../../domain/languages';
import type { Reader, Row } from './reader';

/** A series as one of its addresses finds it. */
export interface SeriesState {
  /** `{municipality}/{period}/{language}` of the owner. */
  readonly key: string;
  readonly periodId: string;
  readonly municipality: { readonly slug: string; readonly name: string; readonly code: string };
  readonly period: { readonly slug: string; readonly label: string };
  readonly language: string;
  readonly structureLanguage: string | null;
  readonly title: string;
  readonly lastNumber: number;
  /** Null where the newest edition is withdrawn. */
  readonly current: number | null;
  readonly currentHash: string | null;
  readonly revision: number;
  readonly next: { readonly key: string; readonly slug: string; readonly label: string } | null;
}

/** A period under one address: its series by language. Empty: there is no such period. */
export type PeriodState = ReadonlyMap<string, SeriesState>;

export interface StoredFile {
  readonly mime: string;
  readonly bytes: Buffer;
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
export const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

export function createStore(reader: Reader) {
  const t = (name: string): string => reader.table(name);
  const paths = LANGUAGES.map(() => '?').join(', ');
  const sql = {
    // The languages of one page by their whole paths: a unique index, and no pattern to scan for.
    state:
      `SELECT a.path AS address, s.*, n."key" AS next_key, n.period_slug AS next_slug, ` +
      `n.period_label AS next_label ` +
      `FROM ${t('ps_addresses')} a JOIN ${t('ps_all_series')} s ON s."key" = a.series ` +
      `LEFT JOIN ${t('ps_all_series')} n ON n.municipality_slug = s.municipality_slug ` +
      `AND n.language = s.language AND n.previous_slug = s.period_slug ` +
      `AND n."current" IS NOT NULL ` +
      `WHERE a.path IN (${paths}) ORDER BY n.starts_on DESC`,
    editions:
      `SELECT e.number, e.kind, e.stage, e.covers_to, e.title, e.change_note, e.sealed_at, ` +
      `e.hash, e.previous_hash, w.at AS withdrawn_at, w.reason AS withdrawn_reason, ` +
      `x.at AS erased_at, x.reason AS erased_reason, x.diary_number ` +
      `FROM ${t('ps_editions')} e ` +
      `LEFT JOIN ${t('ps_withdrawals')} w ON w.series = e.series AND w.number = e.number ` +
      `LEFT JOIN ${t('ps_erasures')} x ON x.series = e.series AND x.number = e.number ` +
      `WHERE e.series = ? ORDER BY e.number`,
    bytes: `SELECT bytes FROM ${t('ps_editions')} WHERE series = ? AND number = ?`,
    firstSealed: `SELECT sealed_at FROM ${t('ps_editions')} WHERE series = ? AND number = 1`,
    file:
      `SELECT f.mime, f.base_64 AS base64 FROM ${t('ps_edition_files')} u ` +
      `JOIN ${t('ps_files')} f ON f.digest = u.digest ` +
      `WHERE u.series = ? AND u.number = ? AND u.digest = ?`,
    frames:
      `SELECT f.origin FROM ${t('municipalities')} m ` +
      `JOIN ${t('municipalities_cmps')} c ON c.entity_id = m.id AND c.field = 'frameOrigins' ` +
      `JOIN ${t('components_municipality_frame_origins')} f ON f.id = c.cmp_id ` +
      `WHERE m.slug = ? ORDER BY c."order", f.id LIMIT 400`,
    newest: `SELECT path FROM ${t('ps_addresses')} WHERE ends_on > '' ORDER BY ends_on DESC LIMIT ?`,
    epoch: `SELECT MAX(sequence) AS epoch FROM ${t('ps_events')}`,
  } as const;

  return {
    sql,
    /** @param period a slug, or `latest` */
    async period(municipality: string, period: string): Promise<PeriodState> {
      const rows = await reader.all(
        sql.state,
        LANGUAGES.map(({ tag }) => `${municipality}/${period}/${tag}`),
      );
      const state = new Map<string, SeriesState>();
      for (const row of rows) {
        const series = seriesOf(row);
        if (!state.has(series.language)) state.set(series.language, series);
      }
      return state;
    },

    /** Oldest first. */
    async editions(series: string): Promise<ManifestEntry[]> {
      return (await reader.all(sql.editions, [series])).map(entryOf);
    },

    /** Canonical JSON; null where there is no such edition or its bytes are gone. */
    async bytes(series: string, number: number): Promise<string | null> {
      const [row] = await reader.all(sql.bytes, [series, number]);
      return textOrNull(row?.['bytes']);
    },

    /** When a series was first published. */
    async firstSealedAt(series: string): Promise<string | null> {
      const [row] = await reader.all(sql.firstSealed, [series]);
      return textOrNull(row?.['sealed_at']);
    },

    async file(series: string, number: number, digest: string): Promise<StoredFile | null> {
      const [row] = await reader.all(sql.file, [series, number, digest]);
      const base64 = textOrNull(row?.['base64']);
      if (!row || base64 === null) return null;
      return { mime: text(row['mime']), bytes: Buffer.from(base64, 'base64') };
    },

    /** Origins that a municipality lets frame its pages, as its register has them today. */
    async frameOrigins(municipality: string): Promise<string[]> {
      const rows = await reader.all(sql.frames, [municipality]);
      return [...new Set(rows.map((row) => text(row['origin'])))];
    },

    /** Addresses of the periods that end last: those most likely to be read. */
    async newestPeriods(most: number): Promise<{ municipality: string; period: string }[]> {
      const rows = await reader.all(sql.newest, [most]);
      const periods = rows.map((row) => text(row['path']).split('/').slice(0, 2).join('/'));
      return [...new Set(periods)].map((path) => {
        const [municipality = '', period = ''] = path.split('/');
        return { municipality, period };
      });
    },

    /** Sequence of the latest event: whatever the public can see changes with it. */
    async epoch(): Promise<number> {
      const [row] = await reader.all(sql.epoch, []);
      return Number(row?.['epoch'] ?? 0);
    },
  };
}

export type DeliveryStore = ReturnType<typeof createStore>;

function seriesOf(row: Row): SeriesState {
  const nextKey = textOrNull(row['next_key']);
  const nextSlug = text(row['next_slug']);
  return {
    key: text(row['key']),
    periodId: text(row['period_id']),
    municipality: {
      slug: text(row['municipality_slug']),
      name: text(row['municipality_name']),
      code: text(row['municipality_code']),
    },
    period: {
      slug: text(row['period_slug']),
      label: textOrNull(row['period_label']) ?? text(row['period_slug']),
    },
    language: text(row['language']),
    structureLanguage: textOrNull(row['structure_language']),
    title: text(row['title']),
    lastNumber: numberOrNull(row['last_number']) ?? 0,
    current: numberOrNull(row['current']),
    currentHash: textOrNull(row['current_hash']),
    revision: numberOrNull(row['revision']) ?? 0,
    next:
      nextKey === null
        ? null
        : { key: nextKey, slug: nextSlug, label: textOrNull(row['next_label']) ?? nextSlug },
  };
}

function entryOf(row: Row): ManifestEntry {
  const withdrawnAt = textOrNull(row['withdrawn_at']);
  const erasedAt = textOrNull(row['erased_at']);
  return {
    number: Number(row['number']),
    kind: text(row['kind']) as ManifestEntry['kind'],
    stage: text(row['stage']) as ManifestEntry['stage'],
    coversTo: textOrNull(row['covers_to']),
    title: text(row['title']),
    changeNote: textOrNull(row['change_note']),
    sealedAt: text(row['sealed_at']),
    hash: text(row['hash']),
    previousHash: textOrNull(row['previous_hash']),
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt, reason: text(row['withdrawn_reason']) },
    erased:
      erasedAt === null
        ? null
        : {
            at: erasedAt,
            reason: text(row['erased_reason']),
            diaryNumber: text(row['diary_number']),
          },
  };
}
