import type { Core } from '@strapi/strapi';

import { problem } from '../../../domain/rules/problem';
import {
  MEASURE_UID,
  MUNICIPALITY_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PARTY_UID,
  PERIOD_UID,
  PROMISE_UID,
  type ContentUid,
  type OwnedUid,
} from '../uids';
import { cannotDelete, municipalityHasEdition, periodHasEdition } from './edition-guards';
import { refuse } from './refuse';
import type { Touched } from './relation-repair';
import { allRows, from, insertLinks, linkedPairs, linkOf, tableOf, type Trx } from './rows';
import { dropClaims } from './slug-claims';

interface Scope {
  readonly strapi: Core.Strapi;
  readonly trx: Trx;
}

/** @throws ValidationError when a municipality still has content or editions. */
export async function checkMunicipalityDeletion({ strapi, trx }: Scope, id: string): Promise<void> {
  const row = (await strapi.db.query(MUNICIPALITY_UID).findOne({
    where: { documentId: id },
    select: ['slug'],
  })) as { slug: string } | null;
  if (!row) return;
  if (await municipalityHasEdition(strapi, id, row.slug)) refuse([cannotDelete('municipality')]);
  const dependents = [
    ...(await sources({ strapi, trx }, PERIOD_UID, 'municipality', id)),
    ...(await sources({ strapi, trx }, PERIOD_UID, 'appliesTo', id)),
    ...(await sources({ strapi, trx }, PARTY_UID, 'municipality', id)),
  ];
  if (dependents.length === 0) return;
  refuse([
    problem(
      [],
      'Kommunen kan inte tas bort: den har löftesperioder eller parter. Ta bort eller flytta dem först.',
      'The municipality cannot be deleted: it has periods or parties. Delete or move them first.',
    ),
  ]);
}

/**
 * Before a whole entry goes: what cannot stand without it goes too, what can is moved.
 * A period takes its promises, outcomes and opportunities along, a promise its measures; sub-measures
 * move up to the promise; outcomes and opportunities stay in their period.
 * @returns entries whose published rows are to be linked anew once the entry is gone
 */
export async function prepareDeletion(
  scope: Scope,
  uid: ContentUid,
  documentId: string,
  home: string,
): Promise<readonly Touched[]> {
  await dropClaims(scope, documentId);
  if (uid === PERIOD_UID) {
    if (await periodHasEdition(scope.strapi, documentId)) refuse([cannotDelete('period')]);
    for (const owned of [OPPORTUNITY_UID, OUTCOME_UID, PROMISE_UID] as const) {
      await deleteAll(scope, owned, await sources(scope, owned, 'period', documentId));
    }
  }
  if (uid === PROMISE_UID) {
    await deleteAll(scope, MEASURE_UID, await sources(scope, MEASURE_UID, 'promise', documentId));
  }
  return uid === MEASURE_UID ? moveSubMeasures(scope, documentId, home) : [];
}

async function deleteAll(
  { strapi, trx }: Scope,
  uid: OwnedUid,
  documentIds: readonly string[],
): Promise<void> {
  if (uid === MEASURE_UID) {
    for (const id of documentIds) {
      const subs = await sources({ strapi, trx }, MEASURE_UID, 'parent', id);
      for (const sub of subs) await strapi.documents(uid).delete({ documentId: sub, locale: '*' });
    }
  }
  for (const documentId of documentIds) {
    await strapi.documents(uid).delete({ documentId, locale: '*' });
  }
}

/** Documents that point at another one, in any language and state. */
async function sources(
  { strapi, trx }: Scope,
  uid: ContentUid,
  attribute: string,
  documentId: string,
): Promise<readonly string[]> {
  const link = linkOf(strapi, uid, attribute);
  const found: { id: string }[] = await from(strapi, trx, `${link.table} as j`)
    .join(`${tableOf(strapi, uid)} as f`, 'f.id', `j.${link.fromColumn}`)
    .join(`${tableOf(strapi, link.to)} as t`, 't.id', `j.${link.toColumn}`)
    .where('t.document_id', documentId)
    .distinct({ id: 'f.document_id' });
  return found.map(({ id }) => id);
}

async function moveSubMeasures(
  { strapi, trx }: Scope,
  documentId: string,
  home: string,
): Promise<readonly Touched[]> {
  const state = { locale: home, published: false };
  const promiseLink = linkOf(strapi, MEASURE_UID, 'promise');
  const parentLink = linkOf(strapi, MEASURE_UID, 'parent');
  const [of] = await linkedPairs(strapi, trx, promiseLink, 'from', [documentId], state);
  const subs = await linkedPairs(strapi, trx, parentLink, 'to', [documentId], state);
  if (!of || subs.length === 0) return [];
  await insertLinks(
    strapi,
    trx,
    promiseLink,
    subs.map(({ fromRow }) => ({ fromRow, toRow: of.toRow })),
  );
  const ids = subs.map(({ fromDocument }) => fromDocument);
  return (await allRows(strapi, trx, MEASURE_UID, ids)).flatMap((row) =>
    row.locale === null
      ? []
      : [
          {
            uid: MEASURE_UID,
            documentId: row.documentId,
            locale: row.locale,
            published: !row.draft,
          },
        ],
  );
}
