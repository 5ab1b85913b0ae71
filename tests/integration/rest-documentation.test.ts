import { readFileSync } from 'node:fs';
import path from 'node:path';

import { strapi } from '@strapi/client';

import { PROJECT_ROOT } from '../support/project-root';
import { startStrapi, type RunningStrapi } from '../support/strapi';

/** The requests of docs/rest.md, as a web team copies them. */
const REQUESTS = [
  ...readFileSync(path.join(PROJECT_ROOT, 'docs/rest.md'), 'utf8').matchAll(
    /```request\n([\s\S]*?)```/gu,
  ),
].map((match) => (match[1] ?? '').replace(/\s+/gu, ''));

let running: RunningStrapi;
let origin: string;

interface Entry {
  readonly documentId: string;
  readonly [field: string]: unknown;
}

const prose = (text: string) => [
  { type: 'paragraph' as const, children: [{ type: 'text' as const, text }] },
];

/** Writes a small period with one of everything, published from the leaves up. */
async function writePeriod(): Promise<void> {
  const { documents } = running.strapi;
  const at = { locale: 'sv', status: 'published' } as const;
  const municipality = (
    await documents('api::municipality.municipality').create({
      data: { name: 'Härjedalen', slug: 'harjedalen', code: '2361' },
    })
  ).documentId;
  const police = (
    await documents('api::party.party').create({
      locale: 'sv',
      data: { name: 'Polisen', kind: 'police' },
    })
  ).documentId;
  const theme = (
    await documents('api::theme.theme').create({
      locale: 'sv',
      data: { name: 'Trafik', slug: 'trafik' },
    })
  ).documentId;
  const period = (
    await documents('api::period.period').create({
      ...at,
      data: {
        label: '2019–2020',
        slug: '2019-2020',
        startsOn: '2019-01-01',
        endsOn: '2020-12-31',
        municipality,
        parties: [police],
        agreement: {
          diaryNumber: 'KS 2019/1',
          signatories: [{ name: 'A. Berg', role: 'Ordförande', organisation: 'Kommunen' }],
        },
      },
    })
  ).documentId;
  const promise = (
    await documents('api::promise.promise').create({
      ...at,
      data: {
        wording: 'Lugnare trafik',
        order: 1,
        period,
        municipality,
        themes: [theme],
        parties: [police],
        places: [{ name: 'Väg 84', kind: 'road' }],
        targets: [
          { key: 'kontroller', label: 'Kontroller', qualifier: 'at_least', value: 12, per: 'år' },
        ],
      },
    })
  ).documentId;
  const measures = documents('api::measure.measure');
  const measure = (
    await measures.create({
      ...at,
      data: { title: 'Kontroller', order: 1, promise, municipality, parties: [police] },
    })
  ).documentId;
  await measures.create({
    ...at,
    data: { title: 'Ökad närvaro vid skolor', order: 1, promise, parent: measure, municipality },
  });
  await documents('api::outcome.outcome').create({
    ...at,
    data: {
      prose: prose('Fjorton kontroller gjordes.'),
      order: 1,
      verdict: 'exceeded',
      period,
      municipality,
      promises: [promise],
      measures: [measure],
      parties: [police],
      figures: [{ key: 'gjorda', label: 'Kontroller', value: 14, answersTarget: 'kontroller' }],
    },
  });
  await documents('api::development-opportunity.development-opportunity').create({
    ...at,
    data: { prose: prose('Mät oftare.'), order: 1, period, promise, municipality },
  });
}

beforeAll(async () => {
  running = await startStrapi();
  origin = await running.listen();
  await writePeriod();
});

afterAll(async () => {
  await running.remove();
});

async function ask(request: string): Promise<{ data: Entry[] }> {
  const response = await fetch(origin + request);
  const body = (await response.json()) as { data: Entry[] };
  expect([request.slice(0, 60), response.status, body]).toEqual([request.slice(0, 60), 200, body]);
  return body;
}

describe('the requests of docs/rest.md', () => {
  it('are there', () => {
    expect(REQUESTS.length).toBeGreaterThanOrEqual(4);
  });

  it('returns a period with all that belongs to it: a website builds its page from one answer', async () => {
    const { data } = await ask(REQUESTS[0] ?? '');
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      label: '2019–2020',
      startsOn: '2019-01-01',
      municipality: { name: 'Härjedalen', slug: 'harjedalen', code: '2361' },
      parties: [{ name: 'Polisen', kind: 'police' }],
      agreement: { diaryNumber: 'KS 2019/1', signatories: [{ name: 'A. Berg' }] },
      promises: [
        {
          wording: 'Lugnare trafik',
          themes: [{ slug: 'trafik' }],
          parties: [{ name: 'Polisen' }],
          places: [{ name: 'Väg 84' }],
          targets: [{ key: 'kontroller', value: 12 }],
          measures: [
            {
              title: 'Kontroller',
              parties: [{ name: 'Polisen' }],
              measures: [{ title: 'Ökad närvaro vid skolor' }],
            },
          ],
        },
      ],
      outcomes: [
        {
          verdict: 'exceeded',
          parties: [{ name: 'Polisen' }],
          figures: [{ key: 'gjorda', value: 14, answersTarget: 'kontroller' }],
          promises: [{ documentId: expect.any(String) as string }],
          measures: [{ documentId: expect.any(String) as string }],
        },
      ],
      opportunities: [
        { prose: prose('Mät oftare.'), promise: { documentId: expect.any(String) as string } },
      ],
    });
    const text = JSON.stringify(data);
    for (const internal of ['createdBy', 'updatedBy', 'excerpt', 'frameOrigins']) {
      expect(text).not.toContain(internal);
    }
  });

  it.each(REQUESTS.slice(1).map((request) => [request]))('finds something: %s', async (request) => {
    expect((await ask(request)).data.length).toBeGreaterThan(0);
  });

  it('does not fold Å, Ä and Ö in a search, as is written there', async () => {
    // The PostgreSQL of the tests has the locale C, where lower() knows the letters of ASCII alone too.
    const { data } = await ask('/api/measures?filters[title][$containsi]=ökad');
    expect(data).toEqual([]);
  });

  it('gives no more than a hundred at once, and pages the rest', async () => {
    const response = await fetch(`${origin}/api/promises?pagination[pageSize]=5000`);
    expect(await response.json()).toMatchObject({ meta: { pagination: { pageSize: 100 } } });
  });
});

it('@strapi/client reads a period with its promises, as a web team writes it', async () => {
  const client = strapi({ baseURL: `${origin}/api` });
  const { data } = await client.collection('periods').find({
    locale: 'sv',
    filters: { municipality: { slug: { $eq: 'harjedalen' } }, slug: { $eq: '2019-2020' } },
    populate: { promises: { sort: 'order:asc', populate: ['themes', 'targets'] } },
    pagination: { pageSize: 10 },
  });
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({ slug: '2019-2020' });
  const [promise] = data[0]?.['promises'] as Entry[];
  expect(promise?.['themes']).toMatchObject([{ slug: 'trafik' }]);

  const one = await client
    .collection('periods')
    .findOne(data[0]?.documentId ?? '', { locale: 'sv' });
  expect(one.data).toMatchObject({ slug: '2019-2020' });
});
