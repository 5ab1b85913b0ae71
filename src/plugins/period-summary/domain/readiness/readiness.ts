/** The verdict of the checks before a publication: what stops it, what to think about, and where to mend it. */
import type { SummaryDocument } from '../composition/summary-document';
import type { DocumentId, IsoDate, PeriodRecord, Stage } from '../record';

export type Severity = 'blocker' | 'warning' | 'note';

export type EntryType =
  'municipality' | 'period' | 'promise' | 'measure' | 'outcome' | 'opportunity' | 'summary';

export interface EntryReference {
  readonly type: EntryType;
  /** Null only for a summary that nobody has saved yet. */
  readonly id: DocumentId | null;
  /** What a person recognises the entry by. */
  readonly label: string;
}

export interface Bilingual {
  readonly sv: string;
  readonly en: string;
}

export interface ReadinessItem {
  /** Stable and kebab-case: `image-without-alt`. */
  readonly code: string;
  readonly severity: Severity;
  readonly entry: EntryReference;
  /** Dotted path of the field in the entry, with positions from 0: `figures.2.value`. */
  readonly field: string;
  /** What is wrong. Never repeats a personal number, a phone number or an address whole. */
  readonly message: Bilingual;
  /** What to do about it. */
  readonly action: Bilingual;
}

export interface Readiness {
  /** True when nothing blocks; warnings are gone over by a deliberate choice. */
  readonly ready: boolean;
  /** Blockers first, then warnings, then notes; within each in the order of the page. */
  readonly items: readonly ReadinessItem[];
}

export interface ReadinessOptions {
  readonly stage: Stage;
  readonly coversTo: IsoDate | null;
  /** The summary of the series' first edition: what was promised then. */
  readonly firstEdition?: SummaryDocument | null;
  /**
   * Paths of the pages that exist (`/medborgarloften/harjedalen/2019-2020`). Left out, only the form
   * of such a link is checked. The period's own page always counts as existing.
   */
  readonly knownAddresses?: readonly string[];
  /** Where the pages for people live. Default `/medborgarloften`. */
  readonly pagePath?: string;
  /** Origin of the public site; a full link to it is then checked as an internal one. */
  readonly siteOrigin?: string | null;
}

export type Check = (record: PeriodRecord, options: ReadinessOptions) => readonly ReadinessItem[];
