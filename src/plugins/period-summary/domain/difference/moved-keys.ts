/** Positions of a longest run of rising numbers (patience sorting, n log n). */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((value, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}

/**
 * The fewest keys that must be moved to come from one order to the other; keys that only one side has
 * do not count. One promise pulled to the top is one move, not a move of all others.
 */
export function movedKeys(before: readonly string[], after: readonly string[]): readonly string[] {
  const positions = new Map(before.map((key, at) => [key, at]));
  const common = after.filter((key) => positions.has(key));
  const kept = longestRising(common.map((key) => positions.get(key) ?? 0));
  return common.filter((_, at) => !kept.has(at));
}
