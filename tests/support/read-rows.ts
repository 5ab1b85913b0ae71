import SqliteDatabase from 'better-sqlite3';
import { Client } from 'pg';

import type { TestDatabase } from './test-database';

/** Asks a database beside every Strapi, as somebody at its own terminal would. */
export async function readRows<Row>(database: TestDatabase, sql: string): Promise<Row[]> {
  if (database.file) {
    const file = new SqliteDatabase(database.file, { readonly: true });
    try {
      return file.prepare(sql).all() as Row[];
    } finally {
      file.close();
    }
  }
  const client = new Client({ connectionString: database.url ?? '' });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
