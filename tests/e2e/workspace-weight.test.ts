/**
 * What the workspace costs on a slow line: nothing for who does not open it, and little for who does.
 * If this fails, staff out on a visit wait for code they do not use.
 */
import { gzipSync } from 'node:zlib';

import type { Page } from 'playwright-core';

import { openWorkspace, type WorkspacePlace } from './workspace-place';

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
