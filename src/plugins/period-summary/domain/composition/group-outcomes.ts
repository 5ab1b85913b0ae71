import type { OutcomeRecord } from '../record';
import { composeParty } from './compose-parts';
import type { Outcome, OutcomeGroup } from './summary-document';

/** An outcome as it goes on the page, beside what the record says of it. */
export interface PlacedOutcome {
  readonly record: OutcomeRecord;
  readonly outcome: Outcome;
}

/**
 * Outcomes under one promise or measure, in order, gathered under the headings they share.
 *
 * Consecutive outcomes with the same `group` stand under it. Parties become headings only where
 * they report apart: every outcome has parties, none has a heading or group of its own, and there is
 * more than one set of parties. One joint account has no party heading.
 */
export function groupOutcomes(placed: readonly PlacedOutcome[]): readonly OutcomeGroup[] {
  const isApart = areReportedApart(placed);
  const groups: { readonly mark: string; readonly group: OutcomeGroup }[] = [];
  for (const { record, outcome } of placed) {
    const mark = isApart ? partySet(record) : (record.group?.value ?? '');
    const last = groups.at(-1);
    if (last?.mark === mark) {
      const outcomes = [...last.group.outcomes, outcome];
      groups[groups.length - 1] = { mark, group: { ...last.group, outcomes } };
      continue;
    }
    const parties = isApart ? record.parties.map(composeParty) : [];
    const group = {
      kind: 'outcome-group',
      heading: record.group,
      parties,
      outcomes: [outcome],
    } as const;
    groups.push({ mark, group });
  }
  return groups.map(({ group }) => group);
}

function areReportedApart(placed: readonly PlacedOutcome[]): boolean {
  const isPartyAlone = ({ record }: PlacedOutcome) =>
    record.parties.length > 0 && record.group === null && record.heading === null;
  const sets = new Set(placed.map(({ record }) => partySet(record)));
  return sets.size > 1 && placed.every(isPartyAlone);
}

function partySet(record: OutcomeRecord): string {
  const ids = record.parties.map(({ id }) => id);
  return ids.sort().join(' ');
}
