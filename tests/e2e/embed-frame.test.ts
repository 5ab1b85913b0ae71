/**
 * The forms that need no script: a frame, oEmbed, the fragment, and what an editor without a login
 * copies from the public page; with the files that crawlers look for.
 */
import { type Browser, chromium } from 'playwright-core';

import { MUNICIPALITY_UID } from '../../src/plugins/period-summary/server/src/uids';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { findChromium } from '../support/chromium';
import { type Gate, openGate, openSite, SHELLS, type Site } from '../support/embedding-site';
import { enterExample, publishAccount } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { accessibilityFaults } from './accessibility';

const API = '/api/period-summaries';
const PERIOD = `${API}/harjedalen/2019-2020`;
const PAGE = '/medborgarloften/harjedalen/2019-2020';

let gate: Gate;
let allowed: Site;
let stranger: Site;
let running: RunningStrapi;
let browser: Browser;
let periodId: string;

const ask = (path: string) => fetch(gate.origin + path);

beforeAll(async () => {
  gate = await openGate();
  allowed = await openSite();
  stranger = await openSite();
  const env = {
    PUBLIC_URL: gate.origin,
    REQUESTS_PER_MINUTE: '0',
    SECURITY_CONTACT: 'mailto:it@kommunen.example',
    FRAME_ORIGINS: allowed.origin,
  };
  running = await startStrapi({ env });
  ({ periodId } = await enterExample(running.strapi));
  await publishAccount(running.strapi, periodId);
  gate.target = await running.listen();
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await Promise.all([allowed.close(), stranger.close(), gate.close()]);
  await running.remove();
});

const frame = () =>
  `<iframe id="f" src="${gate.origin}${PERIOD}.sv.embed.html?heading=2" title="Medborgarlöften" width="100%" height="300"></iframe>`;

describe('a frame', () => {
  it('is shown by the websites that the municipality or the operator has named, and by no other', async () => {
    const policy = async () =>
      (await ask(`${PERIOD}.sv.embed.html`)).headers.get('content-security-policy') ?? '';
    expect(await policy()).toMatch(new RegExp(`frame-ancestors ${allowed.origin}$`));
    const municipalities = running.strapi.documents(MUNICIPALITY_UID);
    const [municipality] = await municipalities.findMany({ filters: { slug: 'harjedalen' } });
    await municipalities.update({
      documentId: municipality?.documentId ?? '',
      data: { frameOrigins: [{ origin: 'https://www.kommunen.example' }] },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await policy()).toMatch(/frame-ancestors \S+ https:\/\/www\.kommunen\.example$/);
    for (const [site, isShown] of [
      [allowed, true],
      [stranger, false],
    ] as const) {
      const page = await browser.newPage();
      await page.goto(site.page('/frame', SHELLS['bare']!({ head: '', body: frame() })));
      await page.waitForTimeout(500);
      const title = page.frameLocator('#f').locator('.ps-title');
      expect(await title.isVisible().catch(() => false)).toBe(isShown);
      await page.close();
    }
  });

  it('is as high as what it shows where the page has our script, and scrolls where it has none', async () => {
    const script = `<script type="module" src="${gate.origin}${API}/embed.js"></script>`;
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(allowed.page('/high', SHELLS['bare']!({ head: script, body: frame() })));
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 1_000);
    const inside = page.frames()[1]!;
    const hidden = () =>
      inside.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(await hidden()).toBeLessThanOrEqual(1);
    expect(complaints.filter((text) => /policy|refused/i.test(text))).toEqual([]);
    await page.goto(allowed.page('/low', SHELLS['bare']!({ head: '', body: frame() })));
    await page.frameLocator('#f').locator('.ps-title').waitFor();
    const low = page.frames()[1]!;
    const scrolled = await low.evaluate(() => {
      window.scrollTo({ top: 10_000, behavior: 'instant' });
      return window.scrollY;
    });
    expect(scrolled).toBeGreaterThan(500);
    await page.close();
  });

  it('leads out of itself, and not away from the page where a link stays within the article', async () => {
    const html = await (await ask(`${PERIOD}.sv.embed.html`)).text();
    const links = [...html.matchAll(/<a ([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link.startsWith('target="_top"')).toBe(!link.includes('href="#'));
    }
  });
});

describe('oEmbed 1.0', () => {
  const oembed = (url: string, more = '') =>
    ask(`${API}/oembed?url=${encodeURIComponent(url)}${more}`);

  it('is found from the page, and gives a frame of it within the size that is asked for', async () => {
    const html = await (await ask(PAGE)).text();
    const address = /type="application\/json\+oembed" href="([^"]*)"/.exec(html)?.[1] ?? '';
    const answer = (await (await fetch(address.replaceAll('&amp;', '&'))).json()) as {
      html: string;
    };
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 900 });
    expect(answer.html).toContain(`src="${gate.origin}${PERIOD}.sv.embed.html"`);
    expect(answer.html).toMatch(/title="[^"]+"/);
    const small = await oembed(gate.origin + PAGE, '&maxwidth=400&maxheight=300');
    expect(await small.json()).toMatchObject({ width: 400, height: 300 });
    const pinned = await oembed(`${gate.origin}${PERIOD}/editions/1.sv.html`);
    expect(((await pinned.json()) as { html: string }).html).toContain('/editions/1.sv.embed.html');
  });

  it('says 404 for what is not ours and 501 for XML', async () => {
    expect((await oembed(`${gate.origin}/admin`)).status).toBe(404);
    expect((await oembed('https://example.org/')).status).toBe(404);
    expect((await oembed(gate.origin + PAGE, '&format=xml')).status).toBe(501);
  });
});

describe('the public page', () => {
  it('gives an editor without a login codes that work as they stand', async () => {
    const page = await browser.newPage();
    await page.goto(gate.origin + PAGE);
    await page.getByText('Bädda in', { exact: true }).click();
    const code = await page.locator('#ps-share-script').inputValue();
    const copied = await page.locator('#ps-share-text').inputValue();
    expect(copied).toMatch(/Källa: .*utgåva 1, publicerad 3 februari 2021/);
    await page.goto(allowed.page('/copied', SHELLS['bare']!({ head: '', body: code })));
    await page.locator('period-summary[data-state=loaded]').waitFor();
    await page.close();
  });

  it('stays clean for axe with everything opened', async () => {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(gate.origin + PAGE);
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((one) => (one.open = true)),
    );
    expect(await accessibilityFaults(page, { practice: true })).toEqual([]);
    await page.close();
  });

  it('is shared with a picture of its own, of the size that it says', async () => {
    const html = await (await ask(PAGE)).text();
    const address = /property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const picture = await fetch(address);
    expect(picture.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

test('crawlers and finders of flaws find what they look for', async () => {
  expect(await (await ask('/robots.txt')).text()).toContain(`Sitemap: ${gate.origin}/sitemap.xml`);
  expect(await (await ask('/sitemap.xml')).text()).toContain(`<loc>${gate.origin}${PAGE}</loc>`);
  const text = await (await ask('/.well-known/security.txt')).text();
  const expires = Date.parse(/Expires: (.*)/.exec(text)?.[1] ?? '');
  expect(text).toContain('Contact: mailto:it@kommunen.example');
  expect(expires).toBeGreaterThan(Date.now() + 150 * 86_400_000);
  expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000);
});

// Whoever frames the page would else show a browser's own error in its place.
test('a frame of what was withdrawn says so, and why', async () => {
  await getService(running.strapi, 'publishing').withdraw({
    periodId,
    language: 'sv',
    number: 1,
    reason: 'Siffrorna var <b>fel</b>.',
    actor: { id: null, name: 'Test' },
    at: '2021-03-01T08:00:00.000Z',
  });
  const page = await browser.newPage();
  await page.goto(allowed.page('/gone', SHELLS['bare']!({ head: '', body: frame() })));
  const inside = page.frameLocator('#f');
  await inside.getByText('Siffrorna var <b>fel</b>.').waitFor();
  expect(await inside.locator('a:not([target="_top"])').count()).toBe(
    await inside.locator('a[href^="#"]').count(),
  );
  await page.goto(stranger.page('/gone', SHELLS['bare']!({ head: '', body: frame() })));
  await page.waitForTimeout(500);
  expect(await page.frameLocator('#f').getByText('Siffrorna').isVisible()).toBe(false);
  await page.close();
  const answer = await ask(`${PERIOD}.sv.embed.html`);
  expect(answer.status).toBe(410);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await ask(`${PERIOD}.sv.fragment.html`)).headers.get('content-type')).toContain('json');
});
