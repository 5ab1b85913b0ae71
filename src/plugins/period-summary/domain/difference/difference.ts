/** What differs between two summaries, as data: JSON all through, and rendered by `render-difference`. */
import type { LanguageTag } from '../prose';
import type { Instant, IsoDate, Stage } from '../record';

export const DIFFERENCE_SCHEMA = 'period-difference/1';

/** A run of words. `same` and `removed` in a row are the old text, `same` and `added` the new. */
export interface Segment {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type EntryKind =
  'page' | 'period' | 'promise' | 'measure' | 'outcome' | 'opportunity' | 'whole-page';

/** The language words are in; null where they have none of their own: a number, an address, a word of the page. */
export type WordsLanguage = LanguageTag | null;

/** What an entry is known by, its heading or first words. */
export interface EntryTitle {
  readonly title: string | null;
  readonly titleLang: WordsLanguage;
}

/** Where a change stands: by its section, by promise and by party. */
export interface DifferencePlace extends EntryTitle {
  readonly type: EntryKind;
  /** Section key (`outcome-…`), `page` or `period-facts`; the same in both editions. */
  readonly key: string;
  /** The promise it belongs to; itself where it is one; null for page and period. */
  readonly promise: ({ readonly key: string } & EntryTitle) | null;
  /** Names of the parties behind it. */
  readonly parties: readonly string[];
}

/** A thing in a list of its entry: a figure, target, party, place, link, picture … */
export interface DifferenceItem {
  readonly list: string;
  readonly key: string;
  readonly label: string;
  readonly labelLang: WordsLanguage;
}

/** Words of one language. */
export interface Words {
  readonly value: string;
  readonly lang: WordsLanguage;
}

/** Of the two sides of a change; an untranslated text that was translated has two. */
export interface SideLanguages {
  readonly before: WordsLanguage;
  readonly after: WordsLanguage;
}

interface ChangeBase {
  readonly place: DifferencePlace;
  /** Name of the field as the summary document has it; null where the entry as a whole is meant. */
  readonly field: string | null;
  readonly item: DifferenceItem | null;
}

export type Change =
  /** `text` is the lines of `texts`. */
  | (ChangeBase & {
      readonly kind: 'added' | 'removed';
      readonly text: string;
      readonly texts: readonly Words[];
    })
  | (ChangeBase & {
      readonly kind: 'reworded';
      readonly segments: readonly Segment[];
      readonly langs: SideLanguages;
    })
  /** A value: both sides in words, as a reader sees them; null where there was none. */
  | (ChangeBase & {
      readonly kind: 'changed';
      readonly before: string | null;
      readonly after: string | null;
      readonly langs: SideLanguages;
    })
  /** Its words are the same, but not its form: emphasis, list or paragraph, language. */
  | (ChangeBase & { readonly kind: 'reformatted' })
  /** Another place in the order, or under another entry (`from` and `to` are then their titles). */
  | (ChangeBase & {
      readonly kind: 'moved';
      readonly from: string | null;
      readonly to: string | null;
      readonly langs: SideLanguages;
    });

/** One of the two editions that are compared. */
export interface DifferenceSide {
  readonly number: number;
  readonly hash: string;
  readonly stage: Stage;
  readonly coversTo: IsoDate | null;
  readonly sealedAt: Instant;
  readonly changeNote: string | null;
  /** Set where the bytes are gone: nothing of what they held is told. */
  readonly erased: { readonly at: Instant; readonly reason: string } | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

export interface Difference {
  readonly schema: typeof DIFFERENCE_SCHEMA;
  readonly language: LanguageTag | null;
  /** Null where two summaries are compared that are no editions (a draft), or there is none before. */
  readonly before: DifferenceSide | null;
  readonly after: DifferenceSide | null;
  /**
   * `compared`: `changes` holds all of them. `first`: there is nothing before. `erased`, `withdrawn`:
   * a side may not be shown, so `changes` is empty and says nothing of either.
   */
  readonly state: 'compared' | 'first' | 'erased' | 'withdrawn';
  readonly changes: readonly Change[];
}
