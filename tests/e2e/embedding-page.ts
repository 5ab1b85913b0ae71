/** A page that embeds us, as its reader meets it. */
import type { Browser, Page } from 'playwright-core';

export interface EmbeddingPage {
  readonly page: Page;
  /** Errors that the page told of; a missing icon of its own is no matter of ours. */
  readonly complaints: () => readonly string[];
  /** How far its parts have moved under the reader: the sum of its layout shifts. */
  readonly shifted: () => Promise<number>;
}

interface Kept {
  shifted: number;
}

export async function openEmbeddingPage(
  browser: Browser,
  address: string,
  look: Parameters<Browser['newPage']>[0] = {},
): Promise<EmbeddingPage> {
  const page = await browser.newPage(look);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const kept = window as unknown as Kept;
    kept.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        kept.shifted += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address);
  return {
    page,
    complaints: () => complaints.filter((text) => !text.includes('favicon')),
    shifted: () => page.evaluate(() => (window as unknown as Kept).shifted),
  };
}
