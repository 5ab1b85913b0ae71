// npm run check:generated: files that are made from code and committed must be what the code makes.
// `--write` (npm run generate) leaves the new ones in place. docs/openapi.json is checked by its test.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { ROOT } from './preflight.mjs';
import { say } from './say.mjs';

const write = process.argv.includes('--write');
const FILES = ['types/generated/components.d.ts', 'types/generated/contentTypes.d.ts'];

/** @param {string[]} command */
function run(command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...PLACEHOLDERS },
  });
  if (status !== 0) say(`${stdout}${stderr}`);
  return status === 0;
}

// Strapi loads its configuration before it writes types; nothing is started and nothing is signed.
const PLACEHOLDERS = {
  ENV_PATH: '/dev/null',
  APP_KEYS: 'unused,unused',
  ADMIN_JWT_SECRET: 'unused',
  API_TOKEN_SALT: 'unused',
  TRANSFER_TOKEN_SALT: 'unused',
  ENCRYPTION_KEY: 'unused',
  JWT_SECRET: 'unused',
  STRAPI_TELEMETRY_DISABLED: 'true',
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: '.tmp/types.sqlite',
};

const before = new Map(FILES.map((file) => [file, read(file)]));
let ok = run(['node_modules/@strapi/strapi/bin/strapi.js', 'ts:generate-types', '--silent']);
for (const [file, committed] of before) {
  if (read(file) === committed) continue;
  if (write) {
    say(`written: ${file}`);
  } else {
    say(`${file} is not what the content types make: run "npm run generate" and commit it.`);
    fs.writeFileSync(path.join(ROOT, file), committed);
    ok = false;
  }
}
ok = run(['scripts/generate-schema.mjs', ...(write ? [] : ['--check'])]) && ok;
ok = run(['scripts/build-embed.mjs', ...(write ? [] : ['--check'])]) && ok;
process.exitCode = ok ? 0 : 1;

/** @param {string} file */
function read(file) {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}
