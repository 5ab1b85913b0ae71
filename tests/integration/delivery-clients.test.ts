/** What one client may cost the others: readers lose their page if a single one can take it all. */
import { request } from 'node:http';

import {
  clientAddress,
  createClientLimit,
} from '../../src/plugins/period-summary/server/src/delivery/client-limit';
import type { DeliverySettings } from '../../src/plugins/period-summary/server/src/delivery/settings';
import { createApiToken } from '../support/accounts';
import { askAddress, type Asking } from '../support/http-request';
import { enterExample, publishAccount } from '../support/published-period';
import { startServer, type RunningServer } from '../support/server';
import { startStrapi } from '../support/strapi';
import { createTestDatabase, databaseKind, type TestDatabase } from '../support/test-database';
import { until } from '../support/until';

const API = '/api/period-summaries';
const PERIOD = `${API}/harjedalen/2019-2020`;
const LIMIT = 200;

let database: TestDatabase;
let token: string;
let servers: RunningServer[] = [];

const ask = (target: string, how: Asking = {}, server = servers[0]) =>
  askAddress((server?.origin ?? '') + target, how);
const as = (client: string) => ({ headers: { 'X-Forwarded-For': client } });

beforeAll(async () => {
  database = await createTestDatabase();
  const writing = await startStrapi({ database });
  const { periodId } = await enterExample(writing.strapi);
  await publishAccount(writing.strapi, periodId);
  token = await createApiToken(writing.strapi);
  await writing.stop();
  const start = (env: Record<string, string>) =>
    startServer({ database, env: { LOG_LEVEL: 'warn', ...env } });
  const shared = { REQUESTS_PER_MINUTE: String(LIMIT), TRUSTED_PROXIES: '127.0.0.1' };
  servers = [
    await start({ ...shared, RATE_LIMIT_STORE: 'database' }),
    await start(
      databaseKind() === 'postgres'
        ? { ...shared, RATE_LIMIT_STORE: 'database' }
        : { REQUESTS_PER_MINUTE: String(LIMIT) },
    ),
  ];
}, 180_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.remove();
});

/** Asks until it is refused; how many were answered before. */
async function untilRefused(
  client: string,
  server: RunningServer | undefined,
  most = LIMIT * 3,
): Promise<number> {
  for (let answered = 0; answered < most; answered += 1) {
    const { status } = await ask(`${PERIOD}.sv.json`, as(client), server);
    if (status === 429) return answered;
    expect(status).toBe(200);
  }
  return most;
}

describe('a client that asks too much', () => {
  it('is told to come back, by 429 and Retry-After, and nobody else is', async () => {
    const answered = await untilRefused('192.0.2.1', servers[0]);
    expect(answered).toBeGreaterThanOrEqual(LIMIT);
    expect(answered).toBeLessThan(LIMIT * 1.2);
    const refused = await ask(`${PERIOD}.sv.json`, as('192.0.2.1'));
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.headers).toMatchObject({
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': expect.stringContaining('Retry-After') as string,
    });
    expect(JSON.parse(refused.text)).toMatchObject({
      data: null,
      error: { status: 429, name: 'RateLimitError', details: { retryAfter: wait } },
    });
    // Not even a person is shown less than why.
    const page = await ask('/medborgarloften/harjedalen/2019-2020', as('192.0.2.1'));
    expect([page.status, page.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
    expect(page.text).toMatch(/lang="sv"/u);
    expect((await ask(`${PERIOD}.sv.json`, as('192.0.2.2'))).status).toBe(200);
    // Of a chain of forwarded addresses the one that the trusted proxy saw counts.
    expect((await ask(`${PERIOD}.sv.json`, as('192.0.2.9, 192.0.2.1'))).status).toBe(429);
    expect((await ask('/_health')).status).toBe(204);
  });

  it('is one client for a household of IPv6 addresses', async () => {
    await untilRefused('2001:db8:1:2::1', servers[0]);
    expect((await ask(API, as('2001:db8:1:2:ffff::9'))).status).toBe(429);
    expect((await ask(API, as('2001:db8:1:3::1'))).status).toBe(200);
  });

  it(
    databaseKind() === 'postgres'
      ? 'is counted over all nodes, where they share the count'
      : 'is not believed about its address by a server without a trusted proxy',
    async () => {
      const [, other] = servers;
      if (databaseKind() === 'postgres') {
        await untilRefused('198.51.100.7', servers[0]);
        await until(async () => (await ask(API, as('198.51.100.7'), other)).status === 429, {
          within: 5_000,
          what: 'the other node refuses the client too',
        });
        return;
      }
      let refused = 0;
      for (let i = 0; i < LIMIT * 1.3; i += 1) {
        const { status } = await ask(
          `${PERIOD}.sv.json`,
          as(`203.0.113.${String(i % 250)}`),
          other,
        );
        if (status === 429) refused += 1;
      }
      expect(refused).toBeGreaterThan(0);
    },
  );

  it('costs no more memory for claiming to be a hundred thousand clients', () => {
    const settings = {
      requestsPerMinute: 6000,
      rateLimitStore: 'memory',
      trustedProxies: ['127.0.0.1'],
    } as unknown as DeliverySettings;
    const limit = createClientLimit(settings, null);
    const request = (index: number) => ({
      socket: { remoteAddress: '127.0.0.1' },
      connection: { remoteAddress: '127.0.0.1' },
      headers: {
        'x-forwarded-for': `10.${String(index >> 16)}.${String((index >> 8) & 255)}.${String(index & 255)}`,
      },
    });
    for (let index = 0; index < 120_000; index += 1) {
      limit.take(request(index) as unknown as Parameters<typeof limit.take>[0]);
    }
    expect(limit.clients).toBeLessThanOrEqual(50_000);
    return limit.close();
  });
});

describe('the client that a forwarded address names', () => {
  const clientOf = (trusted: readonly string[], forwarded?: string, socket = '127.0.0.1') =>
    clientAddress(trusted)({
      socket: { remoteAddress: socket },
      connection: { remoteAddress: socket },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    } as unknown as Parameters<ReturnType<typeof clientAddress>>[0]);
  const ONE = ['127.0.0.1'];

  it.each([
    ['none', undefined, '127.0.0.1'],
    ['an address', '192.0.2.1', '192.0.2.1'],
    ['what the client claimed before it', '198.51.100.1, 192.0.2.1', '192.0.2.1'],
    // Some proxies (Azure Application Gateway) add the port: each connection is no client of its own.
    ['a port', '192.0.2.1:4711', '192.0.2.1'],
    ['a port of IPv6', '[2001:db8:1:2::1]:4711', '2001:db8:1:2'],
    ['other spellings of IPv6', '2001:0DB8:0001:2:0:0:0:9', '2001:db8:1:2'],
    ['an IPv6 address that begins with nothing', '::1', '0:0:0:0'],
    ['IPv4 written as IPv6', '::FFFF:192.0.2.1', '192.0.2.1'],
    ['IPv4 written as IPv6 in hexadecimal', '0:0:0:0:0:ffff:c000:0201', '192.0.2.1'],
    // What is no address is nobody: it counts for the proxy that sent it, and is not kept.
    ['a word', 'unknown', '127.0.0.1'],
    ['much', 'x'.repeat(10_000), '127.0.0.1'],
    ['an address too many', '192.0.2.1.5', '127.0.0.1'],
    ['nothing', '', '127.0.0.1'],
    ['commas', ', , ,', '127.0.0.1'],
    ['a word before it', `unknown, 192.0.2.1`, '192.0.2.1'],
  ])('is, after %s, who it is', (_what, forwarded, client) => {
    expect(clientOf(ONE, forwarded)).toBe(client);
  });

  it('is looked for behind every trusted proxy, and not behind any other', () => {
    const chain = ['127.0.0.1', '10.0.0.0/8', '2001:db8:ffff::/48'];
    expect(clientOf(chain, '1.1.1.1, 192.0.2.1, 10.0.0.7')).toBe('192.0.2.1');
    expect(clientOf(chain, '1.1.1.1, 192.0.2.1:80, 10.0.0.7:4711')).toBe('192.0.2.1');
    expect(clientOf(chain, '1.1.1.1, 192.0.2.1, [2001:db8:ffff::7]:4711')).toBe('192.0.2.1');
    expect(clientOf(chain, '10.0.0.9, 10.0.0.7')).toBe('10.0.0.9');
    expect(clientOf(chain, 'nonsense, 10.0.0.7')).toBe('10.0.0.7');
    expect(clientOf([], '192.0.2.1', '203.0.113.5')).toBe('203.0.113.5');
    expect(clientOf(ONE, '192.0.2.1', '203.0.113.5')).toBe('203.0.113.5');
    expect(clientOf(ONE, '192.0.2.1', '::ffff:127.0.0.1')).toBe('192.0.2.1');
  });
});

describe('methods', () => {
  it.each([`${PERIOD}.sv.json`, API, '/medborgarloften/harjedalen/2019-2020', `${API}/embed.js`])(
    'of %s are GET, HEAD and OPTIONS',
    async (target) => {
      const client = as('192.0.2.50').headers;
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const { status, headers } = await ask(target, { method, headers: client });
        expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
      }
      const got = await ask(target, { headers: client });
      const head = await ask(target, { method: 'HEAD', headers: client });
      expect([head.status, head.text]).toEqual([got.status, '']);
      for (const name of ['etag', 'content-length', 'content-type', 'cache-control'] as const) {
        expect([name, head.headers[name]]).toEqual([name, got.headers[name]]);
      }
      const preflight = await ask(target, {
        method: 'OPTIONS',
        headers: {
          ...client,
          Origin: 'https://kommun.example',
          'Access-Control-Request-Method': 'GET',
          'Access-Control-Request-Headers': 'if-none-match',
        },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': expect.stringContaining('If-None-Match') as string,
      });
    },
  );
});

describe('an address that a proxy sends whole', () => {
  it.each([`${PERIOD}.sv.json`, API, '/medborgarloften/harjedalen/2019-2020', '/api/promises'])(
    '%s is answered like its path alone (RFC 9112, 3.2.2)',
    async (target) => {
      const client = as('192.0.2.60').headers;
      const { port } = new URL(servers[0]?.origin ?? '');
      const whole = await new Promise<{ status: number; text: string }>((resolve, reject) => {
        const path = `http://loften.example.se${target}`;
        const sent = request({ port, path, headers: client }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, text });
          });
        });
        sent.on('error', reject).end();
      });
      const { status, text } = await ask(target, { headers: client });
      expect(whole).toEqual({ status, text });
      expect(status).toBe(200);
    },
  );
});

describe('ten thousand addresses of nothing', () => {
  it('leave the server as large as it was, and readers their page', async () => {
    // Several clients, as somebody who guesses from many places would have; the limit is not at issue.
    const guess = (index: number) =>
      ask(`${API}/finns-inte-${String(index)}/2020-${String(index)}.sv.json?q=${String(index)}`, {
        headers: { 'X-Forwarded-For': `10.1.${String(index % 250)}.1` },
      });
    const rss = async () => {
      const { readFile } = await import('node:fs/promises');
      const status = await readFile(`/proc/${String(servers[0]?.pid)}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1024;
    };
    const many = async (from: number, to: number) => {
      const states = new Set<number>();
      for (let i = from; i < to; i += 50) {
        const replies = await Promise.all(Array.from({ length: 50 }, (_, j) => guess(i + j)));
        for (const { status } of replies) states.add(status);
      }
      return [...states];
    };
    expect(await many(0, 2_500)).toEqual([404]);
    const before = await rss();
    expect(await many(2_500, 12_500)).toEqual([404]);
    const after = await rss();
    // Kept, each would take more than a kilobyte with its state: thirty megabytes.
    expect(after - before).toBeLessThan(25);
    expect((await ask(`${PERIOD}.sv.json`, as('192.0.2.77'))).status).toBe(200);
  });
});

describe("Strapi's own addresses", () => {
  const PROMISES = '/api/promises?populate=*';
  const bearing = (client: string, key: string) => ({
    headers: { ...as(client).headers, Authorization: `Bearer ${key}` },
  });
  /** Asks more often than is allowed; how often each status was the answer. */
  const insist = async (target: string, how: Asking): Promise<Record<number, number>> => {
    const counts: Record<number, number> = {};
    for (let i = 0; i < LIMIT / 4; i += 1) {
      const { status } = await ask(target, how);
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };

  it('count for the same limit, ten times as much as a prepared answer', async () => {
    const counts = await insist(PROMISES, as('192.0.2.101'));
    expect(counts[200]).toBe(LIMIT / 10);
    const refused = await ask(PROMISES, as('192.0.2.101'));
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect([refused.status, refused.headers['cache-control']]).toEqual([429, 'no-store']);
    expect(refused.headers['access-control-allow-origin']).toBe('*');
    expect(JSON.parse(refused.text)).toMatchObject({
      data: null,
      error: { status: 429, name: 'RateLimitError', details: { retryAfter: wait } },
    });
    expect((await ask(API, as('192.0.2.101'))).status).toBe(429);
    expect((await ask(PROMISES, as('192.0.2.102'))).status).toBe(200);
    // Whoever signs in, and a browser's question whether it may ask, are not the public's reading.
    const login = { method: 'POST', ...as('192.0.2.101') };
    expect((await ask('/admin/login', login)).status).toBe(400);
    const preflight = { ...as('192.0.2.101').headers, 'Access-Control-Request-Method': 'GET' };
    const asked = { ...preflight, Origin: 'https://kommun.example' };
    expect((await ask(PROMISES, { method: 'OPTIONS', headers: asked })).status).toBe(204);
  });

  it.each([
    ['in capitals', '/API/promises', as('192.0.2.103')],
    ['that do not exist', '/api/finns-inte', as('192.0.2.104')],
    ['asked with another key', '/api/promises', bearing('192.0.2.105', 'a'.repeat(256))],
    [
      'asked with a key of another scheme',
      '/api/promises',
      { headers: { ...as('192.0.2.106').headers, Authorization: 'Basic YTpi' } },
    ],
    ['written to', '/api/promises', { method: 'POST', ...as('192.0.2.107') }],
  ])('count too %s', async (_how, target, how) => {
    const counts = await insist(target, how);
    expect(counts[429]).toBeGreaterThan(LIMIT / 10);
  });

  it('do not count with a valid API token, also behind the address of one who asked too much', async () => {
    expect(await insist(PROMISES, bearing('192.0.2.110', token))).toEqual({ 200: LIMIT / 4 });
    expect((await ask(PROMISES, as('192.0.2.110'))).status).toBe(200);
    await untilRefused('192.0.2.110', servers[0]);
    expect((await ask(PROMISES, bearing('192.0.2.110', token))).status).toBe(200);
    expect((await ask(PROMISES, bearing('192.0.2.110', `${token}0`))).status).toBe(429);
    expect((await ask(PROMISES, as('192.0.2.110'))).status).toBe(429);
  });
});
