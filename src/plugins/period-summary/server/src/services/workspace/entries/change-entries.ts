/** Making, removing and ordering the entries of a period. Always in the first language: structure. */
import type { Core } from '@strapi/strapi';

import type {
  EntryConflict,
  EntryVersions,
  NewEntryInput,
  OrderInput,
  SavedEntry,
} from '../../../../../contracts/workspace';
import type { DocumentId } from '../../../../../domain/record';
import { inTransaction } from '../../../database/transaction';
import { belongsTo } from './belonging';
import { entryData, type Data } from './entry-data';
import { changesSince, readEntryLog } from './entry-log';
import { instant, readPeriodRows } from './entry-rows';
import { UID_OF } from './entry-types';
import { findPeriodLanguages, type FoundPeriod } from '../period-languages';
import { entryAt, type Editor, type EntryAddress } from './save-entry';

type NotFound = Exclude<FoundPeriod, { kind: 'found' }>;

export type CreateEntryResult = { readonly kind: 'created'; readonly saved: SavedEntry } | NotFound;

/**
 * A new entry at the end of its list. A measure names its promise or, as a sub-measure, its parent.
 * @throws ValidationError from the rules of the content, with the fields' paths
 */
export async function createEntry(
  strapi: Core.Strapi,
  periodId: DocumentId,
  input: NewEntryInput,
  { userId }: Editor,
): Promise<CreateEntryResult> {
  const found = await findPeriodLanguages(strapi, periodId);
  if (found.kind !== 'found') return found;
  const { type } = input;
  const data: Data = entryData(type, input.data);
  if (type !== 'measure') data['period'] = periodId;
  if (userId !== null) Object.assign(data, { createdBy: userId, updatedBy: userId });
  return inTransaction(strapi, async (): Promise<CreateEntryResult> => {
    data['order'] ??= await nextOrder(strapi, periodId, type);
    const { documentId } = await strapi
      .documents(UID_OF[type])
      .create({ locale: found.locales.first, data: data as never });
    const entry = await entryAt(strapi, { periodId, type, documentId }, found);
    if (!entry) throw new Error('The entry was created and cannot be found.');
    return { kind: 'created', saved: { entry, others: [] } };
  });
}

/** One more than the highest in the period: lists are told apart by what they stand under. */
async function nextOrder(
  strapi: Core.Strapi,
  periodId: DocumentId,
  type: NewEntryInput['type'],
): Promise<number> {
  const found = await findPeriodLanguages(strapi, periodId);
  if (found.kind !== 'found') return 1;
  const rows = await readPeriodRows(strapi, periodId, found);
  const orders = rows
    .filter((some) => some.type === type)
    .flatMap(({ home }) => home.map(({ order }) => (typeof order === 'number' ? order : 0)));
  return Math.max(0, ...orders) + 1;
}

export type DeleteEntryResult =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'conflict'; readonly conflict: EntryConflict }
  | { readonly kind: 'no-entry' }
  /** It has been published: only who may publish takes it away. */
  | { readonly kind: 'published' }
  | NotFound;

/**
 * Removes an entry in all languages, with what cannot stand without it.
 * @param may.publish what has been published is gone from the published content at once
 */
export async function deleteEntry(
  strapi: Core.Strapi,
  address: EntryAddress,
  version: string,
  may: { readonly publish: boolean },
): Promise<DeleteEntryResult> {
  const { periodId, type, documentId } = address;
  const found = await findPeriodLanguages(strapi, periodId);
  if (found.kind !== 'found') return found;
  return inTransaction(strapi, async (): Promise<DeleteEntryResult> => {
    if (type === 'period' || !(await belongsTo(strapi, address))) return { kind: 'no-entry' };
    const current = await entryAt(strapi, address, found);
    if (!current) return { kind: 'no-entry' };
    if (current.updatedAt !== version) {
      const log = await readEntryLog(strapi, { subjectId: documentId });
      const changes = changesSince(log.lines(documentId, found.first), version);
      return { kind: 'conflict', conflict: { current, changes, fields: [] } };
    }
    const published = await strapi.db
      .query(UID_OF[type])
      .count({ where: { documentId, publishedAt: { $notNull: true } } });
    if (published > 0 && !may.publish) return { kind: 'published' };
    await strapi.documents(UID_OF[type]).delete({ documentId, locale: '*' });
    return { kind: 'deleted' };
  });
}

export type OrderResult =
  | { readonly kind: 'ordered'; readonly versions: EntryVersions }
  | { readonly kind: 'no-entry'; readonly ids: readonly DocumentId[] }
  | NotFound;

/** Gives the entries of one list the order 1, 2, 3 …; those that have it already are not touched. */
export async function orderEntries(
  strapi: Core.Strapi,
  periodId: DocumentId,
  { type, ids }: OrderInput,
): Promise<OrderResult> {
  const found = await findPeriodLanguages(strapi, periodId);
  if (found.kind !== 'found') return found;
  return inTransaction(strapi, async (): Promise<OrderResult> => {
    const rows = (await readPeriodRows(strapi, periodId, found)).find((some) => some.type === type);
    const known = new Map(rows?.home.map((row) => [row.documentId, row]));
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length > 0) return { kind: 'no-entry', ids: unknown };
    const versions: Record<DocumentId, string> = {};
    for (const [index, documentId] of ids.entries()) {
      const order = index + 1;
      const row = known.get(documentId);
      if (row?.['order'] === order) {
        versions[documentId] = instant(row.updatedAt);
        continue;
      }
      const saved = (await strapi
        .documents(UID_OF[type])
        .update({ documentId, locale: found.locales.first, data: { order } as never })) as {
        updatedAt?: unknown;
      } | null;
      versions[documentId] = instant(saved?.updatedAt ?? row?.updatedAt);
    }
    return { kind: 'ordered', versions };
  });
}
