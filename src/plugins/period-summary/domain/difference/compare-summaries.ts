import type { SummaryDocument } from '../composition/summary-document';
import type { EditionDocument, ManifestEntry } from '../edition/edition-document';
import { compareEntries } from './compare-entries';
import { DIFFERENCE_SCHEMA, type Difference, type DifferenceSide } from './difference';
import { snapshotSummary } from './snapshot-summary';

/**
 * Everything that a reader would find different between two summaries of one period, by promise,
 * party and figure. Matching is by ids and keys, never by likeness of words, so a sentence that was
 * rewritten from end to end is still the same promise reworded.
 *
 * @param before the older; `after` the newer, in the same language
 */
export function compareSummaries(before: SummaryDocument, after: SummaryDocument): Difference {
  return {
    schema: DIFFERENCE_SCHEMA,
    language: after.language,
    before: null,
    after: null,
    state: 'compared',
    changes: compareEntries(snapshotSummary(before), snapshotSummary(after)),
  };
}

/** An edition to compare: its line in the manifest, and its document unless the bytes are gone. */
export interface ComparedEdition {
  readonly entry: ManifestEntry;
  readonly document: EditionDocument | null;
}

function sideOf({
  number,
  hash,
  stage,
  coversTo,
  sealedAt,
  changeNote,
  ...state
}: ManifestEntry): DifferenceSide {
  const { erased, withdrawn } = state;
  return {
    number,
    hash,
    stage,
    coversTo,
    sealedAt,
    // A note may quote what was erased.
    changeNote: erased === null ? changeNote : null,
    erased: erased === null ? null : { at: erased.at, reason: erased.reason },
    withdrawn,
  };
}

/**
 * The difference of an edition to the one before. Where either is erased or withdrawn it says so and
 * tells nothing of their content: a difference would hand out again what was taken back.
 *
 * @param before null for the first edition
 */
export function compareEditions(
  before: ComparedEdition | null,
  after: ComparedEdition,
): Difference {
  const sides = before === null ? [after] : [before, after];
  const frame = {
    schema: DIFFERENCE_SCHEMA,
    language: after.document?.summary.language ?? before?.document?.summary.language ?? null,
    before: before === null ? null : sideOf(before.entry),
    after: sideOf(after.entry),
  } as const;
  if (sides.some(({ entry, document }) => entry.erased !== null || document === null))
    return { ...frame, state: 'erased', changes: [] };
  if (sides.some(({ entry }) => entry.withdrawn !== null))
    return { ...frame, state: 'withdrawn', changes: [] };
  if (before?.document === undefined || before.document === null || after.document === null)
    return { ...frame, state: 'first', changes: [] };
  const { changes } = compareSummaries(before.document.summary, after.document.summary);
  return { ...frame, state: 'compared', changes };
}
