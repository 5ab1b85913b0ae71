/**
 * What readers meet around the page itself, in a real browser: the lists, a comparison, and every way
 * of being refused. If this fails, somebody cannot read why there is nothing to read.
 */
import type { Browser } from 'playwright-core';

import { launchChromium } from '../support/chromium';
import { enterSeries } from '../support/more-series';
import { enterExample, publishAccount, rewriteOutcome } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { accessibilityFaults } from './accessibility';
import { getService } from '../../src/plugins/period-summary/server/src/services';

jest.setTimeout(120_000);

const LIMIT = 200;
const PAGES = '/medborgarloften';
const HARJEDALEN = '/api/period-summaries/harjedalen/2019-2020';

let running: RunningStrapi;
let browser: Browser;
let origin: string;
let periodId: string;

beforeAll(async () => {
  running = await startStrapi({ env: { REQUESTS_PER_MINUTE: String(LIMIT) } });
  const { strapi } = running;
  const entered = await enterExample(strapi);
  ({ periodId } = entered);
  await publishAccount(strapi, entered.periodId);
  const [outcome = ''] = [...entered.outcomes.values()];
  await rewriteOutcome(strapi, outcome, 'Buskörningen har halverats, och färre klagar.');
  await publishAccount(strapi, entered.periodId, { kind: 'correction' });
  await enterSeries(strapi, { municipalities: 12, periods: 3, editions: 1 });
  origin = await running.listen();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await running.remove();
});

async function askTooMuch(): Promise<void> {
  let status = 200;
  for (let asked = 0; status === 200 && asked < LIMIT * 2; asked += 1) {
    ({ status } = await fetch(`${origin}${PAGES}`));
  }
  expect(status).toBe(429);
}

/** What axe finds in a page at an address, light and dark, narrow and wide; and what is read there. */
async function read(path: string, status: number): Promise<string> {
  let text = '';
  for (const look of [
    { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
    { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  ] as const) {
    const page = await browser.newPage({ ...look, bypassCSP: true, locale: 'sv-SE' });
    // Before each look: the minute that is counted may end between the two.
    if (status === 429) await askTooMuch();
    const answer = await page.goto(origin + path);
    expect([path, answer?.status()]).toEqual([path, status]);
    const faults = await accessibilityFaults(page, { practice: true });
    expect([path, look.colorScheme, faults]).toEqual([path, look.colorScheme, []]);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
    const picture = process.env['LOOK_AT'];
    if (picture) {
      const name = `${path.replace(/\W+/gu, '-')}-${look.colorScheme}.png`;
      await page.screenshot({ path: `${picture}/${name}`, fullPage: true });
    }
    text = await page.innerText('body');
    await page.close();
  }
  return text;
}

it('lists every municipality, and the periods of one', async () => {
  const all = await read(PAGES, 200);
  expect(all).toContain('Härjedalens kommun');
  expect(all).toContain('Kommun 11');
  expect(await read(`${PAGES}/harjedalen`, 200)).toContain('2019–2020');
  expect(await read(`${PAGES}/kommun-003`, 200)).toContain('2008-2009');
});

it('shows the page with its notice, and what was changed in words', async () => {
  expect(await read(`${PAGES}/harjedalen/2019-2020`, 200)).toContain('Härjedalen');
  const changes = await read(`${HARJEDALEN}/editions/2.sv.changes.html`, 200);
  expect(changes).toContain('Buskörningen har halverats');
});

it('says in words what is not there, what was withdrawn, and what cannot be asked for', async () => {
  expect(await read(`${PAGES}/harjedalen/1999`, 404)).toMatch(/finns inte/u);
  expect(await read(`${PAGES}/ingenstans`, 404)).toMatch(/finns inte/u);
  await getService(running.strapi, 'publishing').withdraw({
    periodId,
    language: 'sv',
    number: 2,
    reason: 'En uppgift var fel.',
    actor: { id: null, name: 'Test' },
    at: '2021-03-05T08:00:00.000Z',
  });
  expect(await read(`${PAGES}/harjedalen/2019-2020`, 410)).toContain('En uppgift var fel.');
});

it('tells who asked too much when to come back', async () => {
  expect(await read(PAGES, 429)).toMatch(/Vänta en stund/u);
});
