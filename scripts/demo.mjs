// npm run demo: from a fresh clone to a published page, and again in seconds.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';

import { buildProject } from './build-project.mjs';
import { checkFolder, checkInstalled, checkNode, checkPort, ROOT } from './preflight.mjs';
import { during, say } from './say.mjs';
import { addMissingSecrets, settings } from './secrets.mjs';

checkNode();
checkInstalled();
checkFolder();
const { HOST = '127.0.0.1', PORT = '1337' } = settings();
await checkPort(HOST, Number(PORT));

const made = addMissingSecrets();
if (made.length > 0) say(`• Made ${String(made.length)} random secrets in .env.`);
await buildProject();

process.chdir(ROOT);
Object.assign(process.env, {
  NODE_ENV: 'production',
  LOG_LEVEL: settings().LOG_LEVEL ?? 'warn',
  LOG_STARTUP: 'false',
  // examples/police-site shows one page in a frame.
  FRAME_ORIGINS: settings().FRAME_ORIGINS ?? 'http://127.0.0.1:4322',
});
const require = createRequire(import.meta.url);
const distDir = path.join(ROOT, 'dist');
const strapi = require('@strapi/strapi').createStrapi({ appDir: ROOT, distDir });

await during('Starting', () => strapi.load());
/** @type {import('../database/seeds/load-example.js')} */
const { loadExample } = require(path.join(distDir, 'database', 'seeds', 'load-example.js'));
const example = await loadExample(strapi);
say(example.isNew ? '• Loaded the example and published its page.' : '• The example is there.');
const login = await firstLogin();
await strapi.start();

const origin = `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
const pages = strapi.plugin('period-summary').config('pagePath') ?? '/medborgarloften';
const { municipality, period } = example;
say(`
The example is published. Exemplet är publicerat.

  Page   · Sidan           ${origin}${pages}/${municipality}/${period}
  API    · JSON            ${origin}/api/period-summaries/${municipality}/${period}.sv.json
  Admin  · Administration  ${origin}/admin
`);
if (login) {
  say(`  Sign in, shown this once · Logga in, visas bara nu

    ${login.email}
    ${login.password}
`);
}
say('Stop with Ctrl+C · Avsluta med Ctrl+C');

/** Makes the first administrator, where there is none. */
async function firstLogin() {
  const users = strapi.service('admin::user');
  if (await users.exists()) return null;
  const account = {
    email: 'admin@example.org',
    password: `Aa1-${randomBytes(12).toString('base64url')}`,
  };
  await users.createFirstAdmin({ ...account, firstname: 'Demo', lastname: 'Administratör' });
  return account;
}
