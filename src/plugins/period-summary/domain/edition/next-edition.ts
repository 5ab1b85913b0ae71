import type { EditionKind } from './edition-document';

/** What is known of the newest edition of a series. */
export interface LatestEdition {
  readonly number: number;
  readonly hash: string;
  /** Null where it is erased: nothing can say the same. */
  readonly contentHash: string | null;
  readonly withdrawn: boolean;
}

/** What the staff said when they published. Both count from the second edition on. */
export interface EditionRequest {
  readonly kind: 'update' | 'correction' | null;
  readonly changeNote: string | null;
}

export type NextEdition =
  | {
      readonly ok: true;
      readonly number: number;
      readonly kind: EditionKind;
      readonly changeNote: string | null;
      readonly previousHash: string | null;
    }
  | { readonly ok: false; readonly missing: readonly ('kind' | 'changeNote')[] };

/**
 * Number, kind and place in the chain of the edition after `latest`. A withdrawn or erased edition
 * keeps its number and its hash, so the chain goes on from it.
 *
 * @returns what is missing where a later edition does not say what it is and why
 */
export function nextEdition(latest: LatestEdition | null, request: EditionRequest): NextEdition {
  if (latest === null)
    return { ok: true, number: 1, kind: 'first', changeNote: null, previousHash: null };
  const { kind } = request;
  const changeNote = request.changeNote?.trim() || null;
  if (kind === null || changeNote === null) {
    const missing: ('kind' | 'changeNote')[] = [];
    if (kind === null) missing.push('kind');
    if (changeNote === null) missing.push('changeNote');
    return { ok: false, missing };
  }
  return { ok: true, number: latest.number + 1, kind, changeNote, previousHash: latest.hash };
}

/**
 * "Inget har ändrats": whether an edition would say what the newest one says already. What was
 * withdrawn says nothing any more, so the same may be published again.
 */
export function isUnchanged(latest: LatestEdition | null, contentHash: string): boolean {
  return latest !== null && !latest.withdrawn && latest.contentHash === contentHash;
}
