import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { ROOT } from './preflight.mjs';
import { during, refuse, say } from './say.mjs';

const DIST = path.join(ROOT, 'dist');
/** Which sources the two halves in `dist` were built from. */
const STAMP = path.join(ROOT, '.tmp', 'built-from.json');

const SOURCES = ['config', 'database', 'src', 'types', 'tsconfig.json', 'package-lock.json'];
const ADMIN_PATH =
  /^(src\/admin|src\/plugins\/[^/]+\/(admin|contracts|domain)|config\/plugins\.ts|package-lock\.json)/;
const NOT_SERVED = /\.test\.tsx?$/;

/** @param {string} entry @returns {string[]} */
function filesUnder(entry) {
  const at = path.join(ROOT, entry);
  if (!fs.existsSync(at)) return [];
  if (!fs.statSync(at).isDirectory()) return [entry];
  return fs
    .readdirSync(at)
    .sort()
    .flatMap((name) => filesUnder(`${entry}/${name}`));
}

/** @param {string[]} files */
function hashOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** @returns {Record<string, string>} */
function readStamp() {
  try {
    return JSON.parse(fs.readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {string[]} command
 * @param {string} log
 * @returns {Promise<void>}
 */
async function run(command, log) {
  const file = path.join(ROOT, '.tmp', log);
  const out = fs.openSync(file, 'w');
  const [script = '', ...rest] = command;
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', script), ...rest], {
    cwd: ROOT,
    // Without NODE_ENV the admin is built with React's development half: slow and twice as large.
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', CI: 'true' },
    stdio: ['ignore', out, out],
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  fs.closeSync(out);
  if (code === 0) return;
  say(fs.readFileSync(file, 'utf8').trim().split('\n').slice(-25).join('\n'));
  refuse(
    `The build failed; all that it said is in ${path.relative(ROOT, file)}.`,
    `Bygget misslyckades; allt det sade står i ${path.relative(ROOT, file)}.`,
  );
}

/** Builds the server and the admin into `dist`, each only when its sources changed. */
export async function buildProject({ force = false } = {}) {
  fs.mkdirSync(path.join(ROOT, '.tmp'), { recursive: true });
  const files = SOURCES.flatMap(filesUnder).filter((file) => !NOT_SERVED.test(file));
  const wanted = {
    server: hashOf(files.filter((file) => !/^src\/(admin|plugins\/[^/]+\/admin)\//.test(file))),
    admin: hashOf(files.filter((file) => ADMIN_PATH.test(file))),
  };
  const found = force ? {} : readStamp();
  const server =
    found['server'] === wanted.server && fs.existsSync(path.join(DIST, 'src', 'index.js'));
  const admin =
    found['admin'] === wanted.admin && fs.existsSync(path.join(DIST, 'build', 'index.html'));
  if (server && admin) {
    say('• Built already: nothing has changed since.');
    return;
  }
  fs.rmSync(STAMP, { force: true });
  // A file whose source is gone would still be loaded.
  if (fs.existsSync(DIST)) {
    for (const name of fs.readdirSync(DIST)) {
      if (name !== 'build' || !admin) fs.rmSync(path.join(DIST, name), { recursive: true });
    }
  }
  if (admin) {
    await during('Compiling the server', () =>
      run(['typescript/bin/tsc', '-p', 'tsconfig.json'], 'build-server.log'),
    );
  } else {
    await during('Building server and admin; the first time this takes one to three minutes', () =>
      run(['@strapi/strapi/bin/strapi.js', 'build'], 'build-admin.log'),
    );
  }
  fs.writeFileSync(STAMP, JSON.stringify(wanted));
}
