/**
 * A new answer with every part of the one before that says the same: what did not change keeps its
 * identity, so that only what shows a change is drawn anew. For values as JSON has them.
 */
export function keepSame<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const values: readonly unknown[] = after;
    const kept = values.map((value, index) => keepSame(before[index], value));
    const isSame = kept.length === before.length && kept.every((value, i) => value === before[i]);
    return (isSame ? before : kept) as T;
  }
  if (!isRecord(before) || !isRecord(after)) return after;
  const kept = Object.entries(after).map(
    ([key, value]) => [key, keepSame(before[key], value)] as const,
  );
  const isSame =
    kept.length === Object.keys(before).length &&
    kept.every(([key, value]) => Object.hasOwn(before, key) && before[key] === value);
  return (isSame ? before : Object.fromEntries(kept)) as T;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
