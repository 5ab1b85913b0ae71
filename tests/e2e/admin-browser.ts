/** Steps in the admin that every browser test of it takes. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

import type { Account } from '../support/accounts';

export interface SignedIn {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page threw or could not carry out; empty in a good run. */
  readonly errors: string[];
}

/** Signs in as a person does. `theme` is the admin's own choice of light or dark. */
export async function signInWithBrowser(
  browser: Browser,
  origin: string,
  account: Account,
  { theme = 'light', width = 1280 }: { theme?: 'light' | 'dark'; width?: number } = {},
): Promise<SignedIn> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'sv-SE',
    bypassCSP: true,
  });
  await context.addInitScript((chosen) => {
    // A sandboxed frame (a sealed edition) has no storage to set.
    if (window === window.top) window.localStorage.setItem('STRAPI_THEME', chosen);
  }, theme);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${origin}/admin/auth/login`);
  await page.fill('input[name=email]', account.email);
  await page.fill('input[name=password]', account.password);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return { context, page, errors };
}
