/** How an entry is named to the person who is to mend it. */
import type {
  MeasureRecord,
  OpportunityRecord,
  OutcomeRecord,
  PeriodRecord,
  PromiseRecord,
} from '../record';
import type { Prose, Text } from '../prose';
import { shortLine } from '../short-line';
import { proseLines } from './prose-parts';
import type { EntryReference } from './readiness';

function firstLine(...candidates: readonly (Text | Prose | null)[]): string | null {
  for (const candidate of candidates) {
    const line =
      candidate === null
        ? undefined
        : 'value' in candidate
          ? candidate.value
          : proseLines(candidate).find(({ text }) => text.trim() !== '')?.text;
    if (line !== undefined && line.trim() !== '') return shortLine(line);
  }
  return null;
}

export function municipalityEntry(record: PeriodRecord): EntryReference {
  return { type: 'municipality', id: record.municipality.id, label: record.municipality.name };
}

export function periodEntry({ period }: PeriodRecord): EntryReference {
  return { type: 'period', id: period.id, label: firstLine(period.label) ?? period.slug };
}

export function summaryEntry(record: PeriodRecord): EntryReference {
  const label = firstLine(record.summary.title) ?? `Sammanfattning ${periodEntry(record).label}`;
  return { type: 'summary', id: record.summary.id, label };
}

export function promiseEntry(promise: PromiseRecord): EntryReference {
  const label = firstLine(promise.heading, promise.wording) ?? 'Löfte utan ordalydelse';
  return { type: 'promise', id: promise.id, label };
}

export function measureEntry(measure: MeasureRecord): EntryReference {
  const label = firstLine(measure.title, measure.description) ?? 'Åtgärd utan rubrik';
  return { type: 'measure', id: measure.id, label };
}

export function outcomeEntry(outcome: OutcomeRecord): EntryReference {
  const label = firstLine(outcome.heading, outcome.prose, outcome.group) ?? 'Resultat utan text';
  return { type: 'outcome', id: outcome.id, label };
}

export function opportunityEntry(opportunity: OpportunityRecord): EntryReference {
  const label = firstLine(opportunity.prose) ?? 'Utvecklingsmöjlighet utan text';
  return { type: 'opportunity', id: opportunity.id, label };
}
