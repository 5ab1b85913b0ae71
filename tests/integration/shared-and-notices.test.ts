/**
 * One period of two municipalities, published, corrected, withdrawn and followed by the next: what a
 * reader of any form, under any address, must be told, and may not lose.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import type { PageContent } from '../../database/seeds/content';
import { enterContent, type Entered } from '../../database/seeds/enter-content';
import { openDelivery } from '../../src/plugins/period-summary/server/src/delivery/delivery';
import type { ReadDatabase } from '../../src/plugins/period-summary/server/src/delivery/reader';
import { readSettings } from '../../src/plugins/period-summary/server/src/delivery/settings';
import { openLiveAnswers } from '../../src/plugins/period-summary/server/src/services/static-export/live-answers';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { documentsOf } from '../support/content';
import { askAddress, type Asking, type Reply } from '../support/http-request';
import { publishAccount, rewriteOutcome } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const API = '/api/period-summaries';
const ORIGIN = 'https://loften.example.se';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const content = (slug: string, from: number): PageContent => ({
  stage: 'final',
  coversTo: `${String(from + 1)}-12-31`,
  municipalities: [
    {
      key: 'a',
      name: 'Åmåls kommun',
      slug: 'amal',
      code: '1492',
      policeRegion: 'vast',
      localPoliceArea: 'Norra Dalsland',
      languages: ['sv', 'en'],
      mailbox: 'kommun@amal.example',
      accessibilityStatement: 'https://amal.example/tillganglighet',
    },
    {
      key: 'b',
      name: 'Säffle kommun',
      slug: 'saffle',
      code: '1785',
      policeRegion: 'bergslagen',
      localPoliceArea: 'Västra Värmland',
      accessibilityStatement: 'https://saffle.example/tillganglighet',
    },
  ],
  parties: [{ key: 'polisen', kind: 'police', name: { sv: 'Polisen', en: 'The Police' } }],
  themes: [
    { key: 'trafik', slug: 'trafik', name: { sv: 'Trafik', en: 'Traffic' } },
    { key: 'unga', slug: 'unga', name: { sv: 'Unga', en: 'Young people' } },
  ],
  period: {
    key: slug,
    slug,
    label: slug.replace('-', '–'),
    startsOn: `${String(from)}-01-01`,
    endsOn: `${String(from + 1)}-12-31`,
    municipality: 'a',
    appliesTo: ['b'],
    parties: ['polisen'],
  },
  promises: [
    {
      key: 'fart',
      wording: { sv: 'Farten genom tätorten ska ner.', en: 'Speeds through town shall drop.' },
      themes: ['trafik'],
      parties: ['polisen'],
    },
    {
      key: 'natt',
      wording: {
        sv: 'Vuxna ska finnas ute på helgkvällar.',
        en: 'Adults shall be out at weekends.',
      },
      themes: ['unga'],
      parties: ['polisen'],
    },
  ],
  outcomes: [
    {
      key: 'matt',
      promises: ['fart'],
      parties: ['polisen'],
      verdict: 'fulfilled',
      prose: { sv: ['Medelfarten sjönk under perioden.'], en: ['The mean speed dropped.'] },
    },
    {
      key: 'vandring',
      promises: ['natt'],
      parties: ['polisen'],
      verdict: 'fulfilled',
      prose: { sv: ['Vuxna gick ut varje helg.'], en: ['Adults were out every weekend.'] },
    },
  ],
  opportunities: [],
  summary: {
    title: { sv: `Våra löften ${slug}`, en: `Our promises ${slug}` },
    lead: { sv: ['Så gick det.'], en: ['This is what came of it.'] },
  },
});

let running: RunningStrapi;
let origin: string;
let first: Entered;
let next: Entered;
let picture: string;

const ask = (target: string, how: Asking = {}) => askAddress(origin + target, how);
const ok = async (target: string): Promise<Reply> => {
  const reply = await ask(target);
  expect([target, reply.status]).toEqual([target, 200]);
  return reply;
};
const json = async (target: string) =>
  JSON.parse((await ask(target)).text) as {
    data: {
      sequence: number;
      type: string;
      number: number;
      language: string;
      municipality: { slug: string };
      period: { slug: string };
      addresses: Record<string, string>;
    }[];
    meta: { cursor: string | null; next: string | null; more?: boolean };
    error: { status: number; name: string; details: Record<string, unknown> };
  };

/** A picture in the media library, as an upload leaves it, on the first period's page. */
async function addPicture(): Promise<string> {
  const { strapi } = running;
  const name = `bild-${String(process.pid)}.png`;
  picture = path.join(strapi.dirs.static.public, 'uploads', name);
  fs.mkdirSync(path.dirname(picture), { recursive: true });
  fs.writeFileSync(picture, PNG);
  const file = (await strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'bild.png',
      hash: name.slice(0, -4),
      ext: '.png',
      mime: 'image/png',
      size: 0.1,
      width: 1,
      height: 1,
      url: `/uploads/${name}`,
      provider: 'local',
      alternativeText: 'En väg',
    },
  })) as { id: number };
  await documentsOf(strapi, 'period').update({
    documentId: first.periodId,
    locale: 'sv',
    data: { images: [{ file: file.id, alt: 'En väg genom tätorten' }] },
  });
  return createHash('sha256').update(PNG).digest('hex');
}

const publish = async (periodId: string, more: Parameters<typeof publishAccount>[2] = {}) => {
  const result = await publishAccount(running.strapi, periodId, more);
  if (result.kind !== 'published') throw new Error(JSON.stringify(result));
};
const outcomeOf = (of: Entered, key: string) => of.outcomes.get(key) ?? '';

let digest: string;

beforeAll(async () => {
  running = await startStrapi({ env: { PUBLIC_URL: ORIGIN } });
  const { strapi } = running;
  first = await enterContent(strapi, content('2022-2023', 2022));
  digest = await addPicture();
  const span = { coversTo: '2023-12-31' };
  await publish(first.periodId, { ...span, at: '2024-02-01T08:00:00.000Z' });
  await publish(first.periodId, { ...span, language: 'en', at: '2024-02-01T09:00:00.000Z' });
  await rewriteOutcome(strapi, outcomeOf(first, 'matt'), 'Medelfarten sjönk med två km/h.');
  const changeNote = 'Farten var fel angiven.';
  const at = '2024-03-01T08:00:00.000Z';
  await publish(first.periodId, { ...span, kind: 'correction', changeNote, at });
  origin = await running.listen();
});

afterAll(async () => {
  await running.remove();
  fs.rmSync(picture, { force: true });
});

describe('a period that applies to two municipalities', () => {
  it.each(['sv.json', 'sv.html', 'sv.fragment.html', 'sv.jsonld', 'sv.csv', 'en.json'])(
    'is the same bytes under each, as %s, and names the owner’s page as canonical',
    async (form) => {
      const own = await ok(`${API}/amal/2022-2023.${form}`);
      for (const target of [
        `${API}/saffle/2022-2023.${form}`,
        `${API}/amal/latest.${form}`,
        `${API}/saffle/latest.${form}`,
      ]) {
        const other = await ok(target);
        expect(other.body.equals(own.body)).toBe(true);
        expect(other.headers.etag).toBe(own.headers.etag);
      }
      const page = `${ORIGIN}/medborgarloften/amal/2022-2023${form.startsWith('en') ? '/en' : ''}`;
      expect(own.headers.link).toBe(`<${page}>; rel="canonical"`);
      expect((await ok(`${API}/saffle/2022-2023.${form}`)).headers.link).toBe(own.headers.link);
    },
  );

  it('has its page, editions, manifest and differences under each', async () => {
    for (const rest of [
      '/editions/1.sv.json',
      '/editions/2.sv.html',
      '/editions.sv.json',
      '/editions/2.sv.changes.json',
      '/editions/2.sv.changes.html',
      '',
    ]) {
      const [own, other] = [
        await ok(`${API}/amal/2022-2023${rest}`),
        await ok(`${API}/saffle/2022-2023${rest}`),
      ];
      expect([rest, other.text === own.text]).toEqual([rest, true]);
    }
    const page = await ok('/medborgarloften/saffle/2022-2023');
    expect(page.text).toContain('href="https://loften.example.se/medborgarloften/amal/2022-2023"');
    expect((await ok('/medborgarloften/saffle/latest/en')).text).toContain('lang="en"');
    expect((await ok('/medborgarloften/saffle')).text).toContain('2022');
    expect((await ok('/medborgarloften')).text).toMatch(/Säffle[\s\S]*Åmål/u);
  });

  it('is listed under each, by its region and area, and once where none is asked for', async () => {
    const found = async (query: string) =>
      (await json(`${API}?${query}`)).data.map(
        ({ municipality, language }) => `${municipality.slug} ${language}`,
      );
    expect(await found('municipality=amal')).toEqual(['amal en', 'amal sv']);
    expect(await found('municipality=saffle&locale=sv')).toEqual(['saffle sv']);
    expect(await found('policeRegion=bergslagen&locale=en')).toEqual(['saffle en']);
    const area = encodeURIComponent('Norra Dalsland');
    expect(await found(`localPoliceArea=${area}&locale=sv`)).toEqual(['amal sv']);
    expect(await found('')).toEqual(['amal en', 'amal sv']);
    expect(await found('theme=unga&year=2023&stage=final')).toEqual(['amal en', 'amal sv']);
    for (const none of [
      'theme=belysning',
      'year=2021',
      'year=2024',
      'stage=interim',
      'locale=sma',
    ]) {
      expect([none, await found(none)]).toEqual([none, []]);
    }
    const [row] = (await json(`${API}?municipality=saffle&locale=sv`)).data;
    expect(row?.addresses).toMatchObject({
      page: `${ORIGIN}/medborgarloften/saffle/2022-2023`,
      canonical: `${ORIGIN}/medborgarloften/amal/2022-2023`,
    });
    for (const address of Object.values(row?.addresses ?? {})) {
      await ok(address.slice(ORIGIN.length));
    }
  });

  it('is in the changes and the feed of each, and of no other', async () => {
    const found = async (query: string) =>
      (await json(`${API}/changes?${query}`)).data.map(({ type, number, language }) =>
        [type, number, language].join(' '),
      );
    const all = ['published 1 sv', 'published 1 en', 'corrected 2 sv'];
    expect(await found('')).toEqual(all);
    expect(await found('municipality=saffle')).toEqual(all);
    expect(await found('policeRegion=vast&locale=sv')).toEqual([all[0], all[2]]);
    expect(await found('theme=trafik&stage=final&year=2022&locale=en')).toEqual([all[1]]);
    for (const none of [
      'municipality=hjo',
      'policeRegion=syd',
      'theme=x',
      'stage=interim',
      'year=2019',
    ]) {
      expect([none, await found(none)]).toEqual([none, []]);
    }
    expect((await ok(`${API}/feed.atom?municipality=saffle`)).text.match(/<entry/gu)).toHaveLength(
      3,
    );
    expect((await ok(`${API}/feed.atom?municipality=hjo`)).text).not.toContain('<entry');
  });
});

describe('what a reader chooses', () => {
  it('is one and the same page for every theme that the edition does not have', async () => {
    const { strapi } = running;
    const delivery = await openDelivery({
      settings: readSettings(strapi),
      database: {
        client: strapi.db.dialect.client,
        connection: strapi.config.get<ReadDatabase['connection']>('database.connection.connection'),
      },
      log: strapi.log,
    });
    const live = await openLiveAnswers(delivery);
    const of = async (theme: string): Promise<string> =>
      (await live.get(`${API}/amal/2022-2023.sv.fragment.html?theme=${theme}`)).body.toString();
    const first = await of('finns-inte');
    expect(first).toContain('ps-empty');
    const { bytes } = delivery.memory();
    // Each of its own would be a page rendered and kept, for whoever makes up names.
    for (let index = 0; index < 20; index += 1) {
      expect(await of(`tema-${String(index)}`)).toBe(first);
    }
    expect(delivery.memory().bytes).toBe(bytes);
    expect(await of('trafik')).toContain('Medelfarten');
    await live.close();
    await delivery.close();
  });

  it('is one theme, another heading level, another language', async () => {
    const { text } = await ok(`${API}/saffle/2022-2023.sv.fragment.html?theme=trafik&heading=4`);
    expect(text).toContain('Medelfarten');
    expect(text).not.toContain('Vuxna gick ut');
    expect(text).toContain('<h4');
    expect(text).not.toMatch(/<h[123][ >]/u);
    expect((await ask(`${API}/amal/2022-2023.sv.html?heading=7`)).status).toBe(400);
    const english = await ok(`${API}/saffle/2022-2023?locale=en`);
    expect(english.text).toContain('The mean speed dropped.');
    expect(english.headers['content-location']).toBe(`${API}/amal/2022-2023.en.json`);
    const missing = await json(`${API}/amal/2022-2023?locale=sma`);
    expect(missing.error).toMatchObject({ status: 404, details: { languages: ['sv', 'en'] } });
  });
});

describe('a picture in an edition', () => {
  it('is served from the edition, also after it is deleted in the media library', async () => {
    const page = await ok(`${API}/saffle/2022-2023.sv.html`);
    const address = new RegExp(`src="${ORIGIN}([^"]*${digest}[^"]*)"`, 'u').exec(page.text)?.[1];
    expect(address).toMatch(/^\/api\/period-summaries\/amal\/2022-2023\/editions\/2\.sv\/files\//u);
    const before = await ok(address ?? '');
    expect(before.body.equals(PNG)).toBe(true);
    expect(before.headers).toMatchObject({ 'content-type': 'image/png', etag: `"${digest}"` });
    fs.rmSync(picture);
    await running.strapi.db.query('plugin::upload.file').deleteMany({ where: {} });
    expect((await ok(address ?? '')).body.equals(PNG)).toBe(true);
    const other = 'f'.repeat(64);
    expect((await ask((address ?? '').replace(digest, other))).status).toBe(404);
  });
});

describe('notices on every form of an edition', () => {
  const NEWER = 'Det finns en nyare utgåva';
  const forms = ['html', 'fragment.html'];
  /** What stands in a field to copy from is not on the page a second time. */
  const onPage = (text: string) => text.replace(/<textarea[\s\S]*?<\/textarea>/gu, '');
  const notices = (text: string) =>
    [...onPage(text).matchAll(/ps-notice ps-notice-([a-z-]+)/gu)].map(([, kind]) => kind);
  const shown = async (number: number | null, language = 'sv') => {
    const found: unknown[] = [];
    for (const form of forms) {
      const name = number === null ? `.${language}` : `/editions/${String(number)}.${language}`;
      const { text } = await ok(`${API}/saffle/2022-2023${name}.${form}`);
      found.push(notices(text));
      if (number === 1 && language === 'sv') expect(text).toContain('Farten var fel angiven.');
    }
    expect(found[1]).toEqual(found[0]);
    return found[0];
  };

  it('tell of a correction, on the new one and on the old one, and change no byte of the JSON', async () => {
    expect(await shown(1)).toEqual(['newer-edition']);
    expect(await shown(2)).toEqual(['correction']);
    expect(await shown(null)).toEqual(['correction']);
    expect(await shown(1, 'en')).toEqual([]);
    const { text } = await ok(`${API}/amal/2022-2023/editions/1.sv.html`);
    expect(text).toContain(NEWER);
    expect(text).toContain('datetime="2024-03-01T08:00:00.000Z"');
    expect(text).toContain(`href="${ORIGIN}/medborgarloften/amal/2022-2023"`);
    expect((await ok(`${API}/amal/2022-2023/editions/1.sv.json`)).text).not.toContain(NEWER);
  });

  it('tell of the next period once it is published, and latest moves on under each', async () => {
    const before = await ok(`${API}/amal/2022-2023.sv.html`);
    next = await enterContent(running.strapi, content('2024-2025', 2024));
    await documentsOf(running.strapi, 'period').update({
      documentId: next.periodId,
      locale: 'sv',
      data: { previous: first.periodId },
    });
    await publish(next.periodId, {
      stage: 'promises',
      coversTo: null,
      at: '2024-04-01T08:00:00.000Z',
    });
    for (const language of ['sv'])
      expect(await shown(null, language)).toEqual(['correction', 'next-period']);
    expect(await shown(1)).toEqual(['newer-edition', 'next-period']);
    // There is no next period in English yet.
    expect(await shown(null, 'en')).toEqual([]);
    const page = await ok('/medborgarloften/amal/2022-2023');
    expect(page.text).toContain(`href="${ORIGIN}/medborgarloften/amal/2024-2025"`);
    expect(page.headers.etag).not.toBe(before.headers.etag);
    for (const slug of ['amal', 'saffle']) {
      expect((await json(`${API}/${slug}/latest.sv.json`)) as object).toMatchObject({
        series: 'amal/2024-2025/sv',
      });
      expect((await json(`${API}/${slug}/latest.en.json`)) as object).toMatchObject({
        series: 'amal/2022-2023/en',
      });
    }
  });

  it('tell of a withdrawal, in the reader’s language, in every form and of its picture', async () => {
    const file = `${API}/amal/2022-2023/editions/2.sv/files/${digest}.png`;
    await ok(file);
    await getService(running.strapi, 'publishing').withdraw({
      periodId: first.periodId,
      language: 'sv',
      number: 2,
      reason: 'Fel person nämndes.',
      actor: { id: null, name: 'Test' },
      at: '2024-05-01T08:00:00.000Z',
    });
    expect(await shown(1).catch(String)).toEqual(['newer-withdrawn', 'next-period']);
    const manifest = JSON.parse(
      (await ok(`${API}/saffle/2022-2023/editions.sv.json`)).text,
    ) as object;
    expect(manifest).toMatchObject({ current: null, languages: ['en'] });
    for (const rest of [
      '.sv.json',
      '.sv.html',
      '/editions/2.sv.csv',
      '/editions/2.sv.changes.html',
      '',
    ]) {
      const { status, text } = await ask(`${API}/saffle/2022-2023${rest}`);
      expect([rest, status]).toEqual([rest, 410]);
      expect(JSON.parse(text)).toMatchObject({
        data: null,
        error: { status: 410, name: 'GoneError', details: { reason: 'Fel person nämndes.' } },
      });
    }
    expect((await ask(file)).status).toBe(410);
    const oembed = async (path: string): Promise<[number, unknown]> => {
      const { status, text } = await ask(
        `${API}/oembed?url=${encodeURIComponent(`${ORIGIN}${path}`)}`,
      );
      const answer = JSON.parse(text) as { error?: { details: { reason?: string } } };
      return [status, answer.error?.details.reason];
    };
    // Whoever embeds it is told at once, not by a frame that holds nothing.
    const withdrawn = [410, 'Fel person nämndes.'];
    expect(await oembed(`${API}/saffle/2022-2023/editions/2.sv.html`)).toEqual(withdrawn);
    expect(await oembed('/medborgarloften/saffle/2022-2023')).toEqual(withdrawn);
    expect((await oembed(`${API}/saffle/2022-2023/editions/1.sv.html`))[0]).toBe(200);
    expect((await oembed(`${API}/saffle/2022-2023/editions/9.sv.html`))[0]).toBe(404);
    expect((await oembed('/medborgarloften/saffle/2022-2023/en'))[0]).toBe(200);
    const page = await ask('/medborgarloften/saffle/2022-2023');
    expect([page.status, page.headers['cache-control']]).toEqual([410, 'no-store']);
    expect(page.text).toContain('Fel person nämndes.');
    expect((await ok('/medborgarloften/saffle/2022-2023/en')).text).toContain('The mean speed');
    expect((await json(`${API}?municipality=amal&locale=sv`)).data).toHaveLength(1);
  });
});

describe('failures', () => {
  it('are pages in the reader’s language below the pages, and JSON elsewhere', async () => {
    const page = async (target: string, headers: Record<string, string> = {}) => {
      const { status, headers: sent, text } = await ask(target, { headers });
      expect(sent['content-type']).toBe('text/html; charset=utf-8');
      expect(sent['content-security-policy']).toContain("default-src 'none'");
      return [status, /<html[^>]* lang="([^"]+)"/u.exec(text)?.[1], text] as const;
    };
    const home = '/medborgarloften';
    expect((await page(`${home}/amal/2024-2025/en`)).slice(0, 2)).toEqual([404, 'en']);
    expect((await page(`${home}/amal/2024-2025/en`))[2]).toContain(
      `href="${ORIGIN}${home}/amal/2024-2025"`,
    );
    expect((await page(`${home}/amal/1999`)).slice(0, 2)).toEqual([404, 'sv']);
    const english = { 'Accept-Language': 'en-GB,sv;q=0.5' };
    expect((await page(`${home}/amal/1999`, english)).slice(0, 2)).toEqual([404, 'en']);
    expect((await page(`${home}/finns-inte`)).slice(0, 2)).toEqual([404, 'sv']);
    expect((await page(`${home}/amal?locale=xx`)).slice(0, 2)).toEqual([400, 'sv']);
    for (const [target, status, name] of [
      [`${API}/amal/2024-2025.en.json`, 404, 'NotFoundError'],
      [`${API}/amal/1999.sv.html`, 404, 'NotFoundError'],
      [`${API}/amal/2024-2025/editions/9.sv.html`, 404, 'NotFoundError'],
      [`${API}/amal/2024-2025.sv.docx`, 404, 'NotFoundError'],
      [`${API}?limit=1000`, 400, 'ValidationError'],
      [`${API}/changes?after=soon`, 400, 'ValidationError'],
      [`${API}/feed.atom?before=x`, 400, 'ValidationError'],
      [`${API}/oembed`, 400, 'ValidationError'],
    ] as const) {
      const { status: sent, headers, text } = await ask(target);
      expect([target, sent]).toEqual([target, status]);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      const failure = JSON.parse(text) as { error: Record<string, unknown> };
      expect(Object.keys(failure)).toEqual(['data', 'error']);
      expect(Object.keys(failure.error)).toEqual(['status', 'name', 'message', 'details']);
      expect(failure.error).toMatchObject({ status, name });
      expect(text).not.toMatch(/\bat .*:\d+|node_modules|stack/u);
    }
  });
});
