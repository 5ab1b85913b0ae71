/**
 * The cursor of the changes: the event's place in the order, and a mark of what stands there. After an
 * older backup is restored the places are given out again, to other events; a site that mirrors and went
 * on from its place alone would miss them without a sign.
 */
export interface ChangesCursor {
  readonly sequence: number;
  /** Null in a cursor that is a number alone. */
  readonly mark: string | null;
}

/** What an event is told by. */
export interface MarkedEvent {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly hash: string | null;
}

export const CHANGES_CURSOR = /^[0-9]{1,15}(?:-[0-9a-f]{8})?$/;

/** @param cursor of the form {@link CHANGES_CURSOR}; null: from the beginning */
export function readChangesCursor(cursor: string | null): ChangesCursor {
  const [sequence = '0', mark] = (cursor ?? '0').split('-');
  return { sequence: Number(sequence), mark: mark ?? null };
}

/** @param sha256 hexadecimal digest of a text */
export function changesCursorAt(event: MarkedEvent, sha256: (text: string) => string): string {
  const { sequence, type, at, hash } = event;
  const mark = sha256(JSON.stringify([sequence, type, at, hash])).slice(0, 8);
  return `${String(sequence)}-${mark}`;
}

/**
 * Whether a cursor was given out by this history of events. A number alone is believed unless it lies
 * beyond the newest event.
 *
 * @param event at the cursor's place, null where there is none
 * @param newest sequence of the latest event
 */
export function isOfThisHistory(
  { sequence, mark }: ChangesCursor,
  event: MarkedEvent | null,
  newest: number,
  sha256: (text: string) => string,
): boolean {
  if (sequence === 0) return true;
  if (mark === null) return sequence <= newest;
  return event !== null && changesCursorAt(event, sha256) === `${String(sequence)}-${mark}`;
}
