/**
 * Rows and the links between them, read and written in the transaction that is under way. The Document
 * Service hides the rows of other languages and states; what must hold between them is kept here.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { MUNICIPALITY_UID, PUBLISHABLE_UIDS, REGISTER_UIDS, type ContentUid } from '../uids';
import { isContent, isPublishable } from './document-context';

export type Trx = Knex.Transaction;
export type RowId = number;

/** The table of a relation, seen from the side that owns it. */
export interface Link {
  readonly attribute: string;
  readonly from: ContentUid;
  readonly to: ContentUid;
  /** At most one target for each source. */
  readonly toOne: boolean;
  readonly table: string;
  readonly fromColumn: string;
  readonly toColumn: string;
  /** Columns that hold the order among the targets of a source, and among the sources of a target. */
  readonly orderColumns: readonly string[];
}

/** One link between two documents. */
export interface LinkedPair {
  readonly fromDocument: string;
  readonly toDocument: string;
  readonly fromRow: RowId;
  readonly toRow: RowId;
  /** Values of the link's order columns, by name. */
  readonly order: Readonly<Record<string, number | null>>;
  /** The row at the other end is of another language or state than asked for. */
  readonly stray: boolean;
}

export interface RowState {
  /** Null: any. */
  readonly locale: string | null;
  readonly published: boolean;
}

interface LinkMetadata {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly mappedBy?: string;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
    readonly orderColumnName?: string;
    readonly inverseOrderColumnName?: string;
  };
}

let known: { readonly strapi: Core.Strapi; readonly links: readonly Link[] } | null = null;

/** Every relation between our types, once for each join table. */
export function allLinks(strapi: Core.Strapi): readonly Link[] {
  if (known?.strapi === strapi) return known.links;
  const links: Link[] = [];
  for (const uid of [...PUBLISHABLE_UIDS, ...REGISTER_UIDS]) {
    for (const [attribute, metadata] of Object.entries(strapi.db.metadata.get(uid).attributes)) {
      const { type, relation, target, mappedBy, joinTable } = metadata as LinkMetadata;
      if (type !== 'relation' || !joinTable || mappedBy || attribute === 'localizations') continue;
      if (target === undefined || !isContent(target)) continue;
      links.push({
        attribute,
        from: uid,
        to: target,
        toOne: relation === 'manyToOne' || relation === 'oneToOne',
        table: joinTable.name,
        fromColumn: joinTable.joinColumn.name,
        toColumn: joinTable.inverseJoinColumn.name,
        orderColumns: [joinTable.orderColumnName, joinTable.inverseOrderColumnName].filter(
          (column) => column !== undefined,
        ),
      });
    }
  }
  known = { strapi, links };
  return links;
}

/** @throws when the content model has no such relation: a mistake of ours, not of a caller. */
export function linkOf(strapi: Core.Strapi, uid: ContentUid, attribute: string): Link {
  const link = allLinks(strapi).find((one) => one.from === uid && one.attribute === attribute);
  if (!link) throw new Error(`${uid} has no relation ${attribute}`);
  return link;
}

export const tableOf = (strapi: Core.Strapi, uid: string): string =>
  strapi.db.metadata.get(uid).tableName;

const hasDrafts = (uid: ContentUid): boolean => isPublishable(uid);
const hasLanguages = (uid: ContentUid): boolean => uid !== MUNICIPALITY_UID;

/** Starts a query on a table inside the transaction. */
export const from = (strapi: Core.Strapi, trx: Trx, table: string): Knex.QueryBuilder =>
  strapi.db.getConnection(table).transacting(trx);

/** Narrows a query to the rows of one language and state. */
function inState(
  query: Knex.QueryBuilder,
  uid: ContentUid,
  alias: string,
  { locale, published }: RowState,
): void {
  if (hasLanguages(uid) && locale !== null) void query.where(`${alias}.locale`, locale);
  if (!hasDrafts(uid)) return;
  if (published) void query.whereNotNull(`${alias}.published_at`);
  else void query.whereNull(`${alias}.published_at`);
}

// SQLite refuses more than 32,766 values in one statement, PostgreSQL more than 65,535.
const CHUNK = 5000;

async function inChunks<T, R>(
  values: readonly T[],
  read: (some: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const found: R[] = [];
  for (let start = 0; start < values.length; start += CHUNK) {
    found.push(...(await read(values.slice(start, start + CHUNK))));
  }
  return found;
}

/**
 * The links of some documents, read from one side, in one language and state.
 * @param strays also give links whose other end is a row of another language or state
 */
export async function linkedPairs(
  strapi: Core.Strapi,
  trx: Trx,
  link: Link,
  side: 'from' | 'to',
  documentIds: Iterable<string>,
  state: RowState,
  strays = false,
): Promise<readonly LinkedPair[]> {
  const [other, otherUid] = side === 'from' ? ['t', link.to] : ['f', link.from];
  return inChunks([...new Set(documentIds)], async (some) => {
    const query = from(strapi, trx, `${link.table} as j`)
      .join(`${tableOf(strapi, link.from)} as f`, 'f.id', `j.${link.fromColumn}`)
      .join(`${tableOf(strapi, link.to)} as t`, 't.id', `j.${link.toColumn}`)
      .whereIn(side === 'from' ? 'f.document_id' : 't.document_id', [...some])
      .select({
        fromDocument: 'f.document_id',
        toDocument: 't.document_id',
        fromRow: 'f.id',
        toRow: 't.id',
        otherLocale: `${other}.locale`,
        otherPublishedAt: `${other}.published_at`,
      })
      .select(link.orderColumns.map((column) => `j.${column}`))
      // As the owner ordered them; then as they were made.
      .orderBy([...link.orderColumns.slice(0, 1).map((c) => ({ column: `j.${c}` })), 'j.id']);
    if (side === 'from' || !strays) inState(query, link.from, 'f', state);
    if (side === 'to' || !strays) inState(query, link.to, 't', state);
    return ((await query) as PairRow[]).map((row) => ({
      fromDocument: row.fromDocument,
      toDocument: row.toDocument,
      fromRow: row.fromRow,
      toRow: row.toRow,
      stray: strays && !isInState(otherUid, row, state),
      order: Object.fromEntries(
        link.orderColumns.map((column) => [column, (row[column] as number | null) ?? null]),
      ),
    }));
  });
}

interface PairRow extends Omit<LinkedPair, 'order' | 'stray'> {
  readonly otherLocale: string | null;
  readonly otherPublishedAt: unknown;
  readonly [orderColumn: string]: unknown;
}

const isInState = (uid: ContentUid, row: PairRow, { locale, published }: RowState): boolean =>
  (!hasLanguages(uid) || locale === null || row.otherLocale === locale) &&
  (!hasDrafts(uid) || (row.otherPublishedAt !== null) === published);

/** Row ids of documents in one language and state. */
export async function rowIds(
  strapi: Core.Strapi,
  trx: Trx,
  uid: ContentUid,
  documentIds: Iterable<string>,
  state: RowState,
): Promise<ReadonlyMap<string, RowId>> {
  const rows = await inChunks([...new Set(documentIds)], async (some) => {
    const query = from(strapi, trx, `${tableOf(strapi, uid)} as r`)
      .whereIn('r.document_id', [...some])
      .select({ id: 'r.id', documentId: 'r.document_id' });
    inState(query, uid, 'r', state);
    return (await query) as { id: RowId; documentId: string }[];
  });
  return new Map(rows.map((row) => [row.documentId, row.id]));
}

/** All rows of documents: every language, drafts and published. */
export async function allRows(
  strapi: Core.Strapi,
  trx: Trx,
  uid: ContentUid,
  documentIds: Iterable<string>,
): Promise<readonly { id: RowId; documentId: string; locale: string | null; draft: boolean }[]> {
  return inChunks([...new Set(documentIds)], async (some) => {
    const rows = (await from(strapi, trx, tableOf(strapi, uid))
      .whereIn('document_id', [...some])
      .select('id', 'document_id', 'locale', 'published_at')
      .orderBy('id')) as {
      id: RowId;
      document_id: string;
      locale: string | null;
      published_at: unknown;
    }[];
    return rows.map((row) => ({
      id: row.id,
      documentId: row.document_id,
      locale: row.locale,
      draft: !hasDrafts(uid) || row.published_at === null,
    }));
  });
}

export interface NewLink {
  readonly fromRow: RowId;
  readonly toRow: RowId;
  readonly order?: Readonly<Record<string, number | null>>;
}

export async function insertLinks(
  strapi: Core.Strapi,
  trx: Trx,
  link: Link,
  links: readonly NewLink[],
): Promise<void> {
  for (let start = 0; start < links.length; start += 200) {
    await from(strapi, trx, link.table).insert(
      links.slice(start, start + 200).map(({ fromRow, toRow, order }) => ({
        [link.fromColumn]: fromRow,
        [link.toColumn]: toRow,
        ...order,
      })),
    );
  }
}

export async function deleteLinks(
  strapi: Core.Strapi,
  trx: Trx,
  link: Link,
  pairs: readonly { readonly fromRow: RowId; readonly toRow: RowId }[],
): Promise<void> {
  const targets = new Map<RowId, RowId[]>();
  for (const { fromRow, toRow } of pairs) {
    targets.set(fromRow, [...(targets.get(fromRow) ?? []), toRow]);
  }
  for (const [fromRow, toRows] of targets) {
    await from(strapi, trx, link.table)
      .where(link.fromColumn, fromRow)
      .whereIn(link.toColumn, toRows)
      .delete();
  }
}
