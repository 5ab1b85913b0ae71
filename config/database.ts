import type { Core } from '@strapi/strapi';

interface Pragmatic {
  pragma(statement: string): unknown;
}

const isPragmatic = (connection: unknown): connection is Pragmatic =>
  typeof connection === 'object' && connection !== null && 'pragma' in connection;

/** Readers and one writer at once, in one process or two (a command beside the running server). */
function tuneSqlite(
  connection: unknown,
  done: (error?: Error, connection?: unknown) => void,
): void {
  if (isPragmatic(connection)) {
    connection.pragma('journal_mode = WAL');
    connection.pragma('busy_timeout = 10000');
    // What was answered as published is on the disk, also after a power cut.
    connection.pragma('synchronous = FULL');
  }
  done(undefined, connection);
}

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const acquireConnectionTimeout = env.int('DATABASE_CONNECTION_TIMEOUT', 60_000);
  if (client === 'sqlite') {
    return {
      connection: {
        client,
        // Relative to the project's folder.
        connection: { filename: env('DATABASE_FILENAME', '.tmp/data.sqlite') },
        useNullAsDefault: true,
        pool: { min: 1, max: 1, afterCreate: tuneSqlite },
        acquireConnectionTimeout,
      },
      settings: {},
    };
  }
  if (client === 'postgres') {
    return {
      connection: {
        client,
        connection: {
          // Where given, it goes before the single values.
          connectionString: env('DATABASE_URL'),
          host: env('DATABASE_HOST', '127.0.0.1'),
          port: env.int('DATABASE_PORT', 5432),
          database: env('DATABASE_NAME', 'medborgarlofte'),
          user: env('DATABASE_USERNAME', 'medborgarlofte'),
          password: env('DATABASE_PASSWORD', ''),
          schema: env('DATABASE_SCHEMA', 'public'),
          application_name: 'medborgarlofte',
          ssl: env.bool('DATABASE_SSL', false) && {
            rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
          },
        },
        // Connections that a restarted database has closed must not be kept: hence no minimum.
        pool: { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) },
        acquireConnectionTimeout,
      },
      settings: {},
    };
  }
  throw new Error(`DATABASE_CLIENT is "${client}": it must be sqlite or postgres`);
};
