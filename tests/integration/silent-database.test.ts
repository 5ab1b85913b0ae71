/**
 * What readers lose if this fails: the municipality's page, for as long as the database is down. The
 * server is a process of its own, as in production, and is read under load while its database stops.
 */
import { askAddress } from '../support/http-request';
import { startPostgres, type PostgresServer } from '../support/postgres-server';
import { enterExample, publishAccount, rewriteOutcome } from '../support/published-period';
import { startServer, type RunningServer } from '../support/server';
import { startStrapi } from '../support/strapi';
import type { Outside } from '../support/strapi-environment';
import { createTestDatabase, databaseKind, type TestDatabase } from '../support/test-database';
import { until } from '../support/until';

const API = '/api/period-summaries';
const PERIOD = `${API}/harjedalen/2019-2020`;
const HEALTH = '/_health/period-summaries';

/** A database that can be silenced: PostgreSQL is stopped; SQLite, a file, loses its tables. */
interface Silenceable {
  readonly database: TestDatabase;
  silence(): Promise<void>;
  restore(): Promise<void>;
  remove(): Promise<void>;
}

interface SqliteDatabase {
  exec(sql: string): void;
  close(): void;
}

const { outside } = globalThis as unknown as { outside: Outside };

async function silenceableSqlite(): Promise<Silenceable> {
  const database = await createTestDatabase();
  const Database = outside.require('better-sqlite3') as new (file: string) => SqliteDatabase;
  const tables = ['ps_addresses', 'ps_all_series', 'ps_editions', 'ps_events'];
  const rename = (from: string, to: string) => {
    const opened = new Database(database.file ?? '');
    // The triggers that seal the tables name other tables; here they are to follow without a check.
    opened.exec('PRAGMA legacy_alter_table = ON');
    for (const table of tables) opened.exec(`ALTER TABLE ${table}${from} RENAME TO ${table}${to}`);
    opened.close();
    return Promise.resolve();
  };
  return {
    database,
    silence: () => rename('', '_away'),
    restore: () => rename('_away', ''),
    remove: () => database.remove(),
  };
}

async function silenceablePostgres(): Promise<Silenceable> {
  const server: PostgresServer = await startPostgres();
  await server.createDatabase('loften');
  const url = server.url('loften');
  const env = { DATABASE_CLIENT: 'postgres', DATABASE_URL: url };
  return {
    database: {
      kind: 'postgres',
      name: 'loften',
      env,
      file: null,
      url,
      remove: () => Promise.resolve(),
    },
    silence: () => server.halt(),
    restore: () => server.start(),
    remove: () => server.remove(),
  };
}

let silenceable: Silenceable;
let server: RunningServer;

const ask = (target: string, headers: Record<string, string> = {}) =>
  askAddress(server.origin + target, { headers });
const health = async () =>
  (JSON.parse((await ask(HEALTH)).text) as { status: string; lastAnswerAt: string }).status;

beforeAll(async () => {
  silenceable =
    databaseKind() === 'postgres' ? await silenceablePostgres() : await silenceableSqlite();
  const writing = await startStrapi({ database: silenceable.database });
  const { strapi } = writing;
  const { periodId } = await enterExample(strapi);
  await publishAccount(strapi, periodId);
  const [outcome] = (await strapi
    .documents('api::outcome.outcome')
    .findMany({ locale: 'sv', limit: 1 })) as { documentId: string }[];
  await rewriteOutcome(strapi, outcome?.documentId ?? '', 'Ett helt nytt resultat.');
  await publishAccount(strapi, periodId, { kind: 'correction' });
  await writing.stop();
  server = await startServer({
    database: silenceable.database,
    env: { REQUESTS_PER_MINUTE: '0', PUBLIC_URL: 'https://loften.example.se', LOG_LEVEL: 'warn' },
  });
});

afterAll(async () => {
  await server.kill('SIGKILL');
  await silenceable.remove();
});

describe('a database that goes silent under load', () => {
  it('serves every form of what is known, says so, and recovers', async () => {
    const asked = [`${PERIOD}.sv.json`, `${API}/harjedalen/latest.sv.json`, API];
    // Asked for by nobody since the server started.
    const seldom = ['html', 'fragment.html', 'csv', 'jsonld'].map((f) => `${PERIOD}.sv.${f}`);
    const before = await Promise.all(asked.map((target) => ask(target)));
    expect(before.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await health()).toBe('ok');

    let reading = true;
    const seen = new Map<string, number>();
    let slowest = 0;
    const readers = Array.from({ length: 16 }, async (_, index) => {
      while (reading) {
        const target = asked[index % asked.length] ?? '';
        const from = performance.now();
        const { status, text } = await ask(target);
        slowest = Math.max(slowest, performance.now() - from);
        const same = text === before[index % asked.length]?.text;
        const kind = `${String(status)} ${same ? 'same' : 'other'}`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    });
    // Where an expectation fails first, the readers end with their server, and not the whole run.
    for (const reader of readers) reader.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await silenceable.silence();
    await until(async () => (await health()) === 'degraded', {
      within: 5_000,
      what: 'the health address says degraded',
    });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const lists = [`${API}/changes`, `${API}/feed.atom`];
    const page = '/medborgarloften/harjedalen/2019-2020';
    for (const target of [...seldom, ...lists, page, PERIOD]) {
      const { status } = await ask(target);
      expect([target, status]).toEqual([target, 200]);
    }
    for (const target of [`${PERIOD}/editions.sv.json`, `${PERIOD}/editions/2.sv.json`]) {
      expect([target, (await ask(target)).status]).toEqual([target, 200]);
    }
    // What nobody here can know is said to be so, briefly and for now: never as not being there.
    const unknown = await ask(`${API}/hjo/2021.sv.json`);
    expect([unknown.status, unknown.headers['cache-control']]).toEqual([503, 'no-store']);
    expect(unknown.headers['retry-after']).toBe('5');
    expect(JSON.parse(unknown.text)).toMatchObject({
      data: null,
      error: { status: 503, name: 'ServiceUnavailableError' },
    });
    expect(unknown.text).not.toMatch(/ECONN|select |ps_/iu);

    await silenceable.restore();
    await until(async () => (await health()) === 'ok', {
      within: 10_000,
      what: () => `the health address says ok again:\n${server.output()}`,
    });
    reading = false;
    await Promise.all(readers);
    expect([...seen.keys()]).toEqual(['200 same']);
    // Every reader read on, many times over; how fast is for the benchmark to say.
    expect(seen.get('200 same')).toBeGreaterThan(readers.length * 5);
    // Nobody waited for the database until the connection to it was given up.
    expect(slowest).toBeLessThan(4_000);
    expect((await ask(`${API}/hjo/2021.sv.json`)).status).toBe(404);
  });
});
