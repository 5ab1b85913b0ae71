/** Writes what follows from the family: periods, municipalities, and no promise named twice. */
import {
  MEASURE_UID,
  MUNICIPALITY_UID,
  OWNED_UIDS,
  PERIOD_UID,
  type ContentUid,
  type OPPORTUNITY_UID,
  type OUTCOME_UID,
} from '../../uids';
import { owners } from '../home-language';
import { allRows, deleteLinks, from, insertLinks, linkedPairs, linkOf, rowIds } from '../rows';
import type { Family, Scope } from './family';

/** Gives drafts at home the period that follows from what they name. */
export async function setPeriods(
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
export async function dropDoublePromises(
  { strapi, trx, locale }: Scope,
  family: Family,
): Promise<void> {
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
export async function settleMunicipalities(
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
