import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { Client } from 'pg';

import { TEST_FOLDER } from './project-root';

export type DatabaseKind = 'sqlite' | 'postgres';

/** One database of its own, and how Strapi is told of it. */
export interface TestDatabase {
  readonly kind: DatabaseKind;
  readonly name: string;
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

/** The name of the database that new ones are copied from, once it is made (see `global-setup.ts`). */
const STARTED_ONCE = 'TEST_DATABASE_STARTED_ONCE';

const sqliteFile = (name: string): string => path.join(TEST_FOLDER, 'databases', `${name}.sqlite`);

function sqliteDatabase(name: string, copyOf: string | undefined): TestDatabase {
  const file = sqliteFile(name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (copyOf) fs.copyFileSync(sqliteFile(copyOf), file);
  return {
    kind: 'sqlite',
    name,
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

async function postgresDatabase(name: string, copyOf: string | undefined): Promise<TestDatabase> {
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
  await asOwner(`CREATE DATABASE "${name}" TEMPLATE "${copyOf ?? 'template1'}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    kind: 'postgres',
    name,
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
    file: null,
    url: url.href,
    remove: () => asOwner(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

const create = (kind: DatabaseKind, copyOf?: string): Promise<TestDatabase> => {
  const name = `test_${randomBytes(6).toString('hex')}`;
  return kind === 'postgres'
    ? postgresDatabase(name, copyOf)
    : Promise.resolve(sqliteDatabase(name, copyOf));
};

/** A database without a single table, of the kind of this run unless another is asked for. */
export const createEmptyDatabase = (kind: DatabaseKind = databaseKind()): Promise<TestDatabase> =>
  create(kind);

/** A database as the first start of the product leaves it: what most tests begin with. */
export const createTestDatabase = (): Promise<TestDatabase> =>
  create(databaseKind(), process.env[STARTED_ONCE]);

/**
 * From here on `createTestDatabase` copies what `start` leaves in an empty database: a first start takes
 * five times as long as the next, and every test file would wait for its own.
 *
 * @returns removes what is copied from
 */
export async function startOnce(
  start: (database: TestDatabase) => Promise<void>,
): Promise<() => Promise<void>> {
  const database = await createEmptyDatabase();
  await start(database);
  process.env[STARTED_ONCE] = database.name;
  return async () => {
    Reflect.deleteProperty(process.env, STARTED_ONCE);
    await database.remove();
  };
}
