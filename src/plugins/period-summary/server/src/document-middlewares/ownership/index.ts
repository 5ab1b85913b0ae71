/**
 * Whose an entry is: its municipality follows from its period, and is kept true by the server. What
 * hangs together must also belong together: an outcome of one period cannot report another's promise.
 */
import type { Problem } from '../../../../domain/rules/problem';
import {
  MEASURE_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PERIOD_UID,
  PROMISE_UID,
  type ContentUid,
  type OwnedUid,
} from '../../uids';
import { refuse } from '../refuse';
import { foreignProblem, measureProblems } from './belonging-rules';
import { readFamily, type Scope, type Written } from './family';
import { dropDoublePromises, setPeriods, settleMunicipalities } from './owner-links';

/**
 * Derives the missing periods and every municipality in the family of an entry that was just written
 * in its first language.
 * @throws ValidationError when two things do not belong together; names the field
 */
export async function settleOwnership(scope: Scope, written: Written): Promise<void> {
  const family = await readFamily(scope, written);
  refuse(measureProblems(family, written));
  const periodOfMeasure = (id: string): string | undefined => {
    const parent = family.parentOfMeasure.get(id);
    const promise =
      family.promiseOfMeasure.get(id) ?? (parent && family.promiseOfMeasure.get(parent));
    return promise === undefined ? undefined : family.periodOfPromise.get(promise);
  };
  const periods = new Map<ContentUid, Map<string, string>>();
  const placed = (uid: OwnedUid, find: (id: string) => string | undefined): void => {
    const found = [...family.ids[uid]].flatMap((id) => {
      const period = find(id);
      return period === undefined ? [] : ([[id, period]] as const);
    });
    periods.set(uid, new Map(found));
  };
  if (written.uid === PERIOD_UID) {
    periods.set(PERIOD_UID, new Map([[written.documentId, written.documentId]]));
  }
  placed(PROMISE_UID, (id) => family.periodOfPromise.get(id));
  placed(MEASURE_UID, periodOfMeasure);
  const named = {
    [OUTCOME_UID]: (id: string) => [
      ...(family.promisesOfOutcome.get(id) ?? []).map((promise) => ({
        field: 'promises',
        period: family.periodOfPromise.get(promise),
      })),
      ...(family.measuresOfOutcome.get(id) ?? []).map((measure) => ({
        field: 'measures',
        period: periodOfMeasure(measure),
      })),
    ],
    [OPPORTUNITY_UID]: (id: string) => {
      const promise = family.promiseOfOpportunity.get(id);
      return promise === undefined
        ? []
        : [{ field: 'promise', period: family.periodOfPromise.get(promise) }];
    },
  };
  for (const uid of [OUTCOME_UID, OPPORTUNITY_UID] as const) {
    const derived: [string, string][] = [];
    const problems: Problem[] = [];
    placed(uid, (id) => {
      const own = family.periodOf[uid].get(id);
      const names = named[uid](id).filter(({ period }) => period !== undefined);
      const period = own ?? names[0]?.period;
      if (own === undefined && period !== undefined) derived.push([id, period]);
      const foreign = names.filter((name) => name.period !== period).map(({ field }) => field);
      for (const field of new Set(foreign)) problems.push(foreignProblem(uid, id, field, written));
      return period;
    });
    refuse(problems);
    await setPeriods(scope, uid, derived);
  }
  await dropDoublePromises(scope, family);
  await settleMunicipalities(scope, periods);
}
