/**
 * Reading connections of delivery's own. A publish holds Strapi's only SQLite connection for the
 * length of its transaction, and may hold several of PostgreSQL's: readers must not queue behind it.
 */
import { createHash } from 'node:crypto';

import SqliteDatabase from 'better-sqlite3';
import { Pool } from 'pg';

export type Row = Readonly<Record<string, unknown>>;

export interface Reader {
  /** @param sql with `?` for each value, which both databases get in their own form */
  all(sql: string, values: readonly unknown[]): Promise<readonly Row[]>;
  /** A table's name as this database must be asked for it. */
  table(name: string): string;
  /** A column that is only looked at along the way: its index is not to decide the order of things. */
  walked(column: string): string;
  close(): Promise<void>;
}

/** Milliseconds after which PostgreSQL itself gives up a statement of ours. */
const STATEMENT_TIMEOUT = 2_000;
/** Milliseconds a reader waits for a lock of SQLite's. */
const LOCK_TIMEOUT = 250;
/**
 * Milliseconds until a connection to PostgreSQL is given up. Longer than any reader waits: one that is
 * slow to come is there for the next question, where giving it up would begin all over again.
 */
const CONNECTION_TIMEOUT = 5_000;
const CONNECTIONS = 4;

/** Which database is read, as `config/database.ts` says: Knex's `client` and `connection`. */
export interface ReadDatabase {
  readonly client: string;
  readonly connection: Readonly<Record<string, unknown>>;
}

/** @throws where the database is neither PostgreSQL nor a file of SQLite's */
export function openReader({ client, connection }: ReadDatabase): Reader {
  if (client === 'postgres') return openPostgres(connection);
  const { filename } = connection;
  if (typeof filename !== 'string' || filename === ':memory:') {
    throw new Error('The public addresses need a database in a file or in PostgreSQL');
  }
  return openSqlite(filename);
}

function openSqlite(file: string): Reader {
  const database = new SqliteDatabase(file, { readonly: true, timeout: LOCK_TIMEOUT });
  const statements = new Map<string, SqliteDatabase.Statement>();
  return {
    all: (sql, values) => {
      try {
        let statement = statements.get(sql);
        if (!statement) {
          statement = database.prepare(sql);
          statements.set(sql, statement);
        }
        return Promise.resolve(statement.all(...values) as Row[]);
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
    },
    table: (name) => name,
    // SQLite keeps no counts: it would collect and sort all that an index finds, common or rare. A plus
    // takes the index from its choice (https://sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_).
    walked: (column) => `+${column}`,
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

function openPostgres(settings: Readonly<Record<string, unknown>>): Reader {
  const { schema, ...connection } = settings;
  const pool = new Pool({
    ...connection,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: STATEMENT_TIMEOUT,
    keepAlive: true,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
  });
  // An idle connection that the server closes is reported here; without a listener it would end the
  // process. The next query finds out by itself.
  pool.on('error', () => undefined);
  const prepared = new Map<string, { name: string; text: string }>();
  return {
    all: async (sql, values) => {
      let statement = prepared.get(sql);
      if (!statement) {
        let position = 0;
        const text = sql.replace(/\?/g, () => `$${String((position += 1))}`);
        const name = `ps_${createHash('sha1').update(text).digest('hex').slice(0, 16)}`;
        statement = { name, text };
        prepared.set(sql, statement);
      }
      const { rows } = await pool.query<Row>({ ...statement, values: [...values] });
      return rows;
    },
    // PostgreSQL knows from its statistics which way is shorter.
    walked: (column) => column,
    table: (name) => (typeof schema === 'string' && schema !== '' ? `"${schema}"."${name}"` : name),
    close: () => pool.end(),
  };
}
