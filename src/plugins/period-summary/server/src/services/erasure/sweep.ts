import type { Core } from '@strapi/strapi';

import { isPostgres, qualified } from '../../database/dialect';

/** Tables that held what was erased. */
const TABLES = ['ps_editions', 'ps_files', 'ps_all_series'];

/**
 * Removes from the database's files what a row no longer says. Both databases keep old bytes in free
 * space until it is written over: SQLite also in its write-ahead log. Backups and PostgreSQL's archived
 * log are outside the reach of this: docs/operate.md tells the operator.
 */
export async function sweepFreeSpace(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  if (isPostgres(strapi)) {
    for (const table of TABLES) await connection.raw(`VACUUM (FULL) ${qualified(strapi, table)}`);
    return;
  }
  await connection.raw('VACUUM');
  await connection.raw('PRAGMA wal_checkpoint(TRUNCATE)');
}
