import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Entered } from '../../database/seeds/enter-content';
import { makeManyEditions } from '../../database/seeds/many-editions';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { verifyDatabase } from '../../src/plugins/period-summary/server/src/services/integrity/verify-database';
import {
  enterExample,
  EXAMPLE_SERIES,
  publishAccount,
  rewriteOutcome,
} from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const EXTENT = { municipalities: 2, periods: 2, editions: 3, languages: ['sv', 'en'] };

type NextOf = (body: string) => string | null;
const nextOfList: NextOf = (body) => {
  const { meta } = JSON.parse(body) as { meta: { next: string | null; more?: boolean } };
  return meta.more === false ? null : meta.next;
};
const nextOfFeed: NextOf = (body) => /rel="next"[^>]*href="([^"]*)"/u.exec(body)?.[1] ?? null;

/** Address and file of each list's first page. */
const LISTS: readonly (readonly [string, string, NextOf])[] = [
  ['/api/period-summaries', 'api/period-summaries/index.json', nextOfList],
  ['/api/period-summaries/changes', 'api/period-summaries/changes/index.json', nextOfList],
  ['/api/period-summaries/feed.atom', 'api/period-summaries/feed.atom', nextOfFeed],
];

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

describe('lists of several pages', () => {
  it('can be followed to their ends from plain files, or a mirror of an export reads page one for ever', async () => {
    const { strapi } = running;
    await makeManyEditions(strapi, EXAMPLE_SERIES, { ...EXTENT, municipalities: 7, editions: 1 });
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'));
    try {
      await getService(strapi, 'staticExport').write(folder);
      const origin = await running.listen();
      for (const [first, index, nextOf] of LISTS) {
        const rows: string[] = [];
        let pages = 0;
        let file: string | null = index;
        let address: string | null = first;
        while (file !== null && address !== null) {
          const body = fs.readFileSync(path.join(folder, file), 'utf8');
          expect(body).toBe(await (await fetch(origin + address)).text());
          pages += 1;
          rows.push(...(body.match(/"manifest":"[^"]*"|<entry\b/gu) ?? []));
          const next = nextOf(body);
          // A file server leaves out what stands after the question mark.
          address = next === null ? null : new URL(next).pathname;
          file = address?.slice(1) ?? null;
        }
        expect(pages).toBeGreaterThan(1);
        const count = first === '/api/period-summaries' ? 29 : 53;
        expect([first, rows.length]).toEqual([first, count]);
      }
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
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
