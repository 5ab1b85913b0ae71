/**
 * A summary taken apart into entries with named fields and lists, so that one comparison serves all
 * types and a new field is one line in `snapshot-summary.ts`.
 */
import type { Prose, Text } from '../prose';
import type { EntryKind, Words } from './difference';

export type SnapshotField =
  | { readonly kind: 'text'; readonly name: string; readonly text: Text | null }
  | { readonly kind: 'prose'; readonly name: string; readonly prose: Prose | null }
  /** `value` is compared as JSON, `shown` is what a reader is told. */
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly value: unknown;
      readonly shown: Words | null;
      /** Shown where both sides read the same by `shown`: a number changed, its wording did not. */
      readonly shownOtherwise: Words | null;
    };

export interface SnapshotItem {
  readonly key: string;
  readonly label: Words;
  /** The item in words, where it is new or gone. */
  readonly shown: Words;
  readonly fields: readonly SnapshotField[];
}

export interface SnapshotList {
  readonly name: string;
  readonly items: readonly SnapshotItem[];
}

export interface SnapshotEntry {
  readonly type: EntryKind;
  readonly key: string;
  readonly title: Words | null;
  /** Key of the entry it stands under; null at the top. */
  readonly parent: string | null;
  /** Key and title of the promise above it. */
  readonly promise: { readonly key: string; readonly title: Words | null } | null;
  readonly parties: readonly string[];
  readonly fields: readonly SnapshotField[];
  readonly lists: readonly SnapshotList[];
}
