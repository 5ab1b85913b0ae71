/** The drafts that go along with a publication. */
import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import type { MeasureRecord, PeriodRecord } from '../../../../domain/record';
import { settleTogether } from '../../document-middlewares/settle-together';
import {
  MEASURE_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PERIOD_UID,
  PROMISE_UID,
  type PublishableUid,
} from '../../uids';

export interface Draft {
  readonly uid: PublishableUid;
  readonly documentId: string;
}

const measuresOf = (measures: readonly MeasureRecord[]): readonly string[] =>
  measures.flatMap(({ id, measures: parts }) => [id, ...measuresOf(parts)]);

/** Everything a record consists of, in the order in which it is published: owners first. */
function documentsOf(record: PeriodRecord): readonly [PublishableUid, readonly string[]][] {
  return [
    [PERIOD_UID, [record.period.id]],
    [PROMISE_UID, record.promises.map(({ id }) => id)],
    [MEASURE_UID, record.promises.flatMap(({ measures }) => measuresOf(measures))],
    [OUTCOME_UID, record.outcomes.map(({ id }) => id)],
    [OPPORTUNITY_UID, record.opportunities.map(({ id }) => id)],
  ];
}

interface VersionRow {
  readonly documentId: string;
  readonly locale: string;
  readonly updatedAt: string | Date;
  readonly publishedAt: string | null;
}

/**
 * The entries of a record whose draft in this locale says something else than what is published, or
 * that are not published at all. Publishing copies a draft with its `updatedAt`, so equal times
 * mean equal rows.
 */
export async function changedDrafts(
  strapi: Core.Strapi,
  record: PeriodRecord,
  locale: string,
): Promise<readonly Draft[]> {
  return (await changedDraftsOf(strapi, [record], [locale]))(record, locale);
}

/** The same for many records and locales, read at once. */
export async function changedDraftsOf(
  strapi: Core.Strapi,
  records: readonly PeriodRecord[],
  locales: readonly string[],
): Promise<(record: PeriodRecord, locale: string) => readonly Draft[]> {
  const drafts = new Map<string, number>();
  const published = new Map<string, number>();
  const keyOf = (documentId: string, locale: string): string => `${documentId} ${locale}`;
  const wanted = new Map<PublishableUid, string[]>();
  for (const [uid, documentIds] of records.flatMap(documentsOf)) {
    const before = wanted.get(uid);
    if (before) before.push(...documentIds);
    else wanted.set(uid, [...documentIds]);
  }
  for (const [uid, documentIds] of wanted) {
    if (documentIds.length === 0) continue;
    const rows = (await strapi.db.query(uid).findMany({
      where: { documentId: { $in: documentIds }, locale: { $in: [...locales] } },
      select: ['documentId', 'locale', 'updatedAt', 'publishedAt'],
    })) as VersionRow[];
    for (const row of rows) {
      const versions = row.publishedAt === null ? drafts : published;
      versions.set(keyOf(row.documentId, row.locale), new Date(row.updatedAt).getTime());
    }
  }
  return (record, locale) =>
    documentsOf(record).flatMap(([uid, documentIds]) =>
      documentIds.flatMap((documentId) => {
        const key = keyOf(documentId, locale);
        const draft = drafts.get(key);
        return draft !== undefined && draft !== published.get(key) ? [{ uid, documentId }] : [];
      }),
    );
}

/** Publishes drafts one after the other, inside the open transaction. */
export async function publishDrafts(
  strapi: Core.Strapi,
  drafts: readonly Draft[],
  locale: string,
): Promise<void> {
  if (drafts.length === 0) return;
  // Relations are mended once at the end, not once for each entry.
  await settleTogether(strapi, async () => {
    for (const { uid, documentId } of drafts) {
      await strapi.documents(uid).publish({ documentId, locale });
      // Readers are answered by the same thread: let them in between two entries.
      await setImmediate();
    }
  });
}
