import type { Core } from '@strapi/strapi';

import {
  MEASURE_UID,
  MUNICIPALITY_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PARTY_UID,
  PERIOD_UID,
  PROMISE_UID,
  SUMMARY_UID,
  THEME_UID,
} from '../uids';
import type {
  MeasureRow,
  MunicipalityRow,
  OpportunityRow,
  OutcomeRow,
  PartyRow,
  PeriodRow,
  PromiseRow,
  SummaryRow,
  ThemeRow,
} from './rows';

export type RowStatus = 'draft' | 'published';

const ids = { select: ['documentId'] };
const images = { populate: { file: true } };

export const POPULATE = {
  municipality: { languages: true, logo: true },
  period: {
    agreement: { populate: { signatories: true, document: true } },
    images,
    municipality: ids,
    appliesTo: ids,
    parties: ids,
    previous: ids,
    followers: ids,
  },
  promise: {
    places: true,
    targets: true,
    images,
    themes: ids,
    parties: ids,
    continues: ids,
  },
  measure: { places: true, targets: true, promise: ids, parent: ids, parties: ids },
  outcome: { figures: true, images, promises: ids, measures: ids, parties: ids },
  opportunity: { promise: ids, takenUpBy: ids },
} as const;

/** Texts alone: what a translation is read for. Its relations are never looked at. */
const TEXTS = {
  period: { agreement: { populate: { signatories: true } }, images },
  promise: { places: true, targets: true, images },
  measure: { places: true, targets: true },
  outcome: { figures: true, images },
  opportunity: {},
} as const;

const UID_OF_KIND = {
  period: PERIOD_UID,
  promise: PROMISE_UID,
  measure: MEASURE_UID,
  outcome: OUTCOME_UID,
  opportunity: OPPORTUNITY_UID,
} as const;

export const statusFilter = (status: RowStatus) => ({ publishedAt: { $null: status === 'draft' } });

/** Order is the editor's; entries without one keep the order in which they were made. */
export const inOrder = <T extends { order: number | null; createdAt: string; documentId: string }>(
  rows: readonly T[],
): T[] =>
  [...rows].sort(
    (a, b) =>
      (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) ||
      new Date(a.createdAt).getTime() - new Date(b.createdAt).getTime() ||
      (a.documentId < b.documentId ? -1 : 1),
  );

export const byDocument = <T extends { documentId: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.documentId, row]));

/** Reads what one period consists of, in few queries, inside whatever transaction is open. */
export function createQueries(strapi: Core.Strapi) {
  const { db } = strapi;

  return {
    /** The municipality that owns a period, by document id, found through any of the period's rows. */
    async ownerOf(documentId: string): Promise<string | null> {
      const row: unknown = await db.query(PERIOD_UID).findOne({
        where: { documentId, municipality: { documentId: { $notNull: true } } },
        select: ['documentId'],
        populate: { municipality: ids },
      });
      return (row as PeriodRow | null)?.municipality?.documentId ?? null;
    },

    async period(documentId: string, locale: string, status: RowStatus) {
      const row: unknown = await db.query(PERIOD_UID).findOne({
        where: { documentId, locale, ...statusFilter(status) },
        populate: POPULATE.period,
      });
      return row as PeriodRow | null;
    },

    /** Several periods, labels and slugs only: the ones before and after. */
    async periodLabels(documentIds: readonly string[], locale: string, status: RowStatus) {
      if (documentIds.length === 0) return new Map<string, PeriodRow>();
      const rows: unknown = await db.query(PERIOD_UID).findMany({
        where: { documentId: { $in: documentIds }, locale, ...statusFilter(status) },
        select: ['documentId', 'label', 'slug', 'startsOn', 'endsOn'],
      });
      return byDocument(rows as PeriodRow[]);
    },

    async promises(periodId: string, locale: string, status: RowStatus) {
      const rows: unknown = await db.query(PROMISE_UID).findMany({
        where: { period: { documentId: periodId }, locale, ...statusFilter(status) },
        populate: POPULATE.promise,
      });
      return inOrder(rows as PromiseRow[]);
    },

    /** Promises of other periods, with their period. */
    async promiseReferences(documentIds: readonly string[], locale: string) {
      if (documentIds.length === 0)
        return new Map<string, PromiseRow & { period: PeriodRow | null }>();
      const rows: unknown = await db.query(PROMISE_UID).findMany({
        where: { documentId: { $in: documentIds }, locale, ...statusFilter('published') },
        select: ['documentId', 'wording', 'heading'],
        populate: { period: { select: ['documentId', 'label', 'slug', 'startsOn', 'endsOn'] } },
      });
      return byDocument(rows as (PromiseRow & { period: PeriodRow | null })[]);
    },

    /** Measures of the promises and their sub-measures. */
    async measures(promiseIds: readonly string[], locale: string, status: RowStatus) {
      if (promiseIds.length === 0) return [];
      const rows: unknown = await db.query(MEASURE_UID).findMany({
        where: {
          $or: [
            { promise: { documentId: { $in: promiseIds } } },
            { parent: { promise: { documentId: { $in: promiseIds } } } },
          ],
          locale,
          ...statusFilter(status),
        },
        populate: POPULATE.measure,
      });
      return inOrder([...byDocument(rows as MeasureRow[]).values()]);
    },

    async outcomes(periodId: string, locale: string, status: RowStatus) {
      const rows: unknown = await db.query(OUTCOME_UID).findMany({
        where: { period: { documentId: periodId }, locale, ...statusFilter(status) },
        populate: POPULATE.outcome,
      });
      return inOrder(rows as OutcomeRow[]);
    },

    async opportunities(periodId: string, locale: string, status: RowStatus) {
      const rows: unknown = await db.query(OPPORTUNITY_UID).findMany({
        where: { period: { documentId: periodId }, locale, ...statusFilter(status) },
        populate: POPULATE.opportunity,
      });
      return inOrder(rows as OpportunityRow[]);
    },

    async municipalities(documentIds: readonly string[]) {
      const rows: unknown = await db.query(MUNICIPALITY_UID).findMany({
        where: { documentId: { $in: documentIds } },
        populate: POPULATE.municipality,
      });
      return byDocument(rows as MunicipalityRow[]);
    },

    async parties(documentIds: readonly string[], locale: string) {
      if (documentIds.length === 0) return new Map<string, PartyRow>();
      const rows: unknown = await db.query(PARTY_UID).findMany({
        where: { documentId: { $in: documentIds }, locale },
      });
      return byDocument(rows as PartyRow[]);
    },

    async themes(documentIds: readonly string[], locale: string) {
      if (documentIds.length === 0) return new Map<string, ThemeRow>();
      const rows: unknown = await db.query(THEME_UID).findMany({
        where: { documentId: { $in: documentIds }, locale },
      });
      return byDocument(rows as ThemeRow[]);
    },

    async summary(periodId: string, language: string) {
      const row: unknown = await db.query(SUMMARY_UID).findOne({
        where: { periodId, language },
        populate: { links: true },
      });
      return row as SummaryRow | null;
    },

    /** One draft with all that it consists of. */
    async entry(kind: keyof typeof TEXTS, documentId: string, locale: string): Promise<unknown> {
      return db.query(UID_OF_KIND[kind]).findOne({
        where: { documentId, locale, ...statusFilter('draft') },
        populate: POPULATE[kind],
      });
    },

    /** The texts of a translation, by document. */
    async texts(
      kind: keyof typeof TEXTS,
      documentIds: readonly string[],
      locale: string,
      status: RowStatus,
    ): Promise<Map<string, unknown>> {
      if (documentIds.length === 0) return new Map();
      const rows: unknown = await db.query(UID_OF_KIND[kind]).findMany({
        where: { documentId: { $in: documentIds }, locale, ...statusFilter(status) },
        populate: TEXTS[kind],
      });
      return byDocument(rows as { documentId: string }[]);
    },
  };
}

export type Queries = ReturnType<typeof createQueries>;
