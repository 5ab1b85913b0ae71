import fs from 'node:fs';
import path from 'node:path';

import { launchChromium } from './chromium';
import { PROJECT_ROOT } from './project-root';

const FOLDER = path.join(PROJECT_ROOT, 'docs', 'images');

/**
 * The README's pictures, of a running demo: the page as inhabitants read it, and the staff's overview.
 * `npm run pictures` writes them to docs/images.
 */
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
