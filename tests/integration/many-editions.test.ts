import type { Entered } from '../../database/seeds/enter-content';
import { makeManyEditions } from '../../database/seeds/many-editions';
import { verifyDatabase } from '../../src/plugins/period-summary/server/src/services/integrity/verify-database';
import {
  enterExample,
  EXAMPLE_SERIES,
  publishAccount,
  rewriteOutcome,
} from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const EXTENT = { municipalities: 2, periods: 2, editions: 3, languages: ['sv', 'en'] };

let running: RunningStrapi;
let entered: Entered;

beforeAll(async () => {
  running = await startStrapi();
  entered = await enterExample(running.strapi);
  await publishAccount(running.strapi, entered.periodId);
});

afterAll(async () => {
  await running.remove();
});

describe('many editions to measure with', () => {
  it('are what publishing would have made: valid chains, listed, under their addresses', async () => {
    const { strapi } = running;
    expect(await makeManyEditions(strapi, EXAMPLE_SERIES, EXTENT)).toBe(24);
    expect(await verifyDatabase(strapi)).toMatchObject({ series: 9, editions: 25, misfits: [] });
    const origin = await running.listen();
    const list = await fetch(`${origin}/api/period-summaries?municipality=scale-002&locale=en`);
    const { data } = (await list.json()) as { data: { number: number; hash: string }[] };
    expect(data.map(({ number }) => number)).toEqual([3, 3]);
    const latest = await fetch(`${origin}/api/period-summaries/scale-002/latest.en.json`);
    expect(latest.headers.get('etag')).toContain(data[1]?.hash);
  });

  it('are made once, also where the making was broken off', async () => {
    const more = { ...EXTENT, municipalities: 3 };
    expect(await makeManyEditions(running.strapi, EXAMPLE_SERIES, more)).toBe(12);
    expect((await verifyDatabase(running.strapi)).misfits).toEqual([]);
  });
});

describe('a publication', () => {
  it('lets readers in while it is under way, or every page stands still as long as it takes', async () => {
    const [outcome = ''] = entered.outcomes.values();
    await rewriteOutcome(running.strapi, outcome, 'Patrullerna var ute oftare.');
    let turns = 0;
    let published = false;
    const turn = (): void => {
      turns += 1;
      if (!published) setImmediate(turn);
    };
    setImmediate(turn);
    await publishAccount(running.strapi, entered.periodId);
    published = true;
    expect(turns).toBeGreaterThan(10);
  });
});
