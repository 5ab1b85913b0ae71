/**
 * The two sites under examples/, installed and started as their READMEs say, against a running project on
 * another origin. If this fails, a web team that starts from an example starts from one that does not work.
 */
import fs from 'node:fs';
import path from 'node:path';

import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';

import { loadExample } from '../../database/seeds/load-example';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { PERIOD_UID } from '../../src/plugins/period-summary/server/src/uids';
import { launchChromium } from '../support/chromium';
import { type Gate, openGate } from '../support/embedding-site';
import { freePort } from '../support/free-port';
import { picture } from '../support/pictures';
import { publishAccount } from '../support/published-period';
import { copyExample, npm, startExample, type StartedExample } from '../support/started-example';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { until } from '../support/until';

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let gate: Gate;
let running: RunningStrapi;
let browser: Browser;
let policePort: number;

beforeAll(async () => {
  gate = await openGate();
  policePort = await freePort();
  running = await startStrapi({
    env: {
      PUBLIC_URL: gate.origin,
      REQUESTS_PER_MINUTE: '0',
      FRAME_ORIGINS: `http://127.0.0.1:${String(policePort)}`,
    },
  });
  await loadExample(running.strapi);
  gate.target = await running.listen();
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await gate.close();
  await running.remove();
});

afterEach(() => {
  gate.dead = false;
});

async function periodOf(slug: string): Promise<string> {
  const periods = running.strapi.documents(PERIOD_UID);
  return (await periods.findFirst({ filters: { slug }, locale: 'sv' }))?.documentId ?? '';
}

/** The page in Chromium, and what it complained about. */
async function open(address: string) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 750 }, locale: 'sv-SE' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, complaints };
}

async function violations(address: string): Promise<string[]> {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(address);
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>('axe.run(document)');
  await page.close();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The words of a published page, as a browser reads its fragment. */
async function published(at: string): Promise<string> {
  const answer = await fetch(`${gate.target}/api/period-summaries/${at}.fragment.html?heading=2`);
  const page = await browser.newPage();
  await page.setContent(await answer.text());
  const text = await page.locator('article').textContent();
  await page.close();
  return plain(text ?? '');
}

describe('examples/municipal-website', () => {
  let copy: ReturnType<typeof copyExample>;
  let site: StartedExample;
  let port: number;
  let copies: string;

  const start = async (): Promise<void> => {
    const env = { CMS_URL: gate.origin, MUNICIPALITY: 'gallivare', COPIES: copies };
    site = await startExample(copy.folder, port, env);
  };
  /** As if two minutes had passed since the CMS was last asked. */
  const letCopiesAge = (): void => {
    for (const name of fs.readdirSync(copies)) {
      const file = path.join(copies, name);
      const one = JSON.parse(fs.readFileSync(file, 'utf8')) as { checkedAt: number };
      fs.writeFileSync(file, JSON.stringify({ ...one, checkedAt: one.checkedAt - 120_000 }));
    }
  };

  beforeAll(async () => {
    copy = copyExample('municipal-website');
    copies = path.join(copy.folder, '.copies');
    port = await freePort();
    npm(copy.folder, 'ci');
    await start();
    // List, two articles, two manifests, promises in two languages.
    await until(() => fs.existsSync(copies) && fs.readdirSync(copies).length >= 7, {
      within: 20_000,
      what: () => 'the site did not make its copies',
    });
  }, 180_000);
  afterAll(async () => {
    await site.stop();
    copy.remove();
  });

  it('has the types that docs/openapi.json gives (npm run types)', () => {
    expect(() => npm(copy.folder, 'run', 'types:check')).not.toThrow();
  });

  it('lists the periods and shows a page in each of its languages', async () => {
    const { page, complaints } = await open(`${site.origin}/`);
    await picture(page, 'exempel-kommun');
    await page.getByRole('link', { name: 'Medborgarlöften i Gällivare 2017' }).click();
    expect(await page.locator('h1').innerText()).toBe('Medborgarlöften i Gällivare 2017');
    expect(plain((await page.locator('article').textContent()) ?? '')).toBe(
      await published('gallivare/2017.sv'),
    );
    await page.getByRole('link', { name: 'In English' }).click();
    expect(await page.locator('h1').innerText()).toBe('Citizen promises in Gällivare 2017');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('link', { name: 'All editions', exact: true }).click();
    await page.getByRole('heading', { name: 'Edition 1' }).waitFor();
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  it('finds a promise by a word in it, and says what came of it', async () => {
    const { page } = await open(`${site.origin}/`);
    await page.getByLabel('Ord att söka efter').fill('BUSKÖRNING');
    await page.getByRole('button', { name: 'Sök' }).click();
    await page
      .getByRole('heading', { name: 'Polis och kommun ska minska buskörningen.' })
      .waitFor();
    const found = page.locator('.cards > li');
    expect(await found.count()).toBe(1);
    // Nobody has assessed it, which must not read as “not done”.
    expect(await found.innerText()).toContain('Redovisat, utan bedömning');
    expect(await found.innerText()).toContain('Förare har kontrollerats');
    await page.close();
  });

  it.each(['/', '/en', '/perioder/2017/sv', '/perioder/2017/sv/utgavor', '/sok?q=polis', '/nej'])(
    'is accessible at %s',
    async (address) => expect(await violations(site.origin + address)).toEqual([]),
  );

  it('answers from its copies after a start of its own while the CMS is away, and says so', async () => {
    await site.stop();
    letCopiesAge();
    gate.dead = true;
    await start();
    const { page } = await open(`${site.origin}/perioder/2017/en`);
    expect(await page.locator('h1').innerText()).toBe('Citizen promises in Gällivare 2017');
    expect(await page.locator('footer.site').innerText()).toMatch(
      /from our own copy, made .*\d{4}/u,
    );
    await page.goto(`${site.origin}/sok?q=synas`);
    await page.getByRole('heading', { name: /Polisen ska synas mer/u }).waitFor();
    await page.close();
  });

  it('never shows a withdrawn page again, not even from a copy', async () => {
    await getService(running.strapi, 'publishing').withdraw({
      periodId: await periodOf('2017'),
      language: 'en',
      number: 1,
      reason: 'A figure was wrong.',
      actor: { id: null, name: 'Test' },
      at: new Date().toISOString(),
    });
    await site.stop();
    letCopiesAge();
    await start();
    const address = `${site.origin}/perioder/2017/en`;
    await until(async () => (await fetch(address)).status === 410, {
      within: 15_000,
      what: () => 'the page was still there',
    });
    expect(await (await fetch(address)).text()).toContain('A figure was wrong.');
    gate.dead = true;
    await site.stop();
    await start();
    const answer = await fetch(address);
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.not.stringContaining('foot patrols'),
    ]);
  });
});

describe('examples/police-site', () => {
  let copy: ReturnType<typeof copyExample>;
  let site: StartedExample;

  beforeAll(async () => {
    copy = copyExample('police-site');
    site = await startExample(copy.folder, policePort, { CMS_URL: gate.origin });
  }, 120_000);
  afterAll(async () => {
    await site.stop();
    copy.remove();
  });

  it('shows three municipalities in three forms, each with the words of its edition', async () => {
    const component = await open(`${site.origin}/harjedalen`);
    await component.page.locator('period-summary[data-state=loaded]').waitFor();
    const shown = await component.page.evaluate(
      () => document.querySelector('period-summary')?.shadowRoot?.textContent ?? '',
    );
    expect(plain(shown)).toBe(await published('harjedalen/2019-2020.sv'));

    const fragment = await open(`${site.origin}/gallivare`);
    const article = await fragment.page.locator('main article').textContent();
    expect(plain(article ?? '')).toBe(await published('gallivare/2017.sv'));

    const frame = await open(`${site.origin}/pitea`);
    const framed = frame.page.frameLocator('iframe').locator('article');
    expect(plain((await framed.textContent()) ?? '')).toBe(await published('pitea/2023-2025.sv'));
    await frame.page.waitForFunction(
      () => Number(document.querySelector('iframe')?.height ?? 0) !== 900,
    );
    for (const { page, complaints } of [component, fragment, frame]) {
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it('lists what was published in its region, and a new publication when it comes', async () => {
    const { page, complaints } = await open(`${site.origin}/`);
    const changes = page.locator('.changes > li');
    const before = await changes.count();
    await picture(page, 'exempel-polis');
    const result = await publishAccount(running.strapi, await periodOf('2023-2025'), {
      stage: 'interim',
      coversTo: '2023-12-31',
      changeNote: 'Första året är slut.',
      at: new Date().toISOString(),
    });
    expect(result.kind).toBe('published');
    await until(
      async () => {
        await page.reload();
        return (await changes.count()) === before + 1;
      },
      { within: 10_000, what: () => 'the publication was not listed' },
    );
    expect(await changes.first().innerText()).toContain('Första året är slut.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['/', '/harjedalen', '/gallivare', '/pitea', '/nej'])(
    'is accessible at %s',
    async (address) => expect(await violations(site.origin + address)).toEqual([]),
  );
});
