import { createRequire } from 'node:module';
import path from 'node:path';

import { compileProject } from './compiled-project';
import { startPostgres, type PostgresServer } from './postgres-server';
import { databaseKind, startOnce } from './test-database';

export interface Started {
  postgres?: PostgresServer;
  forgetFirstStart?: () => Promise<void>;
}

/**
 * Once per run, before the first integration test: compile, start PostgreSQL when it is asked for, and
 * Strapi once on an empty database.
 */
export default async function setUp(): Promise<void> {
  compileProject();
  const started = globalThis as Started;
  if (databaseKind() === 'postgres' && !process.env['TEST_POSTGRES_URL']) {
    started.postgres = await startPostgres();
    process.env['TEST_POSTGRES_URL'] = started.postgres.url('postgres');
  }
  // Here there is no sandbox that Strapi would have to be loaded outside of.
  const outside = { require: createRequire(path.join(process.cwd(), 'package.json')), process };
  Object.assign(globalThis, { outside });
  const { startStrapi } = await import('./strapi');
  started.forgetFirstStart = await startOnce(async (database) => {
    const running = await startStrapi({ database });
    await running.stop();
  });
}
