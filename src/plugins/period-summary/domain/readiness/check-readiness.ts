import type { PeriodRecord } from '../record';
import type { Readiness, ReadinessItem, ReadinessOptions } from './readiness';

/** The checks before a publication. */
export function checkReadiness(record: PeriodRecord, _options: ReadinessOptions): Readiness {
  const entry = { type: 'summary', id: record.summary.id, label: 'Sammanfattning' } as const;
  const items: ReadinessItem[] = [];
  if (record.summary.title === null) {
    items.push({
      code: 'no-title',
      severity: 'blocker',
      entry,
      field: 'title',
      message: { sv: 'Sidan saknar rubrik.', en: 'The page has no title.' },
      action: { sv: 'Skriv en rubrik.', en: 'Write a title.' },
    });
  }
  return { ready: items.length === 0, items };
}
