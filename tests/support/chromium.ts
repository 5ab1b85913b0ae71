import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const installed = (): string | undefined => PLACES.find((place) => fs.existsSync(place));

/**
 * Where Chromium is, for `playwright-core`'s `executablePath`. Installs it where that is allowed: as
 * root on Debian or Ubuntu.
 * @throws with what to install, where there is none
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, where there is nothing`);
  }
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      spawnSync('apt-get', words, { env, stdio: 'ignore', timeout: 600_000 });
    }
    const now = installed();
    if (now) return now;
  }
  throw new Error(
    'The browser tests need Chromium: install it (Debian: apt-get install -y chromium), ' +
      'or say where it is with CHROMIUM_PATH.',
  );
}

/**
 * Chromium without a window, for a browser test. Its habit of calling home is off: a closed network
 * would refuse it, many times at once.
 */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
