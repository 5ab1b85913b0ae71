import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { launchChromium } from './chromium';
import { PROJECT_ROOT } from './project-root';

const DOCS = path.join(PROJECT_ROOT, 'docs');
const FOLDER = path.join(DOCS, 'images');

/** Whether the pictures of the documentation are to be taken anew (`npm run pictures`). */
export const takesPictures = (): boolean => process.env['UPDATE_PICTURES'] === 'true';

/** What a browser test has come to, as docs/pictures/NAME.png; only when pictures are taken. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!takesPictures()) return;
  const folder = path.join(DOCS, 'pictures');
  fs.mkdirSync(folder, { recursive: true });
  // A dialog that fades in is taken when it is there.
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}

/** The README's pictures, of a running demo: the page as inhabitants read it, and the staff's overview. */
export async function takePictures({
  page: address,
  origin,
  email,
  password,
}: {
  readonly page: string;
  readonly origin: string;
  readonly email: string;
  readonly password: string;
}): Promise<void> {
  fs.mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 750 }, locale: 'sv-SE' });
    await page.goto(address);
    await page.screenshot({ path: path.join(FOLDER, 'page.png') });
    // Narrower, and the admin takes its form for telephones.
    await page.setViewportSize({ width: 1280, height: 520 });
    await page.goto(`${origin}/admin/auth/login`);
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill(password);
    await page.locator('button[type="submit"]').click();
    await page.waitForURL((url) => !url.pathname.includes('/auth/'));
    await page.goto(`${origin}/admin/plugins/period-summary`);
    await page.locator('main table').waitFor();
    await page.screenshot({ path: path.join(FOLDER, 'admin.png') });
  } finally {
    await browser.close();
  }
}
