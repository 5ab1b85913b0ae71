/**
 * The pages for people, in a real browser: readable by everybody, on any width, in light and dark,
 * in forced colours and in print, without script and without a request to anybody else.
 */
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import {
  pageStyles,
  renderFragment,
  renderMunicipalities,
  renderNotFound,
  renderPage,
} from '../../src/plugins/period-summary/domain/representation';
import { sampleContext, sampleEdition } from '../fixtures/sample-edition';
import { launchChromium } from '../support/chromium';
import { accessibilityFaults } from './accessibility';

jest.setTimeout(60_000);

const COLOUR = '#00664f';
const list = {
  origin: '',
  publicPath: '/medborgarloften',
  apiPath: '/api/period-summaries',
  language: 'sv',
  colour: COLOUR,
};
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="500"><rect width="1200" height="500" fill="#7aa"/></svg>';
const context = sampleContext({ origin: '' });
const long = 'Trygghetsskapandeåtgärdsuppföljningsredovisning';

const pages: Readonly<Record<string, string>> = {
  '/page': renderPage(sampleEdition(), context),
  '/yellow': renderPage(
    sampleEdition(
      {},
      {
        title: { value: `${long} 2022–2023`, lang: 'sv' },
        municipality: { ...sampleEdition().summary.municipality, colour: '#ffdd00' },
      },
    ),
    context,
  ),
  '/english': renderPage(sampleEdition({}, { language: 'en' }), context),
  '/fragment': `<!doctype html><html lang="sv"><title>Värdsida</title><main><h1>Värdsida</h1>${renderFragment(sampleEdition(), context, { heading: 2 })}</main>`,
  '/list': renderMunicipalities([], list),
  '/not-found': renderNotFound(list, [{ label: 'Björkvik', href: '/x' }]),
};

let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const page = pages[path];
    if (page === undefined) {
      response.writeHead(path.startsWith('/files/') ? 200 : 404, {
        'content-type': 'image/svg+xml',
      });
      response.end(PICTURE);
      return;
    }
    const styles = (path === '/yellow' ? pageStyles('#ffdd00') : pageStyles(COLOUR)).map(
      (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; img-src 'self'; style-src ${styles.join(' ')}; base-uri 'none'; form-action 'none'`,
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

type Look = Parameters<Browser['newPage']>[0];

async function withPage<T>(path: string, look: Look, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ bypassCSP: false, ...look });
  try {
    await page.goto(origin + path);
    return await use(page);
  } finally {
    await page.close();
  }
}

const looks: readonly (readonly [string, Look])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['forced colours', { forcedColors: 'active' }],
];

describe.each(Object.keys(pages))('%s', (path) => {
  // The accessibility law (2018:1937) binds every municipality.
  it.each(looks)('has nothing for axe to find in %s', async (_name, look) => {
    const faults = await withPage(path, { ...look, bypassCSP: true }, (page) =>
      accessibilityFaults(page, { practice: true }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the page', () => {
  // 320 CSS pixels is what 400 % zoom leaves of a 1280 px window (WCAG 1.4.10).
  it.each(Object.keys(pages).filter((path) => path !== '/fragment'))(
    '%s never scrolls sideways at 320 px, nor with text spacing raised',
    (path) =>
      withPage(path, { viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page) => {
        const width = () => page.evaluate(() => document.documentElement.scrollWidth);
        expect(await width()).toBeLessThanOrEqual(320);
        await page.addStyleTag({
          content:
            '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
        });
        expect(await width()).toBeLessThanOrEqual(320);
      }),
  );

  it('is styled under a strict policy, and asks nobody else for anything', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${origin}/page`);
    const brand = await page
      .locator('.ps-stage')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.close();
    expect(brand).toBe('rgb(0, 102, 79)');
    expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  });

  it('leads a keyboard straight to the content', () =>
    withPage('/page', {}, async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.locator('.ps-skip');
      await page.waitForTimeout(50);
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    }));

  it('prints on paper without what only a screen can use', () =>
    withPage('/page', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.ps-skip', '.ps-contents', '.ps-crumbs', '.ps-languages']) {
        expect(await page.locator(part).isVisible()).toBe(false);
      }
      expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF');
    }));

  it('draws a bar that is seen in forced colours and stands with its numbers', () =>
    withPage('/page', { forcedColors: 'active' }, async (page) => {
      const image = page.getByRole('img', { name: /Diagram: Genomförda kontroller/ });
      expect(await image.isVisible()).toBe(true);
      const row = page.locator('.ps-figure', { has: image }).first();
      expect(await row.innerText()).toMatch(
        /21 kontroller per år[\s\S]*minst 17 kontroller per år/,
      );
    }));
});
