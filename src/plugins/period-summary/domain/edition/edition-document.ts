/** What is sealed: one numbered publication of a summary in one language. */
import type { SummaryDocument } from '../composition/summary-document';
import type { Instant, IsoDate, Stage } from '../record';

export const EDITION_SCHEMA = 'period-edition/1';

export type EditionKind = 'first' | 'update' | 'correction';

export interface EditionDocument {
  readonly schema: typeof EDITION_SCHEMA;
  /** `{municipality slug}/{period slug}/{language}`: the series this edition belongs to. */
  readonly series: string;
  /** 1, 2, 3 … within the series. */
  readonly number: number;
  readonly kind: EditionKind;
  readonly stage: Stage;
  readonly coversTo: IsoDate | null;
  /** Why there is a new edition; null in the first. */
  readonly changeNote: string | null;
  readonly sealedAt: Instant;
  /** Hexadecimal SHA-256 of the previous edition's bytes; null in the first. */
  readonly previousHash: string | null;
  readonly summary: SummaryDocument;
}

/** An edition as the series' manifest has it. */
export interface ManifestEntry {
  readonly number: number;
  readonly kind: EditionKind;
  readonly stage: Stage;
  readonly coversTo: IsoDate | null;
  readonly title: string;
  readonly changeNote: string | null;
  readonly sealedAt: Instant;
  readonly hash: string;
  readonly previousHash: string | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
  /** Set where the bytes are gone by law; the hash stays. */
  readonly erased: {
    readonly at: Instant;
    readonly reason: string;
    readonly diaryNumber: string;
  } | null;
}

export interface Manifest {
  readonly series: string;
  readonly municipality: { readonly slug: string; readonly name: string; readonly code: string };
  readonly period: { readonly slug: string; readonly label: string };
  readonly language: string;
  /** Number of the current edition; null where the newest is withdrawn. */
  readonly current: number | null;
  /** Oldest first. */
  readonly editions: readonly ManifestEntry[];
  /** The next period, once it has an edition. */
  readonly nextPeriod: {
    readonly slug: string;
    readonly label: string;
    readonly publishedAt: Instant;
  } | null;
  /** Languages in which the period has a current edition. */
  readonly languages: readonly string[];
}
