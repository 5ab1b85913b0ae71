import { createHash } from 'node:crypto';

import {
  CHANGES_CURSOR,
  changesCursorAt,
  isOfThisHistory,
  readChangesCursor,
} from './changes-cursor';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const event = { sequence: 7, type: 'published', at: '2024-03-05T08:00:00.000Z', hash: 'a' };
const cursor = changesCursorAt(event, sha256);
const isOurs = (text: string | null, at: typeof event | null, newest: number): boolean =>
  isOfThisHistory(readChangesCursor(text), at, newest, sha256);

describe('a cursor of the changes', () => {
  it('names the place and what stands there', () => {
    expect(cursor).toMatch(CHANGES_CURSOR);
    expect(readChangesCursor(cursor)).toEqual({ sequence: 7, mark: cursor.slice(2) });
    expect(isOurs(cursor, event, 9)).toBe(true);
  });

  it('is of another history where something else stands at its place, or nothing', () => {
    expect(isOurs(cursor, { ...event, at: '2024-04-01T08:00:00.000Z' }, 9)).toBe(false);
    expect(isOurs(cursor, null, 3)).toBe(false);
  });

  it('is believed without a mark, unless it is beyond the newest event', () => {
    expect(isOurs('7', event, 7)).toBe(true);
    expect(isOurs('8', null, 7)).toBe(false);
    expect(isOurs(null, null, 0)).toBe(true);
    expect(isOurs('0', null, 0)).toBe(true);
  });
});
