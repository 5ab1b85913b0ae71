/**
 * An address belongs to one entry. Strapi's own uniqueness is per table and by hope; here each address
 * is a row with a unique key, written in the same transaction as the entry that takes it, so that of
 * two who try at once exactly one wins.
 */
import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { problem } from '../../../domain/rules/problem';
import { checkSlug, freeSlug } from '../../../domain/rules/slug';
import { MUNICIPALITY_UID, PERIOD_UID, SLUG_CLAIM_UID, THEME_UID } from '../uids';
import { readDraft } from './structure';
import { refuse } from './refuse';
import { from, linkedPairs, linkOf, tableOf, type Trx } from './rows';

interface Scope {
  readonly strapi: Core.Strapi;
  readonly trx: Trx;
  readonly locale: string;
}

interface Claim {
  readonly key: string;
  readonly period_id: string;
}

/** The municipalities under which a period is reached: its own first, then those it applies to. */
async function municipalitiesOf({ strapi, trx, locale }: Scope, id: string): Promise<string[]> {
  const state = { locale, published: false };
  const own = await linkedPairs(
    strapi,
    trx,
    linkOf(strapi, PERIOD_UID, 'municipality'),
    'from',
    [id],
    state,
  );
  const more = await linkedPairs(
    strapi,
    trx,
    linkOf(strapi, PERIOD_UID, 'appliesTo'),
    'from',
    [id],
    state,
  );
  return [...new Set([...own, ...more].map(({ toDocument }) => toDocument))];
}

/** @throws ValidationError when another period has the address in one of the municipalities. */
export async function claimPeriodSlug(scope: Scope, documentId: string): Promise<void> {
  const draft = await readDraft(scope.strapi, PERIOD_UID, documentId, scope.locale);
  const slug = draft?.['slug'];
  const municipalities =
    typeof slug === 'string' && slug !== '' ? await municipalitiesOf(scope, documentId) : [];
  const wanted = new Map(municipalities.map((id) => [`${id}/${String(slug)}`, id]));
  const other = await claim(scope, documentId, [...wanted.keys()]);
  if (!other) return;
  const { strapi } = scope;
  const period = (await strapi.db.query(PERIOD_UID).findOne({
    where: { documentId: other.period_id },
    select: ['label', 'startsOn', 'endsOn'],
    orderBy: { publishedAt: 'desc' },
  })) as { label: string | null; startsOn: string | null; endsOn: string | null } | null;
  const municipality = (await strapi.db.query(MUNICIPALITY_UID).findOne({
    where: { documentId: wanted.get(other.key) },
    select: ['name'],
  })) as { name: string | null } | null;
  const name = period?.label ?? [period?.startsOn, period?.endsOn].filter(Boolean).join('–');
  refuse([
    problem(
      ['slug'],
      `Adressen ”${String(slug)}” används redan av löftesperioden ”${name}” i ${municipality?.name ?? 'kommunen'}. Välj en annan, till exempel med områdets namn.`,
      `The address "${String(slug)}" is already used by the period "${name}" in ${municipality?.name ?? 'the municipality'}. Choose another one, for example with the name of the area.`,
    ),
  ]);
}

/** @throws ValidationError when another theme has the address. */
export async function claimThemeSlug(scope: Scope, documentId: string): Promise<void> {
  const draft = await readDraft(scope.strapi, THEME_UID, documentId, scope.locale);
  const slug = draft?.['slug'];
  if (typeof slug !== 'string') return;
  const other = await claim(scope, documentId, [`theme/${slug}`]);
  if (!other) return;
  const theme = await readDraft(scope.strapi, THEME_UID, other.period_id, scope.locale);
  const name = typeof theme?.['name'] === 'string' ? theme['name'] : slug;
  refuse([
    problem(
      ['slug'],
      `Adressen ”${slug}” används redan av temat ”${name}”. Välj en annan.`,
      `The address "${slug}" is already used by the theme "${name}". Choose another one.`,
    ),
  ]);
}

/** Takes and gives up keys for an entry; returns the claim of another entry that stands in the way. */
async function claim(
  { strapi, trx }: Scope,
  documentId: string,
  keys: readonly string[],
): Promise<Claim | null> {
  const table = tableOf(strapi, SLUG_CLAIM_UID);
  await from(strapi, trx, table).where('period_id', documentId).whereNotIn('key', keys).delete();
  if (keys.length === 0) return null;
  const now = new Date();
  // In one order for all, so that two who claim several keys wait for each other and never in a ring.
  for (const key of [...keys].sort()) {
    // A conflict is ignored and looked at afterwards: an error would end PostgreSQL's transaction, and
    // nobody could say who has the address. PostgreSQL waits here for the other's transaction to end.
    await from(strapi, trx, table)
      .insert({
        document_id: randomBytes(12).toString('hex'),
        key,
        period_id: documentId,
        created_at: now,
        updated_at: now,
        published_at: now,
      })
      .onConflict('key')
      .ignore();
  }
  const claims: Claim[] = await from(strapi, trx, table)
    .whereIn('key', [...keys])
    .select('key', 'period_id');
  return claims.find((one) => one.period_id !== documentId) ?? null;
}

/** Gives up what an entry that is deleted has claimed. */
export async function dropClaims(
  { strapi, trx }: Pick<Scope, 'strapi' | 'trx'>,
  documentId: string,
): Promise<void> {
  await from(strapi, trx, tableOf(strapi, SLUG_CLAIM_UID)).where('period_id', documentId).delete();
}

/** An address for the copy of a period: the original's with a number that is free. */
export async function slugForCopy(scope: Scope, documentId: string): Promise<string | null> {
  const { strapi, trx } = scope;
  const slug = (await readDraft(strapi, PERIOD_UID, documentId, scope.locale))?.['slug'];
  if (typeof slug !== 'string' || checkSlug(slug)) return null;
  const municipalities = await municipalitiesOf(scope, documentId);
  const claims = (await from(strapi, trx, tableOf(strapi, SLUG_CLAIM_UID))
    .where((query) => {
      for (const id of municipalities) void query.orWhere('key', 'like', `${id}/${slug}%`);
    })
    .pluck('key')) as string[];
  const taken = new Set([slug, ...claims.map((key) => key.slice(key.indexOf('/') + 1))]);
  return freeSlug(slug, (one) => taken.has(one));
}
