/**
 * The overview with as many periods as several municipalities gather over the years. If this fails,
 * the first screen that staff meet takes longer with every period, or says something else than the
 * period's own page.
 */
import { enterContent } from '../../database/seeds/enter-content';
import { harjedalen20192020 } from '../../database/seeds/harjedalen-2019-2020';
import type { Overview, Workspace } from '../../src/plugins/period-summary/contracts/workspace';
import {
  MUNICIPALITY_UID,
  OUTCOME_UID,
  PERIOD_UID,
  PROMISE_UID,
} from '../../src/plugins/period-summary/server/src/uids';
import { publishAccount } from '../support/published-period';
import { startStrapi, untilIdle, type RunningStrapi } from '../support/strapi';
import { workspaceClient, type WorkspaceClient } from '../support/workspace-client';

const PERIODS = 30;

let running: RunningStrapi;
let client: WorkspaceClient;
let examplePeriod = '';

async function addPeriods(from: number, to: number): Promise<void> {
  const { strapi } = running;
  const municipality = await strapi.documents(MUNICIPALITY_UID).findFirst({});
  for (let index = from; index < to; index += 1) {
    const year = String(2021 + index);
    const period = await strapi.documents(PERIOD_UID).create({
      locale: 'sv',
      data: {
        label: `Period ${year}`,
        slug: `period-${year}`,
        startsOn: `${year}-01-01`,
        endsOn: `${year}-12-31`,
        municipality: municipality?.documentId,
      },
    });
    const promise = await strapi.documents(PROMISE_UID).create({
      locale: 'sv',
      data: { wording: `Löfte för ${year}.`, period: period.documentId },
    });
    if (index % 2 === 0) {
      await strapi.documents(OUTCOME_UID).create({
        locale: 'sv',
        data: {
          prose: [{ type: 'paragraph', children: [{ type: 'text', text: 'Det blev gjort.' }] }],
          period: period.documentId,
          promises: [promise.documentId],
        },
      });
    }
  }
}

/** How many times the database is asked while something is done, and by nothing that went before it. */
async function questions(work: () => Promise<unknown>): Promise<number> {
  await untilIdle(running.strapi);
  const { connection } = running.strapi.db;
  let count = 0;
  const counted = (): void => void (count += 1);
  connection.on('query', counted);
  await work();
  connection.removeListener('query', counted);
  return count;
}

const ask = async (query = ''): Promise<Overview> =>
  (await client.get<Overview>(`/overview?${query}`)).data;

beforeAll(async () => {
  running = await startStrapi();
  ({ periodId: examplePeriod } = await enterContent(running.strapi, harjedalen20192020));
  await publishAccount(running.strapi, examplePeriod);
  client = await workspaceClient(running);
  await addPeriods(0, 4);
});

afterAll(async () => {
  await running.remove();
});

it('asks the database as often for thirty periods as for five', async () => {
  // Every request: who asks, and what they may. Only what grows with the periods would differ.
  const few = await questions(() => ask('sort=readiness'));
  await addPeriods(4, PERIODS);
  expect(await questions(() => ask('sort=readiness'))).toBeLessThanOrEqual(few);
  expect((await ask()).total).toBe(PERIODS + 1);
});

it('says of each period what its own page says', async () => {
  const { rows } = await ask('pageSize=100');
  expect(rows).toHaveLength(PERIODS + 1);
  for (const row of [rows[0], rows[1], rows.at(-1)]) {
    if (!row) throw new Error('no row');
    const { data } = await client.get<Workspace>(`/periods/${row.period.id}/workspace`);
    const count = (wanted: string) =>
      data.readiness.items.filter(({ severity }) => severity === wanted).length;
    expect(row.readiness).toEqual({
      stage: data.proposed.stage,
      blockers: count('blocker'),
      warnings: count('warning'),
    });
    expect(row.promises.total).toBe(data.promises.length);
  }
});

it('shows every period once, page by page, also when ordered by readiness', async () => {
  for (const sort of ['-period', 'readiness']) {
    const first = await ask(`sort=${sort}&pageSize=20`);
    const second = await ask(`sort=${sort}&pageSize=20&page=2`);
    const ids = [...first.rows, ...second.rows].map(({ period }) => period.id);
    expect(new Set(ids).size).toBe(PERIODS + 1);
    expect(first).toMatchObject({ found: PERIODS + 1, page: 1, pageSize: 20 });
  }
});

it('answers a page that is no more with the last one, not with an empty list', async () => {
  expect(await ask('page=99&pageSize=20')).toMatchObject({ page: 2 });
});

it('finds by stage and by readiness, and knows how many there are', async () => {
  const published = await ask('stage=final');
  expect(published.rows.map(({ period }) => period.id)).toEqual([examplePeriod]);
  expect((await ask('stage=none')).found).toBe(PERIODS);
  const counts = await Promise.all(
    ['blocked', 'warned', 'ready'].map((verdict) => ask(`readiness=${verdict}&pageSize=100`)),
  );
  expect(counts.reduce((sum, { found }) => sum + found, 0)).toBe(PERIODS + 1);
  for (const row of counts[0]?.rows ?? []) expect(row.readiness.blockers).toBeGreaterThan(0);
  for (const row of counts[1]?.rows ?? []) {
    expect(row.readiness.blockers).toBe(0);
    expect(row.readiness.warnings).toBeGreaterThan(0);
  }
  expect((await client.get('/overview?stage=other')).status).toBe(400);
});

it('names every period to begin from, not those of one page alone', async () => {
  const { rows, periods } = await ask('search=2019&pageSize=1');
  expect(rows).toHaveLength(1);
  expect(periods).toHaveLength(PERIODS + 1);
});
