/** What an entry's owner follows from, read from the drafts in the first language. */
import type { Core } from '@strapi/strapi';

import {
  MEASURE_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PERIOD_UID,
  PROMISE_UID,
  type ContentUid,
  type OwnedUid,
} from '../../uids';
import { linkedPairs, linkOf, type LinkedPair, type Trx } from '../rows';

type Ids = ReadonlySet<string>;
type ToOne = ReadonlyMap<string, string>;
type ToMany = ReadonlyMap<string, readonly string[]>;

export interface Scope {
  readonly strapi: Core.Strapi;
  readonly trx: Trx;
  /** The first language, whose drafts hold the structure. */
  readonly locale: string;
}

/** The entry that a write was about. */
export interface Written {
  readonly uid: ContentUid;
  readonly documentId: string;
}

/** Everything whose owner depends on the entry that was written, and the links that decide it. */
export interface Family {
  readonly ids: Readonly<Record<OwnedUid, Ids>>;
  readonly periodOfPromise: ToOne;
  readonly promiseOfMeasure: ToOne;
  readonly parentOfMeasure: ToOne;
  readonly subMeasures: ToMany;
  readonly periodOf: Readonly<Record<typeof OUTCOME_UID | typeof OPPORTUNITY_UID, ToOne>>;
  readonly promisesOfOutcome: ToMany;
  readonly measuresOfOutcome: ToMany;
  readonly promiseOfOpportunity: ToOne;
}

const toOne = (pairs: readonly LinkedPair[]): Map<string, string> =>
  new Map(pairs.map(({ fromDocument, toDocument }) => [fromDocument, toDocument]));

function toMany(pairs: readonly LinkedPair[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { fromDocument, toDocument } of pairs) {
    map.set(fromDocument, [...(map.get(fromDocument) ?? []), toDocument]);
  }
  return map;
}

export async function readFamily(
  { strapi, trx, locale }: Scope,
  written: Written,
): Promise<Family> {
  const state = { locale, published: false };
  const up = async (uid: OwnedUid, attribute: string, ids: Iterable<string>) =>
    linkedPairs(strapi, trx, linkOf(strapi, uid, attribute), 'from', ids, state);
  const down = async (uid: OwnedUid, attribute: string, ids: Iterable<string>) =>
    (await linkedPairs(strapi, trx, linkOf(strapi, uid, attribute), 'to', ids, state)).map(
      ({ fromDocument }) => fromDocument,
    );
  const only = (uid: ContentUid) => (written.uid === uid ? [written.documentId] : []);

  const period = only(PERIOD_UID);
  const promises = new Set([...only(PROMISE_UID), ...(await down(PROMISE_UID, 'period', period))]);
  const measures = new Set([
    ...only(MEASURE_UID),
    ...(await down(MEASURE_UID, 'promise', promises)),
  ]);
  const parents = await down(MEASURE_UID, 'parent', measures);
  for (const id of parents) measures.add(id);
  const outcomes = new Set([
    ...only(OUTCOME_UID),
    ...(await down(OUTCOME_UID, 'period', period)),
    ...(await down(OUTCOME_UID, 'promises', promises)),
    ...(await down(OUTCOME_UID, 'measures', measures)),
  ]);
  const opportunities = new Set([
    ...only(OPPORTUNITY_UID),
    ...(await down(OPPORTUNITY_UID, 'period', period)),
    ...(await down(OPPORTUNITY_UID, 'promise', promises)),
  ]);

  const promisesOfOutcome = await up(OUTCOME_UID, 'promises', outcomes);
  const measuresOfOutcome = await up(OUTCOME_UID, 'measures', outcomes);
  const promiseOfOpportunity = await up(OPPORTUNITY_UID, 'promise', opportunities);
  const named = new Set([...measures, ...measuresOfOutcome.map(({ toDocument }) => toDocument)]);
  const parentOfMeasure = await up(MEASURE_UID, 'parent', named);
  for (const { toDocument } of parentOfMeasure) named.add(toDocument);
  const grandparents = await up(
    MEASURE_UID,
    'parent',
    parentOfMeasure.map(({ toDocument }) => toDocument),
  );
  const promiseOfMeasure = await up(MEASURE_UID, 'promise', named);
  const periodOfPromise = await up(PROMISE_UID, 'period', [
    ...promises,
    ...[...promisesOfOutcome, ...promiseOfOpportunity, ...promiseOfMeasure].map(
      ({ toDocument }) => toDocument,
    ),
  ]);
  return {
    ids: {
      [PROMISE_UID]: promises,
      [MEASURE_UID]: measures,
      [OUTCOME_UID]: outcomes,
      [OPPORTUNITY_UID]: opportunities,
    },
    periodOfPromise: toOne(periodOfPromise),
    promiseOfMeasure: toOne(promiseOfMeasure),
    parentOfMeasure: toOne([...grandparents, ...parentOfMeasure]),
    subMeasures: toMany(
      [...parentOfMeasure].map((pair) => ({
        ...pair,
        fromDocument: pair.toDocument,
        toDocument: pair.fromDocument,
      })),
    ),
    periodOf: {
      [OUTCOME_UID]: toOne(await up(OUTCOME_UID, 'period', outcomes)),
      [OPPORTUNITY_UID]: toOne(await up(OPPORTUNITY_UID, 'period', opportunities)),
    },
    promisesOfOutcome: toMany(promisesOfOutcome),
    measuresOfOutcome: toMany(measuresOfOutcome),
    promiseOfOpportunity: toOne(promiseOfOpportunity),
  };
}
