/**
 * What a person is told who starts the project on a machine that is not ready for it. If this fails,
 * they read a stack trace, or their secrets are written over and everybody is signed out.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

let folder: string;

beforeEach(() => {
  // The scripts find the project by where they are, so a copy of them is a project of its own.
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'start-'));
  for (const name of fs.readdirSync(__dirname).filter((one) => one.endsWith('.mjs'))) {
    fs.mkdirSync(path.join(folder, 'scripts'), { recursive: true });
    fs.copyFileSync(path.join(__dirname, name), path.join(folder, 'scripts', name));
  }
  fs.mkdirSync(path.join(folder, 'node_modules', '@strapi', 'strapi'), { recursive: true });
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  /** What it wrote to the error stream, line by line. */
  readonly lines: readonly string[];
}

/** Runs one of the scripts; `before` is code that changes the machine it finds. */
async function run(
  args: readonly string[],
  { env = {}, before }: { env?: Readonly<Record<string, string>>; before?: string } = {},
): Promise<Ended> {
  const hook = path.join(folder, 'before.cjs');
  if (before) fs.writeFileSync(hook, before);
  const child = spawn(process.execPath, [...(before ? ['--require', hook] : []), ...args], {
    cwd: folder,
    // Nothing of the tester's own machine: neither its secrets nor its port.
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (written.error += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out: written.out, lines: written.error.trim().split('\n') };
}

/** One line in English, one in Swedish, and no stack. */
function expectRefusal({ code, lines }: Ended, english: RegExp, swedish: RegExp): void {
  expect(lines).toEqual([expect.stringMatching(english), expect.stringMatching(swedish)]);
  expect(code).toBe(1);
}

const withSecrets = Object.fromEntries(SECRETS.map((name) => [name, `own-${name}-value`]));

describe.each(['demo', 'start', 'build'])('scripts/%s.mjs', (name) => {
  const script = `scripts/${name}.mjs`;

  it('names the version of Node that it needs', async () => {
    const ended = await run([script], {
      before: `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });`,
    });
    expectRefusal(ended, /^Node 18\.20\.8 is too old: install/u, /^Node 18\.20\.8 är för gammal/u);
  });

  it('says that the packages are not installed', async () => {
    fs.rmSync(path.join(folder, 'node_modules'), { recursive: true });
    expectRefusal(await run([script]), /run "npm ci" first/u, /kör "npm ci" först/u);
  });
});

describe('a folder that cannot be written to', () => {
  it.each(['demo', 'build'])('is named by scripts/%s.mjs', async (name) => {
    // Permissions do not stop root, who runs this in a container: the disk does.
    const ended = await run([`scripts/${name}.mjs`], {
      before: `
        const fs = require('node:fs');
        const full = () => { throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' }); };
        fs.writeFileSync = fs.mkdirSync = fs.appendFileSync = full;
        require('node:module').syncBuiltinESMExports();`,
    });
    expectRefusal(ended, /cannot be written to \(EROFS\)/u, /går inte att skriva i mappen/u);
    expect(ended.lines.join('\n')).toContain(folder);
  });
});

describe('a port that is in use', () => {
  let other: net.Server;
  let port: number;
  beforeEach(async () => {
    other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    port = (other.address() as net.AddressInfo).port;
  });
  afterEach(() => new Promise((resolve) => other.close(resolve)));

  it.each(['demo', 'start'])('is named by scripts/%s.mjs, with another one', async (name) => {
    fs.mkdirSync(path.join(folder, 'dist', 'src'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'dist', 'src', 'index.js'), '');
    const ended = await run([`scripts/${name}.mjs`], {
      env: { ...withSecrets, PORT: String(port) },
    });
    const words = `${String(port)}.+PORT=${String(port + 1)}`;
    expectRefusal(ended, new RegExp(`Port ${words}`, 'u'), new RegExp(`Port ${words}`, 'u'));
    // A start that did not take place has made nothing.
    expect(fs.existsSync(path.join(folder, '.env'))).toBe(false);
  });

  it('may be none at all', async () => {
    const ended = await run(['scripts/demo.mjs'], { env: { PORT: 'http' } });
    expectRefusal(ended, /^PORT must be a number/u, /^PORT ska vara ett tal/u);
  });
});

describe('the production start', () => {
  it('names every secret that is missing, empty or copied from an example, and makes none', async () => {
    fs.writeFileSync(path.join(folder, '.env'), 'JWT_SECRET=tobemodified\nAPI_TOKEN_SALT=\n');
    const { APP_KEYS = '' } = withSecrets;
    const ended = await run(['scripts/start.mjs'], { env: { APP_KEYS } });
    const names = SECRETS.filter((name) => name !== 'APP_KEYS').join(', ');
    expectRefusal(ended, new RegExp(`^Missing secrets: ${names}\\.`, 'u'), new RegExp(names, 'u'));
    expect(fs.readFileSync(path.join(folder, '.env'), 'utf8')).not.toContain('APP_KEYS');
  });

  it('says that the project is not built', async () => {
    const ended = await run(['scripts/start.mjs'], { env: withSecrets });
    expectRefusal(ended, /run "npm run build" first/u, /kör "npm run build" först/u);
  });
});

describe('the secrets of the demo', () => {
  const make = () =>
    run([
      '--input-type=module',
      '-e',
      `import('./scripts/secrets.mjs').then((m) => m.addMissingSecrets())`,
    ]);
  const envFile = () => path.join(folder, '.env');
  const read = () => fs.readFileSync(envFile(), 'utf8');

  it('are random, each its own, and for nobody else to read', async () => {
    await make();
    const values = read()
      .trim()
      .split('\n')
      .map((line) => line.split('=', 2) as [string, string]);
    expect(values.map(([name]) => name)).toEqual(SECRETS);
    expect(new Set(values.map(([, value]) => value)).size).toBe(SECRETS.length);
    for (const [, value] of values) expect(value.length).toBeGreaterThanOrEqual(32);
    expect(fs.statSync(envFile()).mode & 0o077).toBe(0);
  });

  it('are never written over: whoever has signed in stays signed in', async () => {
    fs.writeFileSync(envFile(), '# mine\nPORT=1400\nADMIN_JWT_SECRET="kept as it is"');
    await make();
    const once = read();
    expect(once.startsWith('# mine\nPORT=1400\nADMIN_JWT_SECRET="kept as it is"\n')).toBe(true);
    expect(once.match(/^ADMIN_JWT_SECRET=/gmu)).toHaveLength(1);
    expect(once.match(/^JWT_SECRET=/gmu)).toHaveLength(1);
    await make();
    expect(read()).toBe(once);
  });
});
