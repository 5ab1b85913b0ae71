import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { Client } from 'pg';

import { TEST_FOLDER } from './project-root';

export type DatabaseKind = 'sqlite' | 'postgres';

/** One empty database of its own, and how Strapi is told of it. */
export interface TestDatabase {
  readonly kind: DatabaseKind;
  /** Environment variables, as in production. */
  readonly env: Readonly<Record<string, string>>;
  /** The file of an SQLite database. */
  readonly file: string | null;
  /** The connection string of a PostgreSQL database. */
  readonly url: string | null;
  remove(): Promise<void>;
}

/** Which database this run is about: `TEST_DATABASE=sqlite` (the default) or `postgres`. */
export function databaseKind(): DatabaseKind {
  const kind = process.env['TEST_DATABASE'] ?? 'sqlite';
  if (kind === 'sqlite' || kind === 'postgres') return kind;
  throw new Error(`TEST_DATABASE is "${kind}": it must be sqlite or postgres`);
}

function sqliteDatabase(name: string): TestDatabase {
  const folder = path.join(TEST_FOLDER, 'databases');
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.sqlite`);
  return {
    kind: 'sqlite',
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    file,
    url: null,
    remove: async () => {
      for (const suffix of ['', '-wal', '-shm', '-journal']) {
        await fs.promises.rm(`${file}${suffix}`, { force: true });
      }
    },
  };
}

async function postgresDatabase(name: string): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server) throw new Error('PostgreSQL was not started: run these tests with npm or jest');
  const asOwner = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await asOwner(`CREATE DATABASE "${name}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    kind: 'postgres',
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
    file: null,
    url: url.href,
    remove: () => asOwner(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

/** An empty database, of the kind of this run unless another is asked for. */
export async function createTestDatabase(
  kind: DatabaseKind = databaseKind(),
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  return kind === 'postgres' ? postgresDatabase(name) : sqliteDatabase(name);
}
