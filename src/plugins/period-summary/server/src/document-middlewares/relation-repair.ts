/**
 * Published entries hang together in whatever order they were published. Strapi links a published row
 * only to rows that are published at that moment (strapi/strapi #24438), and each language's rows on
 * their own. Here the links that should be are read from the drafts of the first language, where
 * structure has its home, and what is missing in the rows that were just written is added.
 */
import type { Core } from '@strapi/strapi';

import { LANGUAGES } from '../../../domain/languages';
import type { ContentUid } from '../uids';
import { isPublishable } from './document-context';
import { homeLocales } from './home-language';
import {
  allLinks,
  deleteLinks,
  from,
  insertLinks,
  linkedPairs,
  rowIds,
  type Link,
  type LinkedPair,
  type RowState,
  type Trx,
} from './rows';

/** What an operation left behind: the rows of one document in one language. */
export interface Touched {
  readonly uid: ContentUid;
  readonly documentId: string;
  readonly locale: string;
  /** Its published row was made anew (with drafts: besides the draft). */
  readonly published: boolean;
}

/**
 * Links the rows that were written as the first language's drafts have it.
 * Reads each join table once for all entries of a type, not once for each entry.
 */
export async function repairRelations(
  strapi: Core.Strapi,
  trx: Trx,
  touched: readonly Touched[],
): Promise<void> {
  const links = allLinks(strapi);
  for (const [uid, ofType] of groupBy(touched, ({ uid }) => uid)) {
    const homes = await homeLocales(
      strapi,
      trx,
      uid,
      ofType.map(({ documentId }) => documentId),
    );
    const groups = groupBy(ofType, (one) => `${homes.get(one.documentId) ?? ''}/${one.locale}`);
    for (const group of groups.values()) {
      const first = group[0];
      const home = first && homes.get(first.documentId);
      if (!first || home === undefined) continue;
      for (const { state, documents } of statesOf(uid, group, home)) {
        for (const link of links) {
          if (link.from === uid) await mendOwned(strapi, trx, link, documents, home, state);
          if (link.to === uid) await mendIncoming(strapi, trx, link, documents, home, state);
        }
      }
    }
  }
}

/** Which rows of a group are to be mended. The drafts of the first language are the model: never. */
function statesOf(
  uid: ContentUid,
  group: readonly Touched[],
  home: string,
): readonly { state: RowState; documents: ReadonlySet<string> }[] {
  const locale = group[0]?.locale ?? home;
  const ids = (some: readonly Touched[]) => new Set(some.map(({ documentId }) => documentId));
  const drafts = { state: { locale, published: false }, documents: ids(group) };
  const published = {
    state: { locale, published: true },
    // A register has one row for drafts and published entries to point at.
    documents: ids(isPublishable(uid) ? group.filter((one) => one.published) : group),
  };
  return [...(locale === home && isPublishable(uid) ? [] : [drafts]), published].filter(
    ({ documents }) => documents.size > 0,
  );
}

const pairKey = (pair: LinkedPair): string => `${pair.fromDocument} ${pair.toDocument}`;

/** The relations that the entries own become exactly those of their drafts at home. */
async function mendOwned(
  strapi: Core.Strapi,
  trx: Trx,
  link: Link,
  documents: ReadonlySet<string>,
  home: string,
  state: RowState,
): Promise<void> {
  // A register without drafts, at home, is its own model.
  if (!isPublishable(link.from) && state.locale === home) return;
  const model = { locale: home, published: false };
  const wanted = await linkedPairs(strapi, trx, link, 'from', documents, model);
  const present = await linkedPairs(strapi, trx, link, 'from', documents, state, true);
  const wantedKeys = new Set(wanted.map(pairKey));
  const stale = present.filter((pair) => pair.stray || !wantedKeys.has(pairKey(pair)));
  await deleteLinks(strapi, trx, link, stale);
  await complete(
    strapi,
    trx,
    link,
    wanted,
    present.filter((pair) => !stale.includes(pair)),
    state,
  );
}

/** Relations that others own and that point at the entries: what is missing is added. */
async function mendIncoming(
  strapi: Core.Strapi,
  trx: Trx,
  link: Link,
  documents: ReadonlySet<string>,
  home: string,
  state: RowState,
): Promise<void> {
  const wanted = isPublishable(link.to)
    ? await linkedPairs(strapi, trx, link, 'to', documents, { locale: home, published: false })
    : await wantedOfRegister(strapi, trx, link, documents);
  if (wanted.length === 0) return;
  const present = await linkedPairs(strapi, trx, link, 'to', documents, state);
  await complete(strapi, trx, link, wanted, present, state);
}

/** Entries of several municipalities, each with its own first language, point at a shared register. */
async function wantedOfRegister(
  strapi: Core.Strapi,
  trx: Trx,
  link: Link,
  documents: ReadonlySet<string>,
): Promise<readonly LinkedPair[]> {
  const wanted: LinkedPair[] = [];
  for (const { locale } of LANGUAGES) {
    const pairs = await linkedPairs(strapi, trx, link, 'to', documents, {
      locale,
      published: false,
    });
    const homes = await homeLocales(
      strapi,
      trx,
      link.from,
      pairs.map(({ fromDocument }) => fromDocument),
    );
    wanted.push(...pairs.filter(({ fromDocument }) => homes.get(fromDocument) === locale));
  }
  return wanted;
}

/** Adds the missing links, and gives those that are there the order that they have at home. */
async function complete(
  strapi: Core.Strapi,
  trx: Trx,
  link: Link,
  wanted: readonly LinkedPair[],
  present: readonly LinkedPair[],
  state: RowState,
): Promise<void> {
  const at = new Map(present.map((pair) => [pairKey(pair), pair]));
  const missing = wanted.filter((pair) => !at.has(pairKey(pair)));
  const misplaced = wanted.flatMap((pair) => {
    const there = at.get(pairKey(pair));
    if (!there || link.orderColumns.every((c) => there.order[c] === pair.order[c])) return [];
    return [{ fromRow: there.fromRow, toRow: there.toRow, order: pair.order }];
  });
  await deleteLinks(strapi, trx, link, misplaced);
  await insertLinks(strapi, trx, link, [
    ...misplaced,
    ...(missing.length === 0 ? [] : await possible(strapi, trx, link, missing, state)),
  ]);
}

/** Those of the missing links that can be made: both rows are there, and a to-one is free. */
async function possible(
  strapi: Core.Strapi,
  trx: Trx,
  link: Link,
  missing: readonly LinkedPair[],
  state: RowState,
) {
  const fromIds = missing.map(({ fromDocument }) => fromDocument);
  const toIds = missing.map(({ toDocument }) => toDocument);
  const fromRows = await rowIds(strapi, trx, link.from, fromIds, state);
  const toRows = await rowIds(strapi, trx, link.to, toIds, state);
  const found = missing.flatMap(({ fromDocument, toDocument, order }) => {
    const [fromRow, toRow] = [fromRows.get(fromDocument), toRows.get(toDocument)];
    return fromRow === undefined || toRow === undefined ? [] : [{ fromRow, toRow, order }];
  });
  if (!link.toOne || found.length === 0) return found;
  // A published row that still says otherwise is changed when it is published itself.
  const bound = (await from(strapi, trx, link.table)
    .whereIn(
      link.fromColumn,
      found.map(({ fromRow }) => fromRow),
    )
    .pluck(link.fromColumn)) as number[];
  return found.filter(({ fromRow }) => !bound.includes(fromRow));
}

export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
