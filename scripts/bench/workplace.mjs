// What every measurement starts with: the compiled project, a folder of its own, free ports.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

import { ROOT } from '../preflight.mjs';
import { during, refuse } from '../say.mjs';
import { startTold } from './processes.mjs';

/** The server as it is now, apart from `dist`, which may be running. */
const COMPILED = path.join(ROOT, '.tmp', 'bench', 'dist');

/** @returns {Promise<string>} where the compiled project is; DIST_DIR names one that is there */
export async function compile() {
  if (process.env.DIST_DIR) return path.resolve(process.env.DIST_DIR);
  await during('Compiling the server', () => {
    fs.rmSync(COMPILED, { recursive: true, force: true });
    const { status, stdout } = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--outDir', COMPILED],
      { cwd: ROOT, encoding: 'utf8' },
    );
    if (status !== 0) refuse(`It does not compile:\n${stdout}`, 'Det går inte att kompilera.');
    return Promise.resolve();
  });
  return COMPILED;
}

/** A folder that is gone when this process ends. */
export function ownFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** Secrets that protect nothing, and nothing of a developer's own settings. */
export function settings() {
  const secret = () => randomBytes(16).toString('hex');
  return {
    NODE_ENV: 'production',
    ENV_PATH: '/dev/null',
    APP_KEYS: `${secret()},${secret()}`,
    ADMIN_JWT_SECRET: secret(),
    API_TOKEN_SALT: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    LOG_STARTUP: 'false',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}

/** A SQLite file, and no limit per client: one client asks for everybody. @param {string} file */
const onFile = (file) => ({
  ...settings(),
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: file,
  REQUESTS_PER_MINUTE: '0',
});

const profiled = () =>
  process.env.BENCH_PROFILE
    ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(process.env.BENCH_PROFILE)}`]
    : [];

/**
 * A production server.
 *
 * @param {string} distDir
 * @param {string} file
 */
export async function startInstallation(distDir, file) {
  const port = await freePort();
  /** @type {import('./work.js').Told<import('./work.js').InstallationWork>} */
  const told = await startTold('installation.mjs', [ROOT, distDir], {
    env: { ...onFile(file), PORT: String(port) },
    execArgv: profiled(),
  });
  return { ...told, port };
}

/**
 * The public addresses of an installation as a process of their own.
 *
 * @param {string} distDir
 * @param {string} file
 */
export async function startPublic(distDir, file) {
  const port = await freePort();
  /** @type {import('./work.js').Told<import('./work.js').PublicWork>} */
  const told = await startTold('public.mjs', [ROOT, distDir], {
    env: { ...onFile(file), PUBLIC_PORT: String(port), PUBLIC_URL: 'http://127.0.0.1' },
    execArgv: profiled(),
  });
  return { ...told, port };
}
