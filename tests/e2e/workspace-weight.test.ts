/**
 * What the workspace costs on a slow line: nothing for who does not open it, and little for who does.
 * If this fails, staff out on a visit wait for code they do not use.
 */
import { gzipSync } from 'node:zlib';

import type { Page } from 'playwright-core';

import { countDrawnComponents } from './drawn-components';
import { openWorkspace, type WorkspacePlace } from './workspace-place';
import { button, saveCard } from './workspace-steps';

jest.setTimeout(180_000);

/** Bytes, as they travel: gzip, beyond what the admin itself loads for the same screens. */
const MOST = 150_000;

let place: WorkspacePlace;
let page: Page;
let periodId: string;
/** Scripts that the browser has asked for so far, by address, and their size as they travel. */
const loaded = new Map<string, number>();

beforeAll(async () => {
  place = await openWorkspace();
  periodId = await place.period('2025-2026', [{ wording: 'Vi ska synas.', background: 'Varför.' }]);
  ({ page } = await place.signIn(place.administrator));
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    void response.body().then((body) => loaded.set(response.url(), gzipSync(body).length));
  });
}, 180_000);
afterAll(() => place.remove());

const open = async (address: string, text: string): Promise<void> => {
  await page.goto(`${place.server.origin}/admin${address}`);
  await page.getByText(text).first().waitFor();
  await page.waitForLoadState('networkidle');
};

it('loads its code where it is opened, and less than 150 kB of it', async () => {
  await open('/content-manager/collection-types/api::outcome.outcome/create', 'Bedömning');
  await open('/', 'Löften att ta hand om');
  const before = new Set(loaded.keys());
  await open('/plugins/period-summary', 'Björkviks kommun');
  await open(`/plugins/period-summary/periods/${periodId}`, 'Vi ska synas.');
  await open('/plugins/period-summary/help', 'Skriv och publicera en löftesperiod');
  const own = [...loaded].filter(([address]) => !before.has(address));
  const bytes = own.reduce((sum, [, size]) => sum + size, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(MOST);
});

it('draws what a save changed and not the whole page, or a long account is slow to write', async () => {
  const drawn = await countDrawnComponents(page.context());
  const drawnBySave = async (label: string, count: number): Promise<number> => {
    const wordings = Array.from({ length: count }, (_, index) => `Löfte nummer ${index + 1}.`);
    const id = await place.period(
      label,
      wordings.map((wording) => ({ wording })),
    );
    await open(`/plugins/period-summary/periods/${id}`, 'Löfte nummer 1.');
    await button(page, 'Redigera Löfte nummer 1.').click();
    const first = page.locator('[id^="card-promise:"]').first();
    await first.locator('[data-field="wording"]').getByRole('textbox').fill('Ett annat löfte.');
    await page.waitForLoadState('networkidle');
    const before = await drawn(page);
    await saveCard(first);
    // What the server says of the whole period comes after the save.
    await page.waitForTimeout(500);
    await page.waitForLoadState('networkidle');
    return (await drawn(page)) - before;
  };
  const short = await drawnBySave('2021–2022', 2);
  const long = await drawnBySave('2023–2024', 20);
  expect(short).toBeGreaterThan(0);
  // Each of the others would be dozens more.
  expect(long).toBeLessThan(short + 18 * 10);
});
