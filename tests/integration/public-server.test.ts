/**
 * The public addresses as a process of their own (`npm run start:public`). If this fails, a municipality
 * that gave its readers a process of their own shows them something else than Strapi does, or nothing
 * while Strapi is restarted.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { Client } from 'pg';

import type { Entered } from '../../database/seeds/enter-content';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { runScript } from '../support/command';
import { COMPILED_PROJECT } from '../support/compiled-project';
import { freePort } from '../support/free-port';
import { PROJECT_ROOT } from '../support/project-root';
import { enterExample, publishAccount, rewriteOutcome } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import type { TestDatabase } from '../support/test-database';
import { TEST_ENV } from '../support/test-secrets';
import { until } from '../support/until';

const env = { PUBLIC_URL: 'https://loften.example', REQUESTS_PER_MINUTE: '0' };
const API = '/api/period-summaries';
const PERIOD = `${API}/harjedalen/2019-2020`;
const SCRIPT = path.join('scripts', 'start-public.mjs');

let running: RunningStrapi;
let entered: Entered;
let outcome = '';
let strapiOrigin: string;
let publicOrigin: string;
let child: ChildProcess;

/** How the database is reached by a user who may look and nothing else; SQLite is opened that way anyhow. */
async function readOnly({ env, url }: TestDatabase): Promise<TestDatabase['env']> {
  if (url === null) return env;
  const name = `looks_${randomBytes(4).toString('hex')}`;
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'for-tests-only'`);
  await owner.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${name}`);
  await owner.end();
  const reader = new URL(url);
  reader.username = name;
  reader.password = 'for-tests-only';
  return { ...env, DATABASE_URL: reader.href };
}

beforeAll(async () => {
  running = await startStrapi({ env });
  entered = await enterExample(running.strapi);
  [outcome = ''] = [...entered.outcomes.values()];
  await publishAccount(running.strapi, entered.periodId);
  strapiOrigin = await running.listen();
  const port = await freePort();
  publicOrigin = `http://127.0.0.1:${String(port)}`;
  child = spawn(process.execPath, [SCRIPT], {
    cwd: PROJECT_ROOT,
    env: {
      ...process.env,
      ...TEST_ENV,
      ...(await readOnly(running.database)),
      ...env,
      DIST_DIR: COMPILED_PROJECT,
      PUBLIC_PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const answers = async () =>
    (await fetch(`${publicOrigin}/_health`).catch(() => null))?.status === 204;
  await until(answers, { within: 30_000, what: 'the public addresses are open' });
});

afterAll(async () => {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  await running.remove();
});

/** Status, headers and bytes of an answer, without what names the moment or the connection. */
async function answerOf(origin: string, address: string, headers: Record<string, string> = {}) {
  const answer = await fetch(origin + address, {
    headers: { 'accept-encoding': 'identity', ...headers },
    redirect: 'manual',
  });
  const own = [...answer.headers].filter(
    ([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name),
  );
  return { status: answer.status, headers: own, body: await answer.text() };
}

it.each([
  `${PERIOD}.sv.json`,
  `${PERIOD}.sv.html`,
  `${PERIOD}.sv.fragment.html?heading=3`,
  `${PERIOD}.sv.csv`,
  `${PERIOD}/editions.sv.json`,
  `${PERIOD}/editions/1.sv.png`,
  `${PERIOD}.en.json`,
  PERIOD,
  API,
  `${API}?stage=unknown`,
  `${API}/changes`,
  `${API}/feed.atom`,
  `${API}/embed.js`,
  `${API}/nowhere/2019`,
  '/medborgarloften/harjedalen/2019-2020',
  '/medborgarloften/nowhere/2019',
  '/sitemap.xml',
])('answers %s as Strapi does, in status, headers and bytes', async (address) => {
  expect(await answerOf(publicOrigin, address)).toEqual(await answerOf(strapiOrigin, address));
});

it('says of everything else, in the shape of Strapi, that it is not here: the admin least of all', async () => {
  for (const address of ['/admin', '/api/promises', '/period-summary/overview', '/uploads/a.png']) {
    const answer = await answerOf(publicOrigin, address);
    expect([address, answer.status]).toEqual([address, 404]);
    expect(JSON.parse(answer.body)).toMatchObject({ data: null, error: { name: 'NotFoundError' } });
  }
});

it('shows a new edition, and takes a withdrawn one away, within about a second', async () => {
  await rewriteOutcome(running.strapi, outcome, 'Patrullerna var ute oftare.');
  await publishAccount(running.strapi, entered.periodId);
  const isNew = async () =>
    (await answerOf(publicOrigin, `${PERIOD}.sv.html`)).body.includes('var ute oftare.');
  await until(isNew, { within: 5_000, what: 'the new edition is read' });
  await getService(running.strapi, 'publishing').withdraw({
    periodId: entered.periodId,
    language: 'sv',
    number: 2,
    reason: 'Fel siffror.',
    actor: { id: null, name: 'Test' },
    at: '2021-03-01T08:00:00.000Z',
  });
  const edition = `${PERIOD}/editions/2.sv.json`;
  const isGone = async () => (await answerOf(publicOrigin, edition)).status === 410;
  await until(isGone, { within: 5_000, what: 'the withdrawn edition is gone' });
  expect((await answerOf(publicOrigin, edition)).body).toContain('Fel siffror.');
});

it('goes on while Strapi is stopped', async () => {
  await running.stop();
  const page = await answerOf(publicOrigin, `${PERIOD}/editions/1.sv.html`);
  expect(page.status).toBe(200);
  expect((await answerOf(publicOrigin, `${API}/feed.atom`)).status).toBe(200);
  const health = await answerOf(publicOrigin, '/_health/period-summaries');
  expect(JSON.parse(health.body)).toMatchObject({ status: 'ok' });
});

it('does not start without the address that readers use, and says so in one line of each language', async () => {
  const { code, output } = await runScript([SCRIPT], {
    database: running.database,
    env: { DIST_DIR: COMPILED_PROJECT, PUBLIC_URL: '', ENV_PATH: '/dev/null' },
  });
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toEqual([
    expect.stringMatching(/^PUBLIC_URL is missing: set /u),
    expect.stringMatching(/^PUBLIC_URL saknas: ange /u),
  ]);
});
