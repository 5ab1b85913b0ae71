/** After a withdrawal: the entries that the page was made from, taken away from readers of REST too. */
import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import type { LanguageTag } from '../../../../domain/prose';
import { createQueries } from '../../adapters/queries';
import type { MeasureRow, Reference } from '../../adapters/rows';
import { settleTogether } from '../../document-middlewares/settle-together';
import {
  MEASURE_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PERIOD_UID,
  PROMISE_UID,
  SERIES_UID,
} from '../../uids';
import type { Draft } from './period-drafts';

export interface UnpublishedSources {
  readonly unpublished: number;
  /** Entries that another period's current edition leans on: they stay published. */
  readonly kept: readonly KeptSource[];
}

export interface KeptSource {
  readonly uid: Draft['uid'];
  readonly documentId: string;
  /** What a person recognises it by. */
  readonly label: string;
  /** Label of a period whose page leans on it. */
  readonly usedBy: string;
}

interface OfPeriod {
  readonly period: (Reference & { readonly label: string | null }) | null;
}

/**
 * Unpublishes what is published of one period in one locale, inside the open transaction. Drafts stay
 * as they are, so publishing the page again publishes them all.
 */
export async function unpublishSources(
  strapi: Core.Strapi,
  { periodId, language, locale }: { periodId: string; language: LanguageTag; locale: string },
): Promise<UnpublishedSources> {
  const queries = createQueries(strapi);
  const period = await queries.period(periodId, locale, 'published');
  const promises = await queries.promises(periodId, locale, 'published');
  const promiseIds = promises.map(({ documentId }) => documentId);
  const measures = await queries.measures(promiseIds, locale, 'published');
  const outcomes = await queries.outcomes(periodId, locale, 'published');
  const opportunities = await queries.opportunities(periodId, locale, 'published');
  const measureIds = measures.map(({ documentId }) => documentId);
  const users = await usersOf(strapi, { periodId, language, locale, promiseIds, measureIds });
  for (const measure of measures) {
    const user = users.get(measure.documentId);
    // A measure that stays takes along what it stands under.
    for (const owner of user === undefined ? [] : ownersOf(measure, measures)) {
      if (!users.has(owner)) users.set(owner, user ?? '');
    }
  }

  const named: readonly Omit<KeptSource, 'usedBy'>[] = [
    ...outcomes.map((row) => source(OUTCOME_UID, row, row.heading)),
    ...opportunities.map((row) => source(OPPORTUNITY_UID, row, null)),
    ...measures.map((row) => source(MEASURE_UID, row, row.title)),
    ...promises.map((row) => source(PROMISE_UID, row, row.heading ?? row.wording)),
    ...(period ? [source(PERIOD_UID, period, period.label)] : []),
  ];
  const [anyUser] = users.values();
  // What stays belongs to the period: it would point at nothing without it.
  if (anyUser !== undefined) users.set(periodId, anyUser);
  const kept = named.flatMap((source) => {
    const usedBy = users.get(source.documentId);
    return usedBy === undefined ? [] : [{ ...source, usedBy }];
  });
  const going = named.filter(({ documentId }) => !users.has(documentId));
  await settleTogether(strapi, async () => {
    for (const { uid, documentId } of going) {
      await strapi.documents(uid).unpublish({ documentId, locale });
      await setImmediate();
    }
  });
  return { unpublished: going.length, kept };
}

const source = (uid: Draft['uid'], { documentId }: Reference, label: string | null) => ({
  uid,
  documentId,
  label: label ?? '',
});

function ownersOf(measure: MeasureRow, measures: readonly MeasureRow[]): readonly string[] {
  const parent = measures.find(({ documentId }) => documentId === measure.parent?.documentId);
  return [measure, parent].flatMap((one) =>
    [one?.promise, one?.parent].flatMap((owner) => (owner ? [owner.documentId] : [])),
  );
}

/**
 * What published entries of other periods point at, where those periods have a page that readers get:
 * a promise that theirs continues, a promise or measure that their outcome reports on.
 * @returns the label of one such period, by document id of what it points at
 */
async function usersOf(
  strapi: Core.Strapi,
  of: {
    readonly periodId: string;
    readonly language: LanguageTag;
    readonly locale: string;
    readonly promiseIds: readonly string[];
    readonly measureIds: readonly string[];
  },
): Promise<Map<string, string>> {
  const users = new Map<string, string>();
  const ids = { select: ['documentId'] };
  const published = { locale: of.locale, publishedAt: { $notNull: true } };
  const theirs = { period: { documentId: { $ne: of.periodId } }, ...published };
  const period = { select: ['documentId', 'label'] };
  const continuing = (await strapi.db.query(PROMISE_UID).findMany({
    where: { continues: { documentId: { $in: [...of.promiseIds] } }, ...theirs },
    populate: { continues: ids, period },
  })) as (OfPeriod & { readonly continues: Reference | null })[];
  const reporting = (await strapi.db.query(OUTCOME_UID).findMany({
    where: {
      $or: [
        { promises: { documentId: { $in: [...of.promiseIds] } } },
        { measures: { documentId: { $in: [...of.measureIds] } } },
      ],
      ...theirs,
    },
    populate: { promises: ids, measures: ids, period },
  })) as (OfPeriod & { readonly promises: Reference[]; readonly measures: Reference[] })[];
  const pointing = [
    ...continuing.map((row) => ({ period: row.period, to: [row.continues] })),
    ...reporting.map((row) => ({ period: row.period, to: [...row.promises, ...row.measures] })),
  ];
  if (pointing.length === 0) return users;
  const current = (await strapi.db.query(SERIES_UID).findMany({
    where: {
      periodId: { $in: pointing.flatMap(({ period: one }) => one?.documentId ?? []) },
      language: of.language,
      current: { $notNull: true },
    },
    select: ['periodId'],
  })) as { periodId: string }[];
  const own = new Set([...of.promiseIds, ...of.measureIds]);
  for (const { period: user, to } of pointing) {
    if (!user || !current.some(({ periodId }) => periodId === user.documentId)) continue;
    for (const reference of to) {
      if (reference && own.has(reference.documentId)) {
        users.set(reference.documentId, user.label ?? '');
      }
    }
  }
  return users;
}
