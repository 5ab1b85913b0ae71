import type { Instant, IsoDate, Stage } from '../record';
import type { EditionKind, Manifest, ManifestEntry } from './edition-document';

/** The columns of an edition's row that its manifest repeats; no bytes are opened. */
export interface EditionRow {
  readonly number: number;
  readonly kind: EditionKind;
  readonly stage: Stage;
  readonly coversTo: IsoDate | null;
  readonly title: string;
  readonly changeNote: string | null;
  readonly sealedAt: Instant;
  readonly hash: string;
  readonly previousHash: string | null;
}

export interface WithdrawalRow {
  readonly number: number;
  readonly at: Instant;
  readonly reason: string;
}

export interface ErasureRow extends WithdrawalRow {
  readonly diaryNumber: string;
}

/** What the manifest of one series is built from: rows of that series alone, in any order. */
export interface ManifestRows extends Pick<
  Manifest,
  'series' | 'municipality' | 'period' | 'language' | 'nextPeriod' | 'languages'
> {
  readonly editions: readonly EditionRow[];
  readonly withdrawals: readonly WithdrawalRow[];
  readonly erasures: readonly ErasureRow[];
}

/**
 * The edition a reader gets: the newest. Where that is withdrawn there is none until a new edition,
 * not the one before, because what was wrong may well stand there too.
 */
export function currentEdition(editions: readonly ManifestEntry[]): ManifestEntry | null {
  const newest = newestEdition(editions);
  return newest === null || isTakenBack(newest) ? null : newest;
}

export function newestEdition(editions: readonly ManifestEntry[]): ManifestEntry | null {
  return editions.reduce<ManifestEntry | null>(
    (newest, entry) => (newest === null || entry.number > newest.number ? entry : newest),
    null,
  );
}

/** Whether the edition answers 410: it was withdrawn, or its bytes are gone. */
export function isTakenBack(entry: ManifestEntry): boolean {
  return entry.withdrawn !== null || entry.erased !== null;
}

function entryOf(row: EditionRow, rows: ManifestRows): ManifestEntry {
  const withdrawal = rows.withdrawals.find(({ number }) => number === row.number);
  const erasure = rows.erasures.find(({ number }) => number === row.number);
  // Field by field: a row from the database carries more than the public may see.
  return {
    number: row.number,
    kind: row.kind,
    stage: row.stage,
    coversTo: row.coversTo,
    title: row.title,
    changeNote: row.changeNote,
    sealedAt: row.sealedAt,
    hash: row.hash,
    previousHash: row.previousHash,
    withdrawn: withdrawal ? { at: withdrawal.at, reason: withdrawal.reason } : null,
    erased: erasure
      ? { at: erasure.at, reason: erasure.reason, diaryNumber: erasure.diaryNumber }
      : null,
  };
}

export function buildManifest(rows: ManifestRows): Manifest {
  const editions = [...rows.editions]
    .sort((one, other) => one.number - other.number)
    .map((row) => entryOf(row, rows));
  const { series, municipality, period, language, nextPeriod, languages } = rows;
  return {
    series,
    municipality: { slug: municipality.slug, name: municipality.name, code: municipality.code },
    period: { slug: period.slug, label: period.label },
    language,
    current: currentEdition(editions)?.number ?? null,
    editions,
    nextPeriod,
    languages,
  };
}
