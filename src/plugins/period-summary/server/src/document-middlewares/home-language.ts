import type { Core } from '@strapi/strapi';

import { localeOfTag, tagsOfCodes } from '../../../domain/languages';
import { MUNICIPALITY_UID, THEME_UID, type ContentUid } from '../uids';
import { defaultLocale } from './document-context';
import { allRows, from, linkOf, tableOf, type Trx } from './rows';

/** Strapi's locale of each municipality's first language; Swedish where none is chosen. */
export async function firstLocales(
  strapi: Core.Strapi,
  municipalityIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const documentIds = [...new Set(municipalityIds)];
  if (documentIds.length === 0) return new Map();
  const found = (await strapi.db.query(MUNICIPALITY_UID).findMany({
    where: { documentId: { $in: documentIds } },
    select: ['documentId'],
    populate: { languages: true },
  })) as { documentId: string; languages: { code: string | null }[] | null }[];
  return new Map(
    found.map(({ documentId, languages }) => {
      const codes = (languages ?? []).flatMap(({ code }) => (code === null ? [] : [code]));
      const first = tagsOfCodes(codes)[0];
      return [documentId, (first && localeOfTag(first)) ?? 'sv'];
    }),
  );
}

/**
 * Documents and the municipality that each belongs to, as any of their rows has it.
 * @param locale the language whose draft is believed where rows differ
 */
export async function owners(
  strapi: Core.Strapi,
  trx: Trx,
  uid: ContentUid,
  documentIds: readonly string[],
  locale: string | null = null,
): Promise<ReadonlyMap<string, string>> {
  const link = linkOf(strapi, uid, 'municipality');
  const rows: {
    document: string;
    owner: string;
    published: unknown;
    locale: string | null;
  }[] = await from(strapi, trx, `${link.table} as j`)
    .join(`${tableOf(strapi, uid)} as f`, 'f.id', `j.${link.fromColumn}`)
    .join(`${tableOf(strapi, link.to)} as t`, 't.id', `j.${link.toColumn}`)
    .whereIn('f.document_id', documentIds)
    .orderBy('f.id')
    .select({
      document: 'f.document_id',
      owner: 't.document_id',
      published: 'f.published_at',
      locale: 'f.locale',
    });
  // Later ones win: a draft has an unfinished move right, and the language in hand most of all.
  const drafts = rows.filter(({ published }) => published === null);
  const inHand = drafts.filter((row) => row.locale === locale);
  return new Map([...rows, ...drafts, ...inHand].map(({ document, owner }) => [document, owner]));
}

/**
 * The locale in which each document's structure is kept: its municipality's first language. What has
 * no municipality (shared parties, themes, entries not yet placed) has the default language, or the
 * one it was first written in.
 */
export async function homeLocales(
  strapi: Core.Strapi,
  trx: Trx,
  uid: ContentUid,
  documentIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(documentIds)];
  if (ids.length === 0 || uid === MUNICIPALITY_UID) return new Map();
  const homes = new Map<string, string>();
  if (uid !== THEME_UID) {
    const ownerOf = await owners(strapi, trx, uid, ids);
    const firstOf = await firstLocales(strapi, ownerOf.values());
    for (const [id, owner] of ownerOf) homes.set(id, firstOf.get(owner) ?? 'sv');
  }
  const rest = ids.filter((id) => !homes.has(id));
  if (rest.length === 0) return homes;
  const fallback = await defaultLocale(strapi);
  for (const row of await allRows(strapi, trx, uid, rest)) {
    if (row.locale === null) continue;
    if (!homes.has(row.documentId) || row.locale === fallback)
      homes.set(row.documentId, row.locale);
  }
  return homes;
}

/** The home of one document, or null when it does not exist. */
export async function homeLocale(
  strapi: Core.Strapi,
  trx: Trx,
  uid: ContentUid,
  documentId: string,
): Promise<string | null> {
  return (await homeLocales(strapi, trx, uid, [documentId])).get(documentId) ?? null;
}
