import { compileProject } from './compiled-project';
import { startPostgres, type PostgresServer } from './postgres-server';
import { databaseKind } from './test-database';

export interface Started {
  postgres?: PostgresServer;
}

/** Once per run, before the first integration test: compile, and start PostgreSQL when it is asked for. */
export default async function setUp(): Promise<void> {
  compileProject();
  if (databaseKind() !== 'postgres' || process.env['TEST_POSTGRES_URL']) return;
  const postgres = await startPostgres();
  (globalThis as Started).postgres = postgres;
  process.env['TEST_POSTGRES_URL'] = postgres.url('postgres');
}
