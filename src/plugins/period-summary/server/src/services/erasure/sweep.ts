import type { Core } from '@strapi/strapi';

import { isPostgres, qualified } from '../../database/dialect';

/** What could not be swept. */
export type Left = 'log' | 'statistics';

/** For the one who runs the erasure: the rows are empty, the files are not yet. */
export const NOT_SWEPT: Readonly<Record<Left, string>> = {
  log:
    'Raderat, men databasens logg (-wal) används av någon och har kvar texten. Stäng andra program som ' +
    'läser filen och kör: npm run editions:erase -- --again / Erased, but somebody reads the database and ' +
    'its log (-wal) still holds the text. Close other programs that read the file, and run it again.',
  statistics:
    'Raderat, men databasens statistik kan ha kvar texten i sitt lediga utrymme, och får bara skrivas om ' +
    'av den som äger databasen: VACUUM FULL pg_statistic / Erased, but the statistics of the database may ' +
    'hold the text in their free space, and only the owner of the database may rewrite them: VACUUM FULL ' +
    'pg_statistic',
};

/**
 * Removes from the database's files what a row no longer says. Both databases keep old bytes in free
 * space until it is written over: SQLite also in its write-ahead log, PostgreSQL also of the entries that
 * were rewritten before the erasure. Backups and PostgreSQL's own log are outside the reach of this:
 * docs/operate.md tells the operator.
 *
 * @returns what is left: SQLite's log where somebody still reads it, PostgreSQL's statistics where the user
 *   may not rewrite them; null where nothing is
 */
export async function sweepFreeSpace(strapi: Core.Strapi): Promise<Left | null> {
  const { connection } = strapi.db;
  if (isPostgres(strapi)) return (await sweepPostgres(strapi)) ? null : 'statistics';
  await connection.raw('VACUUM');
  const [log] = await connection.raw<{ busy: number }[]>('PRAGMA wal_checkpoint(TRUNCATE)');
  return log?.busy === 0 ? null : 'log';
}

/** @returns whether the statistics could be rewritten too */
async function sweepPostgres(strapi: Core.Strapi): Promise<boolean> {
  const { connection, metadata } = strapi.db;
  const rowsOf = async <T>(sql: string, values: readonly string[] = []): Promise<readonly T[]> =>
    (await connection.raw<{ rows: T[] }>(sql, [...values])).rows;
  for (const { tableName } of metadata.values()) {
    const table = qualified(strapi, tableName);
    // The planner's statistics repeat common values of each column.
    await connection.raw(`VACUUM (FULL, ANALYZE) ${table}`);
    const [row] = await rowsOf(`SELECT 1 AS one FROM ${table} LIMIT 1`);
    if (row) continue;
    // Of an empty table no statistics are made, and the old ones stay, until a column's type is set.
    const columns = await rowsOf<{ name: string; type: string }>(
      `SELECT quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS type ` +
        `FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped ` +
        `AND atttypid IN ('text'::regtype, 'varchar'::regtype)`,
      [table],
    );
    for (const { name, type } of columns) {
      await connection.raw(`ALTER TABLE ${table} ALTER COLUMN ${name} TYPE ${type}`);
    }
  }
  const whereStatisticsAre = async (): Promise<unknown> =>
    (await rowsOf<{ node: unknown }>(`SELECT pg_relation_filenode('pg_statistic') AS node`))[0]
      ?.node;
  const before = await whereStatisticsAre();
  // Whoever may not is told by a warning alone, and the table stays where it was.
  await connection.raw('VACUUM (FULL) pg_catalog.pg_statistic');
  return (await whereStatisticsAre()) !== before;
}
