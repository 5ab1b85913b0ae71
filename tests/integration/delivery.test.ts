import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import type { Entered } from '../../database/seeds/enter-content';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { askAddress, type Asking } from '../support/http-request';
import { enterExample, publishAccount, rewriteOutcome } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const API = '/api/period-summaries';
const PERIOD = `${API}/harjedalen/2019-2020`;

let running: RunningStrapi;
let origin: string;
let entered: Entered;

const ask = (target: string, how: Asking = {}) => askAddress(origin + target, how);

const json = async (target: string) =>
  JSON.parse((await ask(target)).text) as {
    data: Record<string, unknown>[];
    meta: Record<string, unknown>;
    error: { status: number; name: string; details: Record<string, unknown> };
    editions: { number: number; hash: string; withdrawn: { reason: string } | null }[];
    current: number | null;
  };
const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('hex');

beforeAll(async () => {
  running = await startStrapi({ env: { PUBLIC_URL: 'https://loften.example.se' } });
  entered = await enterExample(running.strapi);
  await publishAccount(running.strapi, entered.periodId);
  origin = await running.listen();
});

afterAll(async () => {
  await running.remove();
});

describe('the current edition', () => {
  it('is its canonical bytes: what a reader hashes is the ETag and what the manifest says', async () => {
    const { body, headers, status } = await ask(`${PERIOD}.sv.json`);
    expect(status).toBe(200);
    expect(headers.etag).toBe(`"${sha256(body)}"`);
    const { editions, current } = await json(`${PERIOD}/editions.sv.json`);
    expect(editions.find(({ number }) => number === current)?.hash).toBe(sha256(body));
    expect((await ask(`${PERIOD}/editions/1.sv.json`)).body).toEqual(body);
    expect((await ask(`${API}/harjedalen/latest.sv.json`)).body).toEqual(body);
    const live = await ask(PERIOD);
    expect(live.body).toEqual(body);
    expect(live.headers['content-location']).toBe(`${PERIOD}.sv.json`);
  });

  it('is the same bytes however they are coded, each coding with its own tag and digest', async () => {
    const plain = await ask(`${PERIOD}.sv.json`);
    for (const [coding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const coded = await ask(`${PERIOD}.sv.json`, { headers: { 'Accept-Encoding': coding } });
      expect(coded.headers['content-encoding']).toBe(coding);
      expect(coded.headers.etag).toBe(`"${sha256(plain.body)}-${coding}"`);
      expect(coded.headers.vary).toBe('Accept-Encoding');
      expect(decode(coded.body)).toEqual(plain.body);
      const digest = createHash('sha256').update(coded.body).digest('base64');
      expect(coded.headers['repr-digest']).toBe(`sha-256=:${digest}:`);
    }
  });

  it.each([
    ['json', 'application/json'],
    ['html', 'text/html'],
    ['fragment.html', 'text/html'],
    ['jsonld', 'application/ld+json'],
    ['csv', 'text/csv'],
  ])('is had as %s, with everything a cache and another site need', async (format, type) => {
    const { status, headers } = await ask(`${PERIOD}.sv.${format}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(`${type}; charset=utf-8`);
    expect(headers['cache-control']).toBe(
      'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
    );
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'repr-digest': expect.stringMatching(/^sha-256=:/) as string,
      link: '<https://loften.example.se/medborgarloften/harjedalen/2019-2020>; rel="canonical"',
    });
    const again = await ask(`${PERIOD}.sv.${format}`, {
      headers: { 'If-None-Match': `W/${headers.etag ?? ''}, "x"` },
    });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag]);
    const edition = await ask(`${PERIOD}/editions/1.sv.${format}`, { method: 'HEAD' });
    expect(edition.headers['cache-control']).toContain('max-age=300');
    expect(edition.text).toBe('');
    expect(Number(edition.headers['content-length'])).toBeGreaterThan(1000);
  });

  it('stands on the page for people, which lets in its own style and nothing else', async () => {
    const { status, text, headers } = await ask('/medborgarloften/harjedalen/2019-2020');
    expect(status).toBe(200);
    expect(text).toContain('<h1');
    const style = /<style[^>]*>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await ask('/medborgarloften/harjedalen')).text).toContain('2019');
    expect((await ask('/medborgarloften')).text).toContain('Härjedalen');
  });

  it('starts its headings where the host page wants them', async () => {
    const { text } = await ask(`${PERIOD}.sv.fragment.html?heading=3`);
    expect(text).toContain('<h3');
    expect(text).not.toMatch(/<h[12][ >]/);
  });
});

describe('what is not there', () => {
  it('is a 404 that names the languages there are', async () => {
    const { error } = await json(`${PERIOD}.en.json`);
    expect(error).toMatchObject({ status: 404, details: { languages: ['sv'] } });
    expect((await ask('/medborgarloften/harjedalen/2019-2020/en')).headers['content-type']).toBe(
      'text/html; charset=utf-8',
    );
  });

  it('is a 400 that names the parameter, and a 405 that names the methods', async () => {
    expect((await json(`${API}?year=soon`)).error).toMatchObject({
      status: 400,
      name: 'ValidationError',
      details: { parameter: 'year' },
    });
    const { status, headers } = await ask(`${PERIOD}.sv.json`, { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const preflight = await ask(`${PERIOD}.sv.json`, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe('*');
  });

  it('is a 404 for each of three thousand guesses, and readers are served on', async () => {
    for (let i = 0; i < 100; i += 1) {
      const all = Array.from({ length: 30 }, (_, j) => ask(`${API}/k-${i}-${j}/2020.sv.json`));
      const states = new Set((await Promise.all(all)).map(({ status }) => status));
      expect([...states]).toEqual([404]);
    }
    expect((await ask(`${PERIOD}.sv.json`)).status).toBe(200);
  });
});

describe('lists and feeds', () => {
  it('lists the current edition under its filters, and not under others', async () => {
    const { data, meta } = await json(
      `${API}?municipality=harjedalen&year=2020&locale=sv&stage=final`,
    );
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ number: 1, language: 'sv', period: { slug: '2019-2020' } });
    expect(meta).toMatchObject({ next: null });
    for (const filter of ['year=2015', 'locale=en', 'stage=interim', 'municipality=hjo']) {
      expect((await json(`${API}?${filter}`)).data).toEqual([]);
    }
    expect((await json(`${API}?theme=no-such-theme`)).data).toEqual([]);
  });

  it('tells mirrors what changed, from where they left off', async () => {
    const { data, meta } = await json(`${API}/changes`);
    expect(data).toMatchObject([{ type: 'published', number: 1 }]);
    const end = await json(`${API}/changes?after=${String(meta['cursor'])}`);
    expect([end.data, end.meta['reset'], end.meta['cursor']]).toEqual([[], false, meta['cursor']]);
  });

  it('tells a mirror that is ahead of a restored backup to begin again', async () => {
    for (const after of ['17', '1-00000000', '999999999999999-0a1b2c3d']) {
      const { data, meta } = await json(`${API}/changes?after=${after}`);
      expect([after, meta['reset']]).toEqual([after, true]);
      expect(data).toMatchObject([{ type: 'published', number: 1 }]);
      expect((await json(`${API}/changes?after=${String(meta['cursor'])}`)).meta).toMatchObject({
        reset: false,
        more: false,
      });
    }
    // A cursor from before there were marks is believed.
    expect((await json(`${API}/changes?after=1`)).meta).toMatchObject({ reset: false });
  });

  it('answers oEmbed for its own pages alone', async () => {
    const own = encodeURIComponent(
      'https://loften.example.se/medborgarloften/harjedalen/2019-2020',
    );
    const answer = JSON.parse((await ask(`${API}/oembed?url=${own}&maxwidth=400`)).text) as object;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 400 });
    const other = encodeURIComponent('https://example.org/medborgarloften/harjedalen/2019-2020');
    expect((await ask(`${API}/oembed?url=${other}`)).status).toBe(404);
  });
});

describe('after a new edition and a withdrawal', () => {
  it('shows the new one at once, with the difference, and the old one with its number', async () => {
    const before = await ask(`${PERIOD}.sv.html`);
    const [outcome] = (await running.strapi.documents('api::outcome.outcome').findMany({
      locale: 'sv',
      limit: 1,
    })) as { documentId: string }[];
    await rewriteOutcome(running.strapi, outcome?.documentId ?? '', 'Ett helt nytt resultat.');
    await publishAccount(running.strapi, entered.periodId, { kind: 'correction' });
    const current = await ask(`${PERIOD}.sv.json`);
    expect(current.text).toContain('Ett helt nytt resultat.');
    expect((await ask(`${PERIOD}/editions/2.sv.json`)).body).toEqual(current.body);
    expect((await ask(`${PERIOD}.sv.html`)).headers.etag).not.toBe(before.headers.etag);
    const changes = JSON.parse((await ask(`${PERIOD}/editions/2.sv.changes.json`)).text) as object;
    expect(JSON.stringify(changes)).toContain('nytt');
    const page = await ask(`${PERIOD}/editions/2.sv.changes.html`);
    expect([page.status, page.text.includes('nytt')]).toEqual([200, true]);
    const first = JSON.parse((await ask(`${PERIOD}/editions/1.sv.changes.json`)).text) as object;
    expect(first).toMatchObject({ state: 'first' });
  });

  it('is gone with its reason in every form, and never kept by a cache', async () => {
    await getService(running.strapi, 'publishing').withdraw({
      periodId: entered.periodId,
      language: 'sv',
      number: 2,
      reason: 'Fel person nämndes.',
      actor: { id: null, name: 'Test' },
      at: '2021-03-03T08:00:00.000Z',
    });
    for (const target of [
      PERIOD,
      `${PERIOD}.sv.json`,
      `${PERIOD}.sv.html`,
      `${PERIOD}.sv.csv`,
      `${PERIOD}/editions/2.sv.json`,
      `${PERIOD}/editions/2.sv.changes.json`,
      '/medborgarloften/harjedalen/2019-2020',
    ]) {
      const { status, headers, text } = await ask(target);
      expect([target, status, headers['cache-control']]).toEqual([target, 410, 'no-store']);
      expect(text).toContain('Fel person nämndes.');
      expect(text).not.toContain('Ett helt nytt resultat.');
    }
    expect((await ask(`${PERIOD}/editions/1.sv.json`)).status).toBe(200);
    const feed = await ask(`${API}/feed.atom?municipality=harjedalen`);
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(feed.text).toContain('at:deleted-entry');
    expect(feed.text).toContain('editions/1.sv.json');
    expect((await json(API)).data).toEqual([]);
  });
});
