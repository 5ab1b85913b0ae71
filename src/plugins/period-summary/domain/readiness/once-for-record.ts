import type { PeriodRecord } from '../record';

/**
 * A dozen checks ask for the same part of a record. A record never changes, so that part is worked out
 * for the first of them, and forgotten with the record.
 */
export function onceForRecord<T>(work: (record: PeriodRecord) => T): (record: PeriodRecord) => T {
  const done = new WeakMap<PeriodRecord, { readonly result: T }>();
  return (record) => {
    const before = done.get(record);
    if (before) return before.result;
    const result = work(record);
    done.set(record, { result });
    return result;
  };
}
