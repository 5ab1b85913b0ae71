/**
 * Every question of the public addresses, as the database means to answer it, with as much in the
 * tables as the whole country has. If this fails, one reader's odd filter makes all the others wait.
 */
import {
  NO_FILTERS,
  type Filters,
} from '../../src/plugins/period-summary/domain/delivery/address-query';
import {
  FEW,
  fewSeries,
  narrowings,
} from '../../src/plugins/period-summary/server/src/delivery/few-series';
import { createIndexStore } from '../../src/plugins/period-summary/server/src/delivery/index-store';
import type { Reader } from '../../src/plugins/period-summary/server/src/delivery/reader';
import { createStore } from '../../src/plugins/period-summary/server/src/delivery/store';
import { askAddress } from '../support/http-request';
import { enterSeries } from '../support/more-series';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { databaseKind } from '../support/test-database';

const API = '/api/period-summaries';
const SERIES = 290 * 10 * 2;
/** Common, rare, and met by nothing. */
const FILTERS: readonly Partial<Filters>[] = [
  {},
  { municipality: 'kommun-007' },
  { municipality: 'finns-inte' },
  { policeRegion: 'vast' },
  { policeRegion: 'syd' },
  { localPoliceArea: 'Område 7' },
  { localPoliceArea: 'Finns inte' },
  { year: 2020 },
  { year: 1950 },
  { year: 2090 },
  { locale: 'sv' },
  { locale: 'sma' },
  { theme: 'trafik' },
  { theme: 'finns-inte' },
  { stage: 'final' },
  { stage: 'promises' },
  { policeRegion: 'ost', stage: 'promises', locale: 'en' },
  { policeRegion: 'ost', theme: 'unga', locale: 'en', year: 2015 },
];

let running: RunningStrapi;
let reader: Reader;

beforeAll(async () => {
  running = await startStrapi();
  await enterSeries(running.strapi, { municipalities: 290, periods: 10, editions: 3 });
  const { connection } = running.strapi.db;
  reader = {
    all: async (sql, values) => {
      const answer: unknown = await connection.raw(sql, [...values] as string[]);
      return (
        databaseKind() === 'postgres' ? (answer as { rows: unknown }).rows : answer
      ) as Record<string, unknown>[];
    },
    table: (name) => name,
    walked: (column) => (databaseKind() === 'postgres' ? column : `+${column}`),
    close: () => Promise.resolve(),
  };
}, 180_000);

afterAll(() => running.remove());

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Actual Loops'?: number;
  readonly Plans?: readonly Plan[];
}

/** Tables that the database would read from end to end; on PostgreSQL with the rows it looked at. */
async function scans(
  sql: string,
  values: readonly unknown[],
  sorted: 'sorts' | 'in order' = 'sorts',
): Promise<string[]> {
  if (databaseKind() === 'sqlite') {
    const steps = await reader.all(`EXPLAIN QUERY PLAN ${sql}`, values);
    return steps
      .map(({ detail }) => String(detail))
      .filter((detail) =>
        (sorted === 'sorts' ? /^SCAN (?!CONSTANT)/u : /^SCAN (?!CONSTANT)|TEMP B-TREE/u).test(
          detail,
        ),
      );
  }
  const rows = await reader.all(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, values);
  const [{ Plan: plan }] = rows[0]?.['QUERY PLAN'] as [{ Plan: Plan }];
  const found: string[] = [];
  const visit = (node: Plan): void => {
    const looked =
      ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) *
      (node['Actual Loops'] ?? 1);
    // Reading a table until a page is full is no scan, nor is reading the whole of a small one.
    if (node['Node Type'] === 'Seq Scan' && looked > 500) {
      found.push(`Seq Scan of ${node['Relation Name'] ?? ''}: ${String(looked)} rows`);
    }
    node.Plans?.forEach(visit);
  };
  visit(plan);
  return found;
}

describe('a page', () => {
  it('is found by an index, whatever is asked of it', async () => {
    const { sql } = createStore(reader);
    const key = 'kommun-100/2014-2015/sv';
    const paths = ['sv', 'en', 'sma', 'sv-x-lattlast'].map((tag) => `kommun-100/2014-2015/${tag}`);
    const questions: Record<Exclude<keyof typeof sql, 'frames'>, readonly unknown[]> = {
      state: paths,
      editions: [key],
      bytes: [key, 2],
      firstSealed: [key],
      file: [key, 2, 'f'.repeat(64)],
      newest: [1_000],
      epoch: [],
    };
    for (const [name, values] of Object.entries(questions)) {
      const found = await scans(sql[name as keyof typeof sql], values);
      // The latest event is the last entry of an index, which SQLite calls a search.
      expect([name, found]).toEqual([name, []]);
    }
    expect((await createStore(reader).period('kommun-100', '2014-2015')).size).toBe(2);
  });
});

describe('the list and the changes', () => {
  it.each(FILTERS.map((filters) => [JSON.stringify(filters), filters] as const))(
    'find %s by an index',
    async (_name, some) => {
      const filters = { ...NO_FILTERS, ...some };
      const index = createIndexStore(reader);
      for (const stages of ['current', 'any'] as const) {
        for (const { sql, value } of narrowings(reader, filters, stages)) {
          // PostgreSQL may rightly read a table until it has enough, where many rows meet a filter.
          const many = (await reader.all(sql, value)).length > FEW;
          if (many && databaseKind() === 'postgres') continue;
          expect([sql, await scans(sql, value)]).toEqual([sql, []]);
        }
      }
      const current = await fewSeries(reader, filters, 'current');
      const all = await fewSeries(reader, filters, 'any');
      const questions = [
        { few: current, ...index.listQuestion(filters, 26, null, 'once', current) },
        { few: all, ...index.changesQuestion(filters, 26, { after: 0 }, all) },
        { few: all, ...index.changesQuestion(filters, 51, { before: null }, all) },
      ].filter(({ few }) => few?.length !== 0);
      // Filters that many meet each, and nobody together, may cost PostgreSQL one look at all series.
      if (Object.keys(some).length > 1 && databaseKind() === 'postgres') return;
      for (const { sql, values, few } of questions) {
        const found = await scans(sql, values, few === null ? 'in order' : 'sorts');
        expect([sql, found]).toEqual([sql, []]);
      }
    },
  );

  it('find what they should, few or many', async () => {
    const index = createIndexStore(reader);
    const count = async (some: Partial<Filters>) => [
      (await index.list({ ...NO_FILTERS, ...some }, 10_000, null)).length,
      (await index.changes({ ...NO_FILTERS, ...some }, 100_000, { after: 0 })).length,
    ];
    expect(await count({})).toEqual([SERIES, SERIES * 3]);
    expect(await count({ municipality: 'kommun-007' })).toEqual([20, 60]);
    expect(await count({ localPoliceArea: 'Område 7' })).toEqual([160, 480]);
    expect(await count({ policeRegion: 'syd' })).toEqual([0, 0]);
    expect(await count({ year: 2010 })).toEqual([580, 1740]);
    expect(await count({ year: 2026 })).toEqual([0, 0]);
    expect(await count({ theme: 'belysning', locale: 'en' })).toEqual([580, 1740]);
    expect(await count({ stage: 'promises' })).toEqual([0, 0]);
    const last = 'kommun-289/2022-2023/sv';
    expect(await index.list({ ...NO_FILTERS, theme: 'trafik' }, 5, last)).toEqual([]);
  });
});

describe('with the whole country in the tables', () => {
  it('every list and every feed answers over HTTP, whatever its filter', async () => {
    const origin = await running.listen();
    const targets = FILTERS.flatMap((filters) => {
      const query = new URLSearchParams(
        Object.entries(filters).map(([name, value]) => [name, String(value)]),
      ).toString();
      return [`${API}?limit=100&${query}`, `${API}/changes?limit=100&${query}`];
    });
    // How long they take is measured by the benchmark.
    for (const target of targets) {
      const { status } = await askAddress(`${origin}${target}`);
      expect([target, status]).toEqual([target, 200]);
    }
  });

  it('pages through everything in order, and loses nothing that is published meanwhile', async () => {
    const origin = await running.listen();
    const seen: string[] = [];
    let target: string | null = `${API}?limit=100&locale=sv`;
    let pages = 0;
    while (target !== null) {
      const { data, meta } = JSON.parse((await askAddress(origin + target)).text) as {
        data: { municipality: { slug: string }; period: { slug: string } }[];
        meta: { next: string | null };
      };
      seen.push(...data.map(({ municipality, period }) => `${municipality.slug}/${period.slug}`));
      if ((pages += 1) === 3) {
        await enterSeries(running.strapi, {
          municipalities: 2,
          periods: 1,
          editions: 1,
          name: 'ny',
        });
      }
      target = meta.next === null ? null : pathOf(meta.next);
    }
    expect(pages).toBeGreaterThan(29);
    expect(seen.filter((path) => path.startsWith('kommun-'))).toHaveLength(SERIES / 2);
    expect(seen.filter((path) => path.startsWith('ny-'))).toHaveLength(2);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('follows the changes from page to page, oldest first, and the feed newest first', async () => {
    const origin = await running.listen();
    const sequences: number[] = [];
    let target = `${API}/changes?limit=100&municipality=kommun-011`;
    for (let page = 0; page < 3; page += 1) {
      const { data, meta } = JSON.parse((await askAddress(origin + target)).text) as {
        data: { sequence: number }[];
        meta: { next: string };
      };
      sequences.push(...data.map(({ sequence }) => sequence));
      target = pathOf(meta.next);
    }
    expect(sequences).toHaveLength(60);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    let feed: string | undefined = `${API}/feed.atom?municipality=kommun-011`;
    const entries: string[] = [];
    let pages = 0;
    while (feed !== undefined && pages < 10) {
      const { text } = await askAddress(origin + feed);
      entries.push(...[...text.matchAll(/<entry[\s\S]*?<id>([^<]+)/gu)].map(([, id]) => id ?? ''));
      feed = /<link rel="next"[^>]*href="([^"]+)"/u.exec(text)?.[1];
      if (feed !== undefined) feed = pathOf(feed.replaceAll('&amp;', '&'));
      pages += 1;
    }
    expect([pages, entries.length, new Set(entries).size]).toEqual([2, 60, 60]);
  });
});
