/**
 * Whose an entry is: its municipality follows from its period, and is kept true by the server. What
 * hangs together must also belong together: an outcome of one period cannot report another's promise.
 */
import type { Core } from '@strapi/strapi';

import { problem, type Problem } from '../../../domain/rules/problem';
import {
  MEASURE_UID,
  MUNICIPALITY_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  OWNED_UIDS,
  PERIOD_UID,
  PROMISE_UID,
  type ContentUid,
  type OwnedUid,
} from '../uids';
import { owners } from './home-language';
import { refuse } from './refuse';
import {
  allRows,
  deleteLinks,
  from,
  insertLinks,
  linkedPairs,
  linkOf,
  rowIds,
  type LinkedPair,
  type Trx,
} from './rows';

type Ids = ReadonlySet<string>;
type ToOne = ReadonlyMap<string, string>;
type ToMany = ReadonlyMap<string, readonly string[]>;

interface Scope {
  readonly strapi: Core.Strapi;
  readonly trx: Trx;
  /** The first language, whose drafts hold the structure. */
  readonly locale: string;
}

/** Everything whose owner depends on the entry that was written, and the links that decide it. */
interface Family {
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

/**
 * Derives the missing periods and every municipality in the family of an entry that was just written
 * in its first language.
 * @throws ValidationError when two things do not belong together; names the field
 */
export async function settleOwnership(
  scope: Scope,
  written: { readonly uid: ContentUid; readonly documentId: string },
): Promise<void> {
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

function measureProblems(family: Family, written: { uid: string; documentId: string }): Problem[] {
  const problems: Problem[] = [];
  // The entry that was written first: its own field is where the editor is.
  const pairs = [...family.parentOfMeasure].sort(
    ([a], [b]) => Number(b === written.documentId) - Number(a === written.documentId),
  );
  for (const [id, parent] of pairs) {
    const path = written.documentId === id ? ['parent'] : ['measures'];
    if (parent === id || family.parentOfMeasure.has(parent) || family.subMeasures.has(id)) {
      problems.push(
        problem(
          path,
          'En delåtgärd kan inte själv ha delåtgärder: åtgärder har bara en nivå under sig.',
          'A sub-measure cannot have sub-measures of its own: there is only one level.',
        ),
      );
      continue;
    }
    const own = family.promiseOfMeasure.get(id);
    const of = family.promiseOfMeasure.get(parent);
    if (own !== undefined && of !== undefined && own !== of) {
      problems.push(
        problem(
          written.documentId === id ? ['promise'] : path,
          'En delåtgärd hör till samma löfte som åtgärden den är en del av.',
          'A sub-measure belongs to the same promise as the measure it is part of.',
        ),
      );
    }
  }
  // One at a time: a chain of three breaks the rule at two places for the same reason.
  return problems.slice(0, 1);
}

function foreignProblem(
  uid: OwnedUid,
  id: string,
  field: string,
  written: { uid: string; documentId: string },
): Problem {
  const [what, en] = field === 'measures' ? ['en åtgärd', 'a measure'] : ['ett löfte', 'a promise'];
  if (written.documentId === id) {
    return problem(
      [field],
      `Här nämns ${what} i en annan löftesperiod. Välj bara bland periodens egna, eller byt period.`,
      `This names ${en} of another period. Choose only among the period's own, or change the period.`,
    );
  }
  const [owner, enOwner, path] =
    uid === OUTCOME_UID
      ? ['Ett resultat', 'An outcome', 'outcomes']
      : ['En utvecklingsmöjlighet', 'A development opportunity', 'opportunities'];
  return problem(
    // Seen from the entry that was written: the relation from its side.
    [path],
    `${owner} skulle nämna ${what} i en annan löftesperiod än sin egen.`,
    `${enOwner} would name ${en} of another period than its own.`,
  );
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

async function readFamily(
  { strapi, trx, locale }: Scope,
  written: { readonly uid: ContentUid; readonly documentId: string },
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

/** Gives drafts at home the period that follows from what they name. */
async function setPeriods(
  { strapi, trx, locale }: Scope,
  uid: typeof OUTCOME_UID | typeof OPPORTUNITY_UID,
  derived: readonly (readonly [string, string])[],
): Promise<void> {
  if (derived.length === 0) return;
  const state = { locale, published: false };
  const fromRows = await rowIds(
    strapi,
    trx,
    uid,
    derived.map(([id]) => id),
    state,
  );
  const toRows = await rowIds(
    strapi,
    trx,
    PERIOD_UID,
    derived.map(([, id]) => id),
    state,
  );
  const link = linkOf(strapi, uid, 'period');
  await insertLinks(
    strapi,
    trx,
    link,
    derived.flatMap(([id, period]) => {
      const [fromRow, toRow] = [fromRows.get(id), toRows.get(period)];
      return fromRow === undefined || toRow === undefined ? [] : [{ fromRow, toRow }];
    }),
  );
}

/** A sub-measure stands under its measure alone, or it would be listed twice. */
async function dropDoublePromises({ strapi, trx, locale }: Scope, family: Family): Promise<void> {
  const doubles = [...family.ids[MEASURE_UID]].filter(
    (id) => family.parentOfMeasure.has(id) && family.promiseOfMeasure.has(id),
  );
  if (doubles.length === 0) return;
  const link = linkOf(strapi, MEASURE_UID, 'promise');
  const pairs = await linkedPairs(strapi, trx, link, 'from', doubles, {
    locale,
    published: false,
  });
  await deleteLinks(strapi, trx, link, pairs);
}

/**
 * Every row of an owned entry, in all languages and states, points at its period's municipality. What
 * is in no period (any more) keeps the one it had.
 */
async function settleMunicipalities(
  { strapi, trx, locale }: Scope,
  periods: ReadonlyMap<ContentUid, ReadonlyMap<string, string>>,
): Promise<void> {
  const all = [...periods.values()].flatMap((map) => [...map.values()]);
  if (all.length === 0) return;
  const ownerOfPeriod = await owners(strapi, trx, PERIOD_UID, [...new Set(all)], locale);
  const municipalities = new Set(ownerOfPeriod.values());
  const toRows = await rowIds(strapi, trx, MUNICIPALITY_UID, municipalities, {
    locale: null,
    published: true,
  });
  for (const uid of [PERIOD_UID, ...OWNED_UIDS] as const) {
    const wanted = new Map<string, number | null>();
    for (const [id, period] of periods.get(uid) ?? []) {
      const owner = ownerOfPeriod.get(period);
      wanted.set(id, (owner !== undefined && toRows.get(owner)) || null);
    }
    await pointAtMunicipalities({ strapi, trx }, uid, wanted);
  }
}

async function pointAtMunicipalities(
  { strapi, trx }: Pick<Scope, 'strapi' | 'trx'>,
  uid: ContentUid,
  wanted: ReadonlyMap<string, number | null>,
): Promise<void> {
  if (wanted.size === 0) return;
  const link = linkOf(strapi, uid, 'municipality');
  const rows = await allRows(strapi, trx, uid, wanted.keys());
  const present: { fromRow: number; toRow: number }[] = await from(strapi, trx, link.table)
    .whereIn(
      link.fromColumn,
      rows.map(({ id }) => id),
    )
    .select({ fromRow: link.fromColumn, toRow: link.toColumn });
  const at = new Map(present.map(({ fromRow, toRow }) => [fromRow, toRow]));
  const wrong = rows.filter(
    ({ id, documentId }) => (at.get(id) ?? null) !== (wanted.get(documentId) ?? null),
  );
  if (wrong.length === 0) return;
  const wrongIds = new Set(wrong.map(({ id }) => id));
  await deleteLinks(
    strapi,
    trx,
    link,
    present.filter(({ fromRow }) => wrongIds.has(fromRow)),
  );
  await insertLinks(
    strapi,
    trx,
    link,
    wrong.flatMap(({ id, documentId }) => {
      const toRow = wanted.get(documentId) ?? null;
      return toRow === null ? [] : [{ fromRow: id, toRow }];
    }),
  );
}
