/**
 * Numbers for the changes feed. A mirror asks for what came after the last number it saw, so numbers
 * must become visible in their order: the lock is held until the publishing transaction commits, and
 * the number comes from outside the transaction's snapshot.
 */
import type { Core } from '@strapi/strapi';

import { EVENT_UID } from '../uids';
import { isPostgres, qualified, raw } from './dialect';

const SEQUENCE = 'ps_event_numbers';
/** Any constant will do: it names this one lock in the database. */
const EVENT_LOCK = 7_245_119;

const firstRow = (result: unknown): Record<string, unknown> | undefined =>
  (result as { rows?: Record<string, unknown>[] }).rows?.[0];

async function lastNumber(strapi: Core.Strapi): Promise<number> {
  const last: unknown = await strapi.db
    .query(EVENT_UID)
    .findOne({ select: ['sequence'], orderBy: { sequence: 'desc' } });
  return (last as { sequence: number } | null)?.sequence ?? 0;
}

/** Makes the sequence, or moves it on after a restore. */
export async function prepareEventSequence(strapi: Core.Strapi): Promise<void> {
  if (!isPostgres(strapi)) return;
  const name = qualified(strapi, SEQUENCE);
  // Under the lock: another node may be publishing while this one starts.
  await strapi.db.transaction(async () => {
    await raw(strapi, 'SELECT pg_advisory_xact_lock(?)', [EVENT_LOCK]);
    await raw(strapi, `CREATE SEQUENCE IF NOT EXISTS ${name}`);
    await raw(
      strapi,
      `SELECT setval('${name}', GREATEST((SELECT last_value FROM ${name}), ?::bigint))`,
      [Math.max(1, await lastNumber(strapi))],
    );
  });
}

/** The next number, inside the open transaction. */
export async function nextEventNumber(strapi: Core.Strapi): Promise<number> {
  if (!isPostgres(strapi)) return (await lastNumber(strapi)) + 1;
  await raw(strapi, 'SELECT pg_advisory_xact_lock(?)', [EVENT_LOCK]);
  const row = firstRow(
    await raw(strapi, `SELECT nextval('${qualified(strapi, SEQUENCE)}') AS number`),
  );
  return Number(row?.['number']);
}
