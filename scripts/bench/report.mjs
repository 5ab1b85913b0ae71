// Numbers of several rounds, as one line each.
import { say } from '../say.mjs';

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}

/** How far rounds lie apart: the middle half of them, as a share of their median. */
export function spread(/** @type {readonly number[]} */ values) {
  const sorted = [...values].sort((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  const [low = NaN, high = NaN] = [sorted[quarter], sorted[sorted.length - 1 - quarter]];
  return (high - low) / median(sorted);
}

/**
 * The median of what each round says: two numbers are only compared within one round.
 *
 * @param {readonly number[]} above
 * @param {readonly number[]} below
 */
export const ratio = (above, below) =>
  median(above.map((value, round) => value / (below[round] ?? NaN)));

/** @param {number} value */
export const rounded = (value) => Number(value.toPrecision(3));

/** @param {readonly (readonly string[])[]} rows the first one is the head */
export function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (/** @type {readonly string[]} */ row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  rows.forEach((row, index) => {
    say(`| ${line(row).join(' | ')} |`);
    if (index === 0) say(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  });
}
