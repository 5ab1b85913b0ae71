/**
 * One node at a time through the schema sync. Strapi takes no lock there, so two nodes that start into
 * a new schema would both create the same tables. The lock is a session's own: a node that dies
 * lets go of it with its connection.
 */
import { Client, type ClientConfig } from 'pg';
import type { Core } from '@strapi/strapi';

/** Any constant will do: it names this one lock in the database. */
const BOOT_LOCK = 7_245_118;
const PATIENCE_MS = 10 * 60_000;

const held = new WeakMap<Core.Strapi, Client>();

/**
 * Waits until no other node is starting, then holds the lock until `releaseBootLock`. Nothing to wait
 * for on SQLite, which serves one process.
 * @throws where the database does not answer, with PostgreSQL's own words.
 */
export async function holdBootLock(strapi: Core.Strapi): Promise<void> {
  const { client: dialect, connection } = strapi.config.get<{
    client: string;
    connection: ClientConfig;
  }>('database.connection');
  if (dialect !== 'postgres') return;

  const client = new Client({ ...connection, statement_timeout: PATIENCE_MS });
  client.on('error', (error) => {
    strapi.log.warn(`period-summary: the start lock was lost: ${error.message}`);
  });
  await client.connect();
  held.set(strapi, client);
  const free = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    BOOT_LOCK,
  ]);
  if (!free.rows[0]?.taken) {
    strapi.log.info('Another node is starting and may be changing the schema: waiting for it.');
    await client.query('SELECT pg_advisory_lock($1)', [BOOT_LOCK]);
  }
}

/** Lets the next node start. Harmless where nothing is held. */
export async function releaseBootLock(strapi: Core.Strapi): Promise<void> {
  const client = held.get(strapi);
  held.delete(strapi);
  await client?.end();
}
