import type { Bilingual, EntryReference, ReadinessItem, Severity } from './readiness';

/** What a check says of one field: the code, and the words in both languages. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly action: Bilingual;
}

/** One finding, tied to the entry and field where it is mended. */
export function item(entry: EntryReference, field: string, finding: Finding): ReadinessItem {
  const { code, severity, message, action } = finding;
  return { code, severity, entry, field, message, action };
}

/** Severity of what may still be missing: a final account should hold it, an interim one need not. */
export function severityAtStage(stage: 'interim' | 'final'): Severity {
  return stage === 'final' ? 'warning' : 'note';
}
