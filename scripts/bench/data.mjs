// npm run bench:data [-- --database FILE]: 290 municipalities with 10 periods of 3 editions in 2 languages,
// in .tmp/bench-data.sqlite, in FILE, or in the database that the environment (not .env) names.
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { checkFolder, checkInstalled, checkNode, ROOT } from '../preflight.mjs';
import { during, say } from '../say.mjs';
import { compile, settings } from './workplace.mjs';

checkNode();
checkInstalled();
checkFolder();
const { values } = parseArgs({
  options: { database: { type: 'string' }, compiled: { type: 'string' } },
});
const distDir = values.compiled ?? (await compile());

const { DATABASE_CLIENT, DATABASE_URL, DATABASE_FILENAME } = process.env;
const named = DATABASE_CLIENT ?? DATABASE_URL ?? DATABASE_FILENAME;
// Sealed editions cannot be taken out again: the database of .env is never the one that is filled.
if (values.database !== undefined || named === undefined) {
  process.env.DATABASE_CLIENT = 'sqlite';
  process.env.DATABASE_FILENAME = path.resolve(values.database ?? '.tmp/bench-data.sqlite');
}
Object.assign(process.env, settings(), { CRON: 'false' });
process.chdir(ROOT);
const require = createRequire(import.meta.url);
const strapi = require('@strapi/strapi').createStrapi({ appDir: ROOT, distDir });
await during('Starting', () => strapi.load());

/** @type {import('../../database/seeds/load-example.js')} */
const { loadExample } = require(path.join(distDir, 'database/seeds/load-example.js'));
/** @type {import('../../database/seeds/many-editions.js')} */
const { makeManyEditions, SWEDEN } = require(path.join(distDir, 'database/seeds/many-editions.js'));

const { municipality, period } = await loadExample(strapi);
const { municipalities, periods, editions, languages } = SWEDEN;
const all = municipalities * periods * editions * languages.length;
let told = Date.now();
const made = await during(`Making ${String(all)} editions`, () =>
  makeManyEditions(strapi, `${municipality}/${period}/sv`, SWEDEN, (written) => {
    if (Date.now() - told < 5_000) return;
    told = Date.now();
    say(`  ${String(written)} of ${String(all)}`);
  }),
);
say(`• Made ${String(made)} editions; the others were there.`);
await strapi.destroy();
process.exit();
