import { createApiToken } from '../support/accounts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

let running: RunningStrapi;
let origin: string;

const PUBLIC_TYPES = [
  'municipalities',
  'parties',
  'themes',
  'periods',
  'promises',
  'measures',
  'outcomes',
  'development-opportunities',
];

interface Listed {
  readonly path: string;
  readonly methods: string[];
}

beforeAll(async () => {
  running = await startStrapi();
  origin = await running.listen();
  const { strapi } = running;
  const municipality = await strapi.documents('api::municipality.municipality').create({
    data: {
      name: 'Provköping',
      slug: 'provkoping',
      code: '0999',
      frameOrigins: [{ origin: 'https://hemlig.example' }],
    },
  });
  const period = await strapi.documents('api::period.period').create({
    data: { label: '2031', slug: '2031', municipality: municipality.documentId },
    status: 'published',
  });
  const promise = (wording: string, status: 'draft' | 'published') =>
    strapi.documents('api::promise.promise').create({
      data: { wording, period: period.documentId, municipality: municipality.documentId },
      status,
    });
  await promise('Ett publicerat löfte', 'published');
  await promise('Ett hemligt utkast', 'draft');
});

afterAll(async () => {
  await running.remove();
});

/** A question that compares each party with as many names. */
const manyNames = (count: number): string =>
  'parties?' +
  Array.from({ length: count }, (_, i) => `filters[$or][${String(i)}][name][$containsi]=x`).join(
    '&',
  );

const read = async (address: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(origin + address);
  return { status: response.status, text: await response.text() };
};

/** What the product means to be public; a new address here is a decision, not an accident. */
function isMeantToBePublic(method: string, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const type = /^\/api\/([^/]+)(\/:id)?$/u.exec(path)?.[1];
  return (
    (type !== undefined && PUBLIC_TYPES.includes(type)) ||
    /^\/api\/period-summaries(\/|$)/u.test(path)
  );
}

describe('somebody without a key', () => {
  it('gets nothing from any registered address but those that are meant to be public', async () => {
    const routes = running.strapi.server.api('content-api').listRoutes() as unknown as Listed[];
    expect(routes.length).toBeGreaterThan(30);
    const opened: string[] = [];
    for (const { path, methods } of routes) {
      for (const method of methods) {
        if (isMeantToBePublic(method, path)) continue;
        const address = path.replace(/:[A-Za-z]+(\([^)]*\))?/gu, '1').replace('(.*)', 'x');
        const body = ['POST', 'PUT', 'PATCH'].includes(method) ? '{"data":{}}' : null;
        const response = await fetch(origin + address, {
          method,
          body,
          redirect: 'manual',
          headers: { 'content-type': 'application/json' },
        });
        await response.text();
        if (response.status < 400) opened.push(`${method} ${path} ${String(response.status)}`);
      }
    }
    expect(opened).toEqual([]);
  });

  it.each([
    ['POST', '/api/auth/local'],
    ['POST', '/api/auth/local/register'],
    ['POST', '/api/auth/forgot-password'],
    ['POST', '/api/auth/reset-password'],
    ['GET', '/api/auth/email-confirmation'],
    ['GET', '/api/connect/google'],
    ['GET', '/api/users/me'],
    ['POST', '/api/email'],
  ])('finds no account or e-mail address: %s %s', async (method, address) => {
    const response = await fetch(origin + address, { method });
    await response.text();
    expect([404, 405]).toContain(response.status);
  });

  it('reads published entries, and in relations too only those', async () => {
    const list = await read('/api/promises');
    expect(list.text).toContain('Ett publicerat löfte');
    expect(list.text).not.toContain('hemligt');
    const nested = await read('/api/periods?populate[promises][populate]=*');
    expect(nested.status).toBe(200);
    expect(nested.text).toContain('Ett publicerat löfte');
    expect(nested.text).not.toContain('hemligt');
  });

  it.each([
    'status=draft',
    'status[]=draft',
    'status[0]=published&status[1]=draft',
    'publicationFilter=modified',
    'hasPublishedVersion=false',
    'populate[period][status]=draft',
    'populate[createdBy]=true',
    'filters[createdBy][email][$contains]=a',
    'filters[period][createdBy][id]=1',
    'sort=createdBy.email',
    'fields=createdBy',
    'misspelt=1',
  ])('is refused, not given drafts or names of staff: %s', async (query) => {
    const answer = await read(`/api/promises?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('hemligt');
  });

  it.each([
    ['populate', 'periods?populate[promises][populate][period][populate]=*'],
    ['populate', 'periods?populate=outcomes.promises.outcomes.promises'],
    ['populate', 'promises?populate[0]=measures.promise.measures.promise'],
    ['filters', manyNames(41)],
    ['filters', 'outcomes?filters[promises][measures][outcomes][period][label][$eq]=2031'],
    ['sort', 'outcomes?sort=promises.measures.outcomes.period.label'],
  ])('is told which of %s costs too much, and a key may ask for it: %.60s', async (name, query) => {
    const answer = await read(`/api/${query}`);
    expect(JSON.parse(answer.text)).toMatchObject({
      data: null,
      error: { status: 400, name: 'ValidationError', details: { parameter: name } },
    });
    const token = await createApiToken(running.strapi);
    const headers = { authorization: `Bearer ${token}` };
    const withKey = await fetch(`${origin}/api/${query}`, { headers });
    expect([withKey.status, await withKey.text()]).toEqual([200, expect.any(String)]);
  });

  it('gets a hundred entries at most, however many are asked for', async () => {
    for (const most of ['pagination[pageSize]=5000', 'pagination[limit]=5000']) {
      const { meta } = JSON.parse((await read(`/api/promises?${most}`)).text) as {
        meta: { pagination: { pageSize?: number; limit?: number } };
      };
      expect(meta.pagination.pageSize ?? meta.pagination.limit).toBe(100);
    }
  });

  it('never sees who may frame the pages, nor the lines that only lists in the admin use', async () => {
    const answer = await read('/api/municipalities?populate=*');
    expect(answer.text).toContain('Provköping');
    expect(answer.text).not.toContain('hemlig.example');
    expect((await read('/api/municipalities?populate=frameOrigins')).status).toBe(400);
    expect((await read('/api/outcomes?filters[excerpt][$contains]=a')).status).toBe(400);
  });
});
