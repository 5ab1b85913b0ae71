/**
 * The web component on other sites, in a real browser and from another origin: what is shown is what
 * the municipality published, whatever the page around it does and whether or not we answer.
 */
import { type Browser, chromium, type Page } from 'playwright-core';

import { getService } from '../../src/plugins/period-summary/server/src/services';
import { findChromium } from '../support/chromium';
import { type Gate, openGate, openSite, SHELLS, type Site } from '../support/embedding-site';
import { enterExample, publishAccount } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { accessibilityFaults } from './accessibility';
import { openEmbeddingPage, type EmbeddingPage } from './embedding-page';

const API = '/api/period-summaries';
const FALLBACK = 'Läs redovisningen hos kommunen';

let gate: Gate;
let site: Site;
let running: RunningStrapi;
let browser: Browser;
let periodId: string;

beforeAll(async () => {
  gate = await openGate();
  site = await openSite();
  running = await startStrapi({ env: { PUBLIC_URL: gate.origin, REQUESTS_PER_MINUTE: '0' } });
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
  await site.close();
  await gate.close();
  await running.remove();
});

afterEach(() => Object.assign(gate, { delay: 0, dead: false, instead: null }));

const embedded = (attributes = 'period="2019-2020"') => ({
  head: `<script type="module" src="${gate.origin}${API}/embed.js"></script>`,
  body: `<period-summary municipality="harjedalen" ${attributes}><p><a href="${gate.origin}/medborgarloften/harjedalen/2019-2020">${FALLBACK}</a></p></period-summary>`,
});

const strict = () =>
  `default-src 'none'; script-src ${gate.origin}; connect-src ${gate.origin}; img-src ${gate.origin}; ` +
  `style-src 'unsafe-inline'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

const open = (address: string, look?: Parameters<Browser['newPage']>[0]): Promise<EmbeddingPage> =>
  openEmbeddingPage(browser, address, look);

const settled = (page: Page, state = 'loaded', timeout = 15_000) =>
  page.locator(`period-summary[data-state=${state}]`).first().waitFor({ timeout });

/** The words inside the element, without the spaces between blocks. */
const words = (page: Page) =>
  page.evaluate(() =>
    (document.querySelector('period-summary')?.shadowRoot?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

async function published(query = 'heading=2'): Promise<string> {
  const answer = await fetch(`${gate.target}${API}/harjedalen/2019-2020.sv.fragment.html?${query}`);
  return (await answer.text())
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

describe.each(Object.keys(SHELLS))('in a page like %s', (name) => {
  const shell = SHELLS[name]!;

  it('shows the published words under a strict policy with Trusted Types, and moves nothing', async () => {
    const address = site.page(`/${encodeURIComponent(name)}/strict`, shell(embedded()), strict());
    const { page, complaints, shifted } = await open(address);
    await settled(page);
    expect(await words(page)).toBe(await published());
    expect(complaints()).toEqual([]);
    await page.waitForTimeout(300);
    expect(await shifted()).toBeLessThan(0.05);
    await page.close();
  });

  it('is readable: axe finds nothing, and the letters are of a reading size and case', async () => {
    const address = site.page(`/${encodeURIComponent(name)}/axe`, shell(embedded()));
    const { page } = await open(address, { bypassCSP: true });
    await settled(page);
    expect(await accessibilityFaults(page, { within: 'period-summary' })).toEqual([]);
    const look = await page
      .locator('period-summary .ps-article p')
      .last()
      .evaluate((element) => {
        const { fontSize, lineHeight, textTransform } = getComputedStyle(element);
        return {
          size: parseFloat(fontSize),
          ratio: parseFloat(lineHeight) / parseFloat(fontSize),
          textTransform,
        };
      });
    expect(look.size).toBeGreaterThanOrEqual(13);
    expect(look.ratio).toBeLessThan(2);
    expect(look.textTransform).toBe('none');
    await page.close();
  });
});

describe('when we do not answer', () => {
  it('keeps what the page itself says, and tells the page', async () => {
    const address = site.page('/dead', SHELLS['bare']!(embedded()));
    gate.instead = { path: /nodes\.json/, status: 503, body: '{}' };
    const { page } = await open(address);
    await settled(page, 'failed');
    expect(await page.getByText(FALLBACK).isVisible()).toBe(true);
    await page.close();
  });

  it('keeps what the page itself says when not even the script comes', async () => {
    const address = site.page('/dead-script', SHELLS['bare']!(embedded()));
    gate.dead = true;
    const { page } = await open(address);
    await page.waitForTimeout(300);
    expect(await page.getByText(FALLBACK).isVisible()).toBe(true);
    await page.close();
  });

  it('shows the last good copy that the browser has, and nothing that was stored by us', async () => {
    const address = site.page('/dies', SHELLS['bare']!(embedded()));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await settled(page);
    gate.dead = true;
    await page.goto(address);
    await settled(page);
    expect(await words(page)).toBe(await published());
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.close();
  });

  // A server that is stopped takes the connection and says nothing. Chromium forgets a copy whose
  // confirmation is broken off.
  it.each(['a first time', 'and again'])(
    'shows that copy when we fall silent, %s',
    async (time) => {
      const address = site.page(`/silent/${encodeURIComponent(time)}`, SHELLS['bare']!(embedded()));
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(address);
      await settled(page);
      gate.delay = 60_000;
      const visits = time === 'and again' ? 2 : 1;
      for (let visit = 0; visit < visits; visit += 1) {
        await page.goto('about:blank');
        await page.goto(address);
        await settled(page);
        expect(await words(page)).toBe(await published());
      }
      await context.close();
    },
  );

  it('asks once where the browser has no copy, and only for the tag where it has', async () => {
    const address = site.page('/asked', SHELLS['bare']!(embedded()));
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('nodes.json')) asked.push(request.method());
    });
    await page.goto(address);
    await settled(page);
    expect(asked).toEqual(['GET']);
    await page.goto('about:blank');
    await page.goto(address);
    await settled(page);
    // The second GET is the look into the browser's cache.
    expect(asked).toEqual(['GET', 'GET', 'HEAD']);
    await context.close();
  });

  // Else one municipality's account would stand under another one's name.
  it('does not go on showing an account that is not asked for any more', async () => {
    const { page } = await open(site.page('/changed', SHELLS['bare']!(embedded())));
    await settled(page);
    gate.dead = true;
    await page.evaluate(() =>
      document.querySelector('period-summary')!.setAttribute('municipality', 'pitea'),
    );
    await settled(page, 'failed');
    expect(await words(page)).toBe('');
    expect(await page.getByText(FALLBACK).isVisible()).toBe(true);
    await page.close();
  });

  it('waits for a slow server, with the words of the page until then', async () => {
    const address = site.page('/slow', SHELLS['bare']!(embedded()));
    gate.delay = 1_500;
    const { page } = await open(address);
    await settled(page, 'loading');
    expect(await page.getByText(FALLBACK).isVisible()).toBe(true);
    await settled(page);
    expect(await page.getByText(FALLBACK).isVisible()).toBe(false);
    await page.close();
  });
});

describe('a withdrawn edition', () => {
  const gone = {
    path: /nodes\.json/,
    status: 410,
    body: JSON.stringify({
      data: null,
      error: { status: 410, details: { reason: 'Fel uppgifter.' } },
    }),
  };

  // The browser has a copy from before, and the page may hold one of its own: neither is shown.
  it('is shown from no copy, also when the server dies afterwards', async () => {
    const address = site.page('/gone', SHELLS['bare']!(embedded()));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await settled(page);
    gate.instead = gone;
    await page.goto(address);
    await settled(page, 'failed');
    expect(await words(page)).toBe('Innehållet har dragits tillbaka. Fel uppgifter.');
    expect(await page.getByText(FALLBACK).isVisible()).toBe(false);
    gate.instead = null;
    gate.dead = true;
    await page.goto(address);
    await page.waitForTimeout(500);
    expect(await words(page)).not.toContain('Löftesperiod');
    await context.close();
  });
});

describe('what a page may choose', () => {
  const show = async (attributes: string) => {
    const address = site.page(
      `/choice?${encodeURIComponent(attributes)}`,
      SHELLS['bare']!(embedded(attributes)),
    );
    const { page } = await open(address);
    await settled(page);
    return page;
  };

  it.each([
    ['period="2019-2020" show="outcomes"', 'heading=2&show=outcomes'],
    ['period="2019-2020" lead="no" heading="3"', 'heading=3&lead=no'],
    ['period="latest"', 'heading=2'],
    ['period="latest" stage="final"', 'heading=2'],
    ['period="2019-2020" edition="1" lang="sv"', 'heading=2'],
  ])('%s', async (attributes, query) => {
    const page = await show(attributes);
    expect(await words(page)).toBe(await published(query));
    await page.close();
  });

  it('twice on one page, and styled by properties and parts', async () => {
    const one = embedded();
    const style =
      '<style>period-summary{--ps-brand:#123456}period-summary::part(title){color:rgb(1, 2, 3)}</style>';
    const address = site.page(
      '/twice',
      SHELLS['bare']!({ head: one.head + style, body: one.body + one.body }),
    );
    const { page } = await open(address);
    await settled(page);
    await page.waitForFunction(() => document.querySelectorAll('[data-state=loaded]').length === 2);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('period-summary')].map((element) => {
        const inside = element.shadowRoot!;
        return [
          getComputedStyle(inside.querySelector('.ps-title')!).color,
          getComputedStyle(inside.querySelector('.ps-stage')!).backgroundColor,
          inside.querySelector('.ps-title')!.localName,
          inside.querySelector('.ps-article')!.getAttribute('lang'),
        ].join(' ');
      }),
    );
    expect(seen).toEqual(Array(2).fill('rgb(1, 2, 3) rgb(18, 52, 86) h2 sv'));
    await page.close();
  });

  it('can be read in forced colours and with text spacing raised, on a narrow screen', async () => {
    const address = site.page('/narrow', SHELLS['bare']!(embedded()));
    const { page } = await open(address, {
      forcedColors: 'active',
      bypassCSP: true,
      viewport: { width: 320, height: 640 },
    });
    await settled(page);
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
    });
    const spacing = await page
      .locator('period-summary .ps-article p')
      .last()
      .evaluate((element) => parseFloat(getComputedStyle(element).letterSpacing));
    expect(spacing).toBeGreaterThan(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(await accessibilityFaults(page, { within: 'period-summary' })).toEqual([]);
    await page.close();
  });

  it('is written from left to right in a page that is not, and hidden where the page hides it', async () => {
    const { head, body } = embedded();
    const html = `<!doctype html><html lang="ar" dir="rtl"><title>x</title>${head}<div style="visibility:hidden">${body}</div>`;
    const { page } = await open(site.page('/rtl', html));
    await page.locator('period-summary[data-state=loaded]').waitFor({ state: 'attached' });
    const look = await page
      .locator('period-summary .ps-article p')
      .last()
      .evaluate((element) => {
        const { direction, visibility } = getComputedStyle(element);
        return { direction, visibility };
      });
    expect(look).toEqual({ direction: 'ltr', visibility: 'hidden' });
    await page.close();
  });

  it('asks nobody but the server whose script it is', async () => {
    const address = site.page('/requests', SHELLS['bare']!(embedded()));
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(address);
    await settled(page);
    expect([...new Set(asked)].sort()).toEqual([gate.origin, site.origin].sort());
    await page.close();
  });
});

test('a version is named by its hash, never changes, and has its SRI said beside it', async () => {
  const versions = (await (await fetch(`${gate.target}${API}/embed.json`)).json()) as {
    current: { address: string; integrity: string };
  };
  const { address, integrity } = versions.current;
  const head = `<script type="module" src="${address}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const { page } = await open(site.page('/pinned', SHELLS['bare']!({ ...embedded(), head })));
  await settled(page);
  await page.close();
  const { headers } = await fetch(address);
  expect(headers.get('cache-control')).toContain('immutable');
});

test('withdrawn for real, it is gone at once', async () => {
  const address = site.page('/really-gone', SHELLS['bare']!(embedded()));
  await getService(running.strapi, 'publishing').withdraw({
    periodId,
    language: 'sv',
    number: 1,
    reason: 'Siffrorna var fel.',
    actor: { id: null, name: 'Test' },
    at: '2021-03-01T08:00:00.000Z',
  });
  const { page } = await open(address);
  await settled(page, 'failed');
  expect(await words(page)).toContain('Siffrorna var fel.');
  await page.close();
});
