/** Many periods read at once: as many questions to the database for fifty of them as for one. */
import type { Core } from '@strapi/strapi';

import { OPPORTUNITY_UID, OUTCOME_UID, PERIOD_UID, PROMISE_UID, SUMMARY_UID } from '../uids';
import {
  byDocument,
  createQueries,
  inOrder,
  POPULATE,
  statusFilter,
  type Queries,
} from './queries';
import type {
  OpportunityRow,
  OutcomeRow,
  PeriodRow,
  PromiseRow,
  Reference,
  SummaryRow,
} from './rows';

type OfPeriod<Row> = Row & { readonly period: Reference | null };

const ids = { select: ['documentId'] };

const idsOf = (references: readonly (Reference | null)[]): string[] => [
  ...new Set(references.flatMap((reference) => (reference ? [reference.documentId] : []))),
];

/**
 * Reads the drafts of periods in the language that keeps structure, and all that they point at.
 * @param locale the first one of every one of the periods' municipalities
 * @returns answers from memory: for these periods, their drafts in this locale, and nothing else
 */
export async function readTogether(
  strapi: Core.Strapi,
  periodIds: readonly string[],
  { locale, language }: { readonly locale: string; readonly language: string },
): Promise<Queries> {
  const { db } = strapi;
  const queries = createQueries(strapi);
  const drafts = { locale, ...statusFilter('draft') };
  const ofPeriods = { period: { documentId: { $in: [...periodIds] } }, ...drafts };
  const periods = byDocument(
    (await db.query(PERIOD_UID).findMany({
      where: { documentId: { $in: [...periodIds] }, ...drafts },
      populate: POPULATE.period,
    })) as PeriodRow[],
  );
  const promises = (await db.query(PROMISE_UID).findMany({
    where: ofPeriods,
    populate: { ...POPULATE.promise, period: ids },
  })) as OfPeriod<PromiseRow>[];
  const measures = await queries.measures(idsOf(promises), locale, 'draft');
  const outcomes = (await db.query(OUTCOME_UID).findMany({
    where: ofPeriods,
    populate: { ...POPULATE.outcome, period: ids },
  })) as OfPeriod<OutcomeRow>[];
  const opportunities = (await db.query(OPPORTUNITY_UID).findMany({
    where: ofPeriods,
    populate: { ...POPULATE.opportunity, period: ids },
  })) as OfPeriod<OpportunityRow>[];
  const summaries = (await db.query(SUMMARY_UID).findMany({
    where: { periodId: { $in: [...periodIds] }, language },
    populate: { links: true },
  })) as SummaryRow[];

  const rows = [...periods.values()];
  const owned = [...rows, ...promises, ...measures, ...outcomes];
  const municipalities = await queries.municipalities(
    idsOf(rows.flatMap(({ municipality, appliesTo }) => [municipality, ...appliesTo])),
  );
  const parties = await queries.parties(idsOf(owned.flatMap((row) => row.parties)), locale);
  const themes = await queries.themes(idsOf(promises.flatMap((row) => row.themes)), locale);
  const labels = await queries.periodLabels(
    idsOf(rows.flatMap(({ previous, followers }) => [previous, ...followers])),
    locale,
    'published',
  );
  const references = await queries.promiseReferences(
    idsOf([
      ...promises.map((promise) => promise.continues),
      ...opportunities.map(({ takenUpBy }) => takenUpBy),
    ]),
    locale,
  );

  const periodOf = ({ period }: { readonly period: Reference | null }) => period?.documentId;
  const promisesOf = grouped(promises, periodOf);
  const outcomesOf = grouped(outcomes, periodOf);
  const opportunitiesOf = grouped(opportunities, periodOf);
  const measuresOf = grouped(measures, ({ promise }) => promise?.documentId);
  const partsOf = grouped(measures, ({ parent }) => parent?.documentId);
  const known = <T>(rows: T): Promise<T> => Promise.resolve(rows);
  return {
    ...queries,
    ownerOf: (id) => known(periods.get(id)?.municipality?.documentId ?? null),
    period: (id) => known(periods.get(id) ?? null),
    promises: (id) => known(inOrder(promisesOf.get(id) ?? [])),
    measures: (promiseIds) => {
      const own = promiseIds.flatMap((id) => measuresOf.get(id) ?? []);
      const parts = own.flatMap(({ documentId }) => partsOf.get(documentId) ?? []);
      return known(inOrder([...byDocument([...own, ...parts]).values()]));
    },
    outcomes: (id) => known(inOrder(outcomesOf.get(id) ?? [])),
    opportunities: (id) => known(inOrder(opportunitiesOf.get(id) ?? [])),
    municipalities: () => known(municipalities),
    parties: () => known(parties),
    themes: () => known(themes),
    periodLabels: () => known(labels),
    promiseReferences: () => known(references),
    summary: (id) => known(summaries.find(({ periodId }) => periodId === id) ?? null),
  };
}

/** By key; rows without one are left out. */
function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | undefined,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
