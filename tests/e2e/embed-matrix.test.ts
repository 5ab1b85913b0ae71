/**
 * The forms without script of our own, in every kind of page that they meet: a frame, and the fragment
 * that a website's own server puts in. (The component has its matrix in `embed-component`.) What is
 * asked of each: the edition's own words, nothing that jumps, nothing for axe to find.
 */
import type { Browser, Frame, Page } from 'playwright-core';

import { launchChromium } from '../support/chromium';
import { type Gate, openGate, openSite, SHELLS, type Site } from '../support/embedding-site';
import { enterExample, publishAccount } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { accessibilityFaults } from './accessibility';
import { openEmbeddingPage, type EmbeddingPage } from './embedding-page';

const API = '/api/period-summaries';
const PERIOD = `${API}/harjedalen/2019-2020`;

let gate: Gate;
let site: Site;
let running: RunningStrapi;
let browser: Browser;
let fragment: string;

beforeAll(async () => {
  gate = await openGate();
  site = await openSite();
  running = await startStrapi({
    env: { PUBLIC_URL: gate.origin, REQUESTS_PER_MINUTE: '0', FRAME_ORIGINS: site.origin },
  });
  const { periodId } = await enterExample(running.strapi);
  await publishAccount(running.strapi, periodId);
  gate.target = await running.listen();
  fragment = await (await fetch(`${gate.origin}${PERIOD}.sv.fragment.html?heading=2`)).text();
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), gate.close()]);
  await running.remove();
});

afterEach(() => Object.assign(gate, { delay: 0, dead: false, instead: null }));

const frame = (): string =>
  `<iframe src="${gate.origin}${PERIOD}.sv.embed.html?heading=2" title="Medborgarlöften" width="100%" height="600" style="display:block;width:100%;border:0"></iframe>`;

/** Lets the page load from itself and frame us, and nothing else. */
const strict = (): string =>
  `default-src 'none'; frame-src ${gate.origin}; img-src ${gate.origin}; style-src 'unsafe-inline'; ` +
  `base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The words of the article of a page or frame, in the order of the source, without its looks. */
const words = async (place: Page | Frame): Promise<string> =>
  inOneLine((await place.locator('.ps-article').first().textContent()) ?? '');

/** The edition's own words, by the browser's reading of the fragment. */
async function published(): Promise<string> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><title>x</title>${fragment}`);
  const text = await words(page);
  await page.close();
  return text;
}

const open = (address: string, look?: Parameters<Browser['newPage']>[0]): Promise<EmbeddingPage> =>
  openEmbeddingPage(browser, address, look);

const framed = async (page: Page): Promise<Frame> => {
  await page.frameLocator('iframe').locator('.ps-title').waitFor();
  return page.frames()[1]!;
};

describe.each(Object.keys(SHELLS))('in a page like %s', (name) => {
  const shell = SHELLS[name]!;
  const path = encodeURIComponent(name);

  it('a frame shows the edition under a strict policy, and the page around it cannot change it', async () => {
    const address = site.page(`/frame/${path}`, shell({ head: '', body: frame() }), strict());
    const { page, complaints, shifted } = await open(address);
    const inside = await framed(page);
    expect(await words(inside)).toBe(await published());
    await page.waitForTimeout(300);
    expect(await shifted()).toBeLessThan(0.05);
    expect(complaints()).toEqual([]);
    await page.close();

    const { page: checked } = await open(address, { bypassCSP: true });
    expect(await accessibilityFaults(await framed(checked))).toEqual([]);
    expect(await accessibilityFaults(checked, { within: 'iframe' })).toEqual([]);
    await checked.close();
  });

  it('the fragment says the same as a part of the page, and moves nothing', async () => {
    const html = shell({ head: '', body: fragment });
    const { page, complaints, shifted } = await open(
      site.page(`/fragment/${path}`, html, strict()),
    );
    expect(await words(page)).toBe(await published());
    await page.waitForTimeout(200);
    expect(await shifted()).toBeLessThan(0.05);
    expect(complaints()).toEqual([]);
    await page.close();

    // Its colours are the page's own: in the hostile one they are that page's fault.
    const { page: checked } = await open(site.page(`/fragment-axe/${path}`, html), {
      bypassCSP: true,
    });
    const own = await accessibilityFaults(checked, { within: '.ps-article' });
    expect(own.filter((fault) => name !== 'aggressive' || !/^color-contrast/u.test(fault))).toEqual(
      [],
    );
    await checked.close();
  });
});

describe('when we are slow, or die', () => {
  it('a frame comes late without moving the page', async () => {
    const address = site.page('/frame-slow', SHELLS['bare']!({ head: '', body: frame() }));
    gate.delay = 1_500;
    const { page, shifted } = await open(address);
    await framed(page);
    await page.waitForTimeout(300);
    expect(await shifted()).toBeLessThan(0.05);
    await page.close();
  });

  it('a frame that was loaded before is shown from the browser’s copy', async () => {
    const address = site.page('/frame-dies', SHELLS['bare']!({ head: '', body: frame() }));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await framed(page);
    gate.dead = true;
    // Another visit, not a reload: a reload asks for what it has anew.
    await page.goto('about:blank');
    await page.goto(address);
    expect(await words(await framed(page))).toBe(await published());
    await context.close();
  });

  it('the page with the fragment does not notice', async () => {
    gate.dead = true;
    const html = SHELLS['bare']!({ head: '', body: fragment });
    const { page } = await open(site.page('/fragment-dies', html));
    expect(await words(page)).toBe(await published());
    await page.close();
  });
});
