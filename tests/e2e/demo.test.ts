/**
 * What somebody meets who tries the product: `npm run demo`, twice. If this fails, the first address that
 * they open does not answer, they cannot sign in, or the start of the second day takes minutes.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { freePort } from '../support/free-port';
import { takePictures, takesPictures } from '../support/pictures';
import { PROJECT_ROOT } from '../support/project-root';
import { until } from '../support/until';

const HOOK = path.join(PROJECT_ROOT, 'tests', 'support', 'no-outbound.mjs');
/** What a second start may take: on a machine that others keep busy, as much more as they take of it. */
const secondStartSeconds = (): number =>
  15 * Math.max(1, (os.loadavg()[0] ?? 0) / os.availableParallelism());
/** The first one builds, where `npm test` has not built already. */
const FIRST_START = 600_000;

interface Demo {
  readonly seconds: number;
  readonly output: string;
  readonly stop: () => Promise<void>;
}

let folder: string;
let env: Record<string, string>;
let origin: string;
let running: Demo | null = null;

async function startDemo(): Promise<Demo> {
  const began = Date.now();
  const child = spawn(process.execPath, ['scripts/demo.mjs'], {
    cwd: PROJECT_ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`The demo ended:\n${output}`);
      return output.includes('Ctrl+C');
    },
    { within: FIRST_START, what: () => `the demo was not ready:\n${output}` },
  );
  return {
    seconds: (Date.now() - began) / 1000,
    output,
    stop: async () => {
      process.removeListener('exit', kill);
      child.kill('SIGINT');
      await ended;
    },
  };
}

const addressAfter = (words: string): string =>
  new RegExp(`${words} +(http\\S+)`, 'u').exec(running?.output ?? '')?.[1] ?? '';
const left = (): string => fs.readFileSync(env['OUTBOUND_LOG'] ?? '', 'utf8');

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-'));
  const port = String(await freePort());
  origin = `http://127.0.0.1:${port}`;
  env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? folder,
    PORT: port,
    ENV_PATH: path.join(folder, 'env'),
    DATABASE_FILENAME: path.join(folder, 'data.sqlite'),
    ERASURE_LIST: path.join(folder, 'erasures.jsonl'),
    OUTBOUND_LOG: path.join(folder, 'outbound'),
    NODE_OPTIONS: `--import ${HOOK}`,
  };
  fs.writeFileSync(env['OUTBOUND_LOG'] ?? '', '');
  running = await startDemo();
}, FIRST_START);
afterAll(async () => {
  await running?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('npm run demo', () => {
  it('prints a page, an API and an admin that answer', async () => {
    const page = await fetch(addressAfter('Sidan'));
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/html/u),
    ]);
    expect(await page.text()).toContain('<html lang="sv"');
    const api = await fetch(addressAfter('JSON'));
    expect(api.status).toBe(200);
    expect(await api.json()).toMatchObject({ number: 1 });
    const admin = await fetch(addressAfter('Administration'));
    expect(admin.status).toBe(200);
    expect(await admin.text()).toContain('<div id="strapi"');
  });

  it('prints a login that works', async () => {
    const [, email, password] = /\n {4}(\S+@\S+)\n {4}(\S+)\n/u.exec(running?.output ?? '') ?? [];
    const login = await fetch(`${origin}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    expect(login.status).toBe(200);
    if (takesPictures() && email && password) {
      await takePictures({ page: addressAfter('Sidan'), origin, email, password });
    }
  });

  it('starts again in seconds, with the same secrets and the same page', async () => {
    const api = addressAfter('JSON');
    const before = await (await fetch(api)).text();
    const secrets = fs.readFileSync(env['ENV_PATH'] ?? '', 'utf8');
    await running?.stop();
    running = null;
    running = await startDemo();
    expect(await (await fetch(api)).text()).toBe(before);
    expect(fs.readFileSync(env['ENV_PATH'] ?? '', 'utf8')).toBe(secrets);
    expect(running.output).not.toContain('Logga in');
    expect(running.seconds).toBeLessThan(secondStartSeconds());
  });

  // A municipality's server may not reach the internet, and a start must not wait until it gives up.
  it('asked nobody outside this machine for anything', () => {
    expect(left()).toBe('');
    // The watch itself: it sees what goes out, in a process started by another one.
    const script = `require('child_process').spawnSync(process.execPath, ['-e', 'fetch("http://192.0.2.1/").catch(() => {})'])`;
    spawnSync(process.execPath, ['-e', script], { env });
    spawnSync(process.execPath, ['-e', `fetch('https://example.org').catch(() => {})`], { env });
    expect(left()).toBe('192.0.2.1\nexample.org\n');
  });
});
