/** What other sites' machines read: a feed that is not valid is dropped by them without a word. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { create } from 'xmlbuilder2';

import type { Entered } from '../../database/seeds/enter-content';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { OUTCOME_UID } from '../../src/plugins/period-summary/server/src/uids';
import { askAddress } from '../support/http-request';
import { enterExample, publishAccount, rewriteOutcome } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const API = '/api/period-summaries';
const ORIGIN = 'https://loften.example.se';
const PAGE = `${ORIGIN}/medborgarloften/harjedalen/2019-2020`;
const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 4287, 3.3, by way of RFC 3339. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

let running: RunningStrapi;
let origin: string;
let entered: Entered;

const ask = (target: string) => askAddress(origin + target);

interface Node {
  readonly name: string;
  readonly namespace: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Node[];
}

/** The elements of a document that is well-formed; throws where it is not. */
function elementsOf(xml: string): Node {
  const read = (element: Element): Node => ({
    name: element.localName,
    namespace: element.namespaceURI,
    attributes: Object.fromEntries(
      [...element.attributes].map(({ name, value }) => [name, value] as const),
    ),
    text: element.textContent,
    children: [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 1)
      .map((child) => read(child as Element)),
  });
  return read(create(xml).root().node as unknown as Element);
}

const named = (node: Node, name: string) => node.children.filter((child) => child.name === name);
const links = (node: Node, rel: string) =>
  named(node, 'link').filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel);

/** What RFC 4287 asks of a feed, and RFC 6721 of its tombstones. */
function faultsOf(feed: Node): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, rule: string): void => {
    if (!holds) faults.push(rule);
  };
  must(feed.name === 'feed' && feed.namespace === ATOM, '4.1.1 the root is atom:feed');
  for (const node of [feed, ...named(feed, 'entry')]) {
    for (const name of ['id', 'title', 'updated']) {
      must(named(node, name).length === 1, `4.1: ${node.name} has one ${name}`);
    }
    must(
      /^[a-z]+:\S+$/u.test(named(node, 'id')[0]?.text ?? ''),
      `4.2.6 id of ${node.name} is an IRI`,
    );
    for (const date of [...named(node, 'updated'), ...named(node, 'published')]) {
      must(DATE.test(date.text), `3.3 ${date.text} is a date`);
    }
    for (const { attributes } of named(node, 'link')) {
      must(/^https?:\/\/\S+$/u.test(attributes['href'] ?? ''), '4.2.7 a link has an absolute href');
    }
    const alternates = links(node, 'alternate').map(
      ({ attributes }) => `${attributes['type'] ?? ''} ${attributes['hreflang'] ?? ''}`,
    );
    must(
      new Set(alternates).size === alternates.length,
      '4.1.1 one alternate of a type and language',
    );
    for (const { attributes } of named(node, 'category')) {
      must(Boolean(attributes['term']), '4.2.2 a category has a term');
    }
  }
  must(links(feed, 'self').length === 1, '4.1.1 the feed has a self link');
  for (const entry of named(feed, 'entry')) {
    must(named(entry, 'author').length > 0 || named(feed, 'author').length > 0, '4.1.1 an author');
    for (const author of named(entry, 'author'))
      must(named(author, 'name').length === 1, '3.2.1 name');
    must(
      named(entry, 'content').length === 1 || links(entry, 'alternate').length > 0,
      '4.1.2 alternate',
    );
  }
  const ids = named(feed, 'entry').map((entry) => named(entry, 'id')[0]?.text ?? '');
  for (const tombstone of named(feed, 'deleted-entry')) {
    must(tombstone.namespace === 'http://purl.org/atompub/tombstones/1.0', 'RFC 6721, 3 namespace');
    must(Boolean(tombstone.attributes['ref']), 'RFC 6721, 3 ref');
    must(DATE.test(tombstone.attributes['when'] ?? ''), 'RFC 6721, 3 when');
    ids.push(tombstone.attributes['ref'] ?? '');
  }
  must(new Set(ids).size === ids.length, '4.1.1 ids are unique');
  return faults;
}

beforeAll(async () => {
  running = await startStrapi({ env: { PUBLIC_URL: ORIGIN } });
  origin = await running.listen();
});

afterAll(() => running.remove());

describe('the Atom feed', () => {
  it('is valid with nothing in it', async () => {
    const { headers, text } = await ask(`${API}/feed.atom`);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(faultsOf(elementsOf(text))).toEqual([]);
  });

  it('is valid with editions, corrections and tombstones, under every filter', async () => {
    const { strapi } = running;
    entered = await enterExample(strapi);
    await publishAccount(strapi, entered.periodId);
    const [outcome] = (await strapi
      .documents(OUTCOME_UID)
      .findMany({ locale: 'sv', limit: 1 })) as { documentId: string }[];
    const note = 'Rättat: <b> & "citat" ]]> i texten.';
    for (const [index, text] of ['Ett nytt resultat.', 'Ett ännu nyare resultat.'].entries()) {
      await rewriteOutcome(strapi, outcome?.documentId ?? '', text);
      const at = `2021-0${String(3 + index)}-03T08:00:00.000Z`;
      await publishAccount(strapi, entered.periodId, { kind: 'correction', changeNote: note, at });
    }
    await getService(strapi, 'publishing').withdraw({
      periodId: entered.periodId,
      language: 'sv',
      number: 2,
      reason: 'Fel person & fel plats.',
      actor: { id: null, name: 'Test' },
      at: '2021-05-03T08:00:00.000Z',
    });
    for (const query of [
      '',
      '?municipality=harjedalen',
      '?year=2020&theme=trafik',
      '?stage=final',
    ]) {
      const feed = elementsOf((await ask(`${API}/feed.atom${query}`)).text);
      expect([query, faultsOf(feed)]).toEqual([query, []]);
      expect([query, named(feed, 'entry').length]).toEqual([query, 2]);
      const [tombstone] = named(feed, 'deleted-entry');
      expect(tombstone?.attributes).toMatchObject({
        ref: `${ORIGIN}${API}/harjedalen/2019-2020/editions/2.sv.json`,
        when: '2021-05-03T08:00:00.000Z',
      });
      expect(tombstone?.text).toContain('Fel person & fel plats.');
      expect(links(feed, 'self')[0]?.attributes['href']).toBe(`${ORIGIN}${API}/feed.atom${query}`);
      expect(named(feed, 'updated')[0]?.text).toBe('2021-05-03T08:00:00.000Z');
    }
    const feed = elementsOf((await ask(`${API}/feed.atom`)).text);
    expect(named(feed, 'entry')[0]?.text).toContain(note);
    for (const entry of named(feed, 'entry')) {
      for (const { attributes } of named(entry, 'link')) {
        const { status } = await ask((attributes['href'] ?? '').slice(ORIGIN.length));
        expect([attributes['href'], status]).toEqual([attributes['href'], 200]);
      }
    }
  });
});

describe('oEmbed 1.0', () => {
  const oembed = async (query: string) => {
    const { status, headers, text } = await ask(`${API}/oembed?${query}`);
    return { status, headers, answer: JSON.parse(text) as Record<string, unknown> };
  };

  it('answers what the specification asks for, for every address of a page', async () => {
    for (const url of [PAGE, `${PAGE}/sv`, `${ORIGIN}${API}/harjedalen/2019-2020.sv.html`]) {
      const { status, headers, answer } = await oembed(
        `url=${encodeURIComponent(url)}&format=json`,
      );
      expect([url, status]).toEqual([url, 200]);
      expect(headers['content-type']).toContain('application/json');
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: ORIGIN });
      expect(typeof answer['width']).toBe('number');
      expect(typeof answer['height']).toBe('number');
      expect(String(answer['html'])).toContain('title="');
    }
    const narrow = `url=${encodeURIComponent(PAGE)}&maxwidth=320`;
    expect((await oembed(narrow)).answer['width']).toBe(320);
  });

  it('names what it cannot answer', async () => {
    expect((await oembed('')).status).toBe(400);
    expect((await oembed(`url=${encodeURIComponent('https://example.org/x')}`)).status).toBe(404);
  });
});

describe('the routes', () => {
  it('answer the same without the early middleware, only later', async () => {
    const targets = [
      `${API}/harjedalen/2019-2020.sv.json`,
      `${API}/harjedalen/2019-2020.sv.fragment.html`,
      `${API}/harjedalen/2019-2020`,
      `${API}/harjedalen/latest.sv.csv`,
      `${API}/harjedalen/2019-2020/editions.sv.json`,
      `${API}/harjedalen/2019-2020/editions/1.sv.jsonld`,
      `${API}/harjedalen/2019-2020/editions/2.sv.json`,
      `${API}/harjedalen/2019-2020/editions/3.sv.changes.json`,
      `${API}/harjedalen/2019-2020/editions/3.sv.changes.html`,
      `${API}/harjedalen/2019-2020.en.json`,
      `${API}/harjedalen/1999.sv.json`,
      API,
      `${API}?year=soon`,
      `${API}/changes?limit=1`,
      `${API}/feed.atom`,
      `${API}/oembed?url=${encodeURIComponent(PAGE)}`,
    ];
    const fresh = async (target: string) => {
      const { status, headers, text } = await ask(target);
      const { date: _date, ...rest } = headers;
      return { target, status, headers: rest, text };
    };
    const early: Awaited<ReturnType<typeof fresh>>[] = [];
    for (const target of targets) early.push(await fresh(target));
    // A second server on the same Koa: nobody stands before this one, and the middleware is left out.
    const { app } = running.strapi.server as unknown as {
      app: { middleware: unknown[]; callback(): RequestListener };
    };
    const isOurs = (middleware: unknown) => String(middleware).includes('running.respond(');
    expect(app.middleware.filter(isOurs)).toHaveLength(1);
    app.middleware = app.middleware.filter((middleware) => !isOurs(middleware));
    const server = createServer(app.callback());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    // The pages for people are no routes of the API: by this the middleware is known to be gone.
    expect((await ask('/medborgarloften/harjedalen/2019-2020')).status).toBe(404);
    expect((await ask('/medborgarloften/harjedalen/2019-2020')).text).not.toContain('<h1');
    for (const { target, status, headers, text } of early) {
      const late = await fresh(target);
      expect([target, late.status, late.text]).toEqual([target, status, text]);
      expect(late.headers).toMatchObject(headers);
    }
    server.closeAllConnections();
    server.close();
    expect(early).toHaveLength(targets.length);
  });
});
