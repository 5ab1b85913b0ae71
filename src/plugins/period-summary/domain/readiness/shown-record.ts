/** The part of a record that the page will show: without what the editor has left out. */
import type { MeasureRecord, OutcomeRecord, PromiseRecord } from '../record';
import { onceForRecord } from './once-for-record';

/** A promise's measures and their sub-measures, in order. */
export function allMeasures(promise: PromiseRecord): readonly MeasureRecord[] {
  return promise.measures.flatMap((measure) => [measure, ...measure.measures]);
}

/** The outcomes that speak of a promise: those that name it, or one of its measures. */
export function outcomesOf(
  promise: PromiseRecord,
  outcomes: readonly OutcomeRecord[],
): readonly OutcomeRecord[] {
  const measures = new Set(allMeasures(promise).map(({ id }) => id));
  return outcomes.filter(
    (outcome) =>
      outcome.promises.includes(promise.id) || outcome.measures.some((id) => measures.has(id)),
  );
}

function shownMeasures(
  measures: readonly MeasureRecord[],
  isHidden: (key: string) => boolean,
): readonly MeasureRecord[] {
  return measures
    .filter(({ id }) => !isHidden(`measure-${id}`))
    .map((measure) => ({ ...measure, measures: shownMeasures(measure.measures, isHidden) }));
}

/**
 * The record without its hidden sections. What stands on no page needs no alternative text and no
 * outcome, and an editor must be able to hide a section that blocks. Where nothing is hidden it is the
 * record itself.
 */
export const shownRecord = onceForRecord((record) => {
  const { hidden } = record.summary;
  if (Object.keys(hidden).length === 0) return record;
  const isHidden = (key: string): boolean => Object.hasOwn(hidden, key);
  return {
    ...record,
    promises: record.promises
      .filter(({ id }) => !isHidden(`promise-${id}`))
      .map((promise) => ({ ...promise, measures: shownMeasures(promise.measures, isHidden) })),
    outcomes: record.outcomes.filter(({ id }) => !isHidden(`outcome-${id}`)),
    opportunities: record.opportunities.filter(({ id }) => !isHidden(`opportunity-${id}`)),
  };
});
