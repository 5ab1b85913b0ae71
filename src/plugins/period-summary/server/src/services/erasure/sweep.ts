import type { Core } from '@strapi/strapi';

import { isPostgres, qualified } from '../../database/dialect';

/** For the one who runs the erasure: the rows are empty, the files are not yet. */
export const NOT_SWEPT =
  'Raderat, men databasens logg (-wal) används av någon och har kvar texten. Stäng andra program som ' +
  'läser filen och kör: npm run editions:erase -- --again / Erased, but somebody reads the database and ' +
  'its log (-wal) still holds the text. Close other programs that read the file, and run it again.';

/**
 * Removes from the database's files what a row no longer says. Both databases keep old bytes in free
 * space until it is written over: SQLite also in its write-ahead log, PostgreSQL also of the entries that
 * were rewritten before the erasure. Backups and PostgreSQL's own log are outside the reach of this:
 * docs/operate.md tells the operator.
 *
 * @returns false where somebody who is still reading SQLite's file keeps the old log in place
 */
export async function sweepFreeSpace(strapi: Core.Strapi): Promise<boolean> {
  const { connection, metadata } = strapi.db;
  if (isPostgres(strapi)) {
    for (const { tableName } of metadata.values()) {
      await connection.raw(`VACUUM (FULL) ${qualified(strapi, tableName)}`);
    }
    return true;
  }
  await connection.raw('VACUUM');
  const [log] = await connection.raw<{ busy: number }[]>('PRAGMA wal_checkpoint(TRUNCATE)');
  return log?.busy === 0;
}
