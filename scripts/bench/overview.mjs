// npm run bench:overview [-- --periods 400]: how long the first screens that staff meet take, over HTTP, with as
// many periods as several municipalities gather over the years, a third of them published.
import fs from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { checkFolder, checkInstalled, checkNode, ROOT } from '../preflight.mjs';
import { during, say } from '../say.mjs';
import { median, printTable, rounded } from './report.mjs';
import { compile, freePort, ownFolder, settings } from './workplace.mjs';

checkNode();
checkInstalled();
checkFolder();
const { values } = parseArgs({ options: { periods: { type: 'string', default: '400' } } });
const PERIODS = Number(values.periods);
const PERIODS_OF_A_MUNICIPALITY = 10;
const PROMISES = 4;
const FIRST_YEAR = 2010;
/** Where periods stand is remembered for a minute: the first answer has to find it out. */
const AGAIN = 9;

const distDir = await compile();
const port = await freePort();
Object.assign(process.env, settings(), {
  PORT: String(port),
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(ownFolder(), 'overview.db'),
  REQUESTS_PER_MINUTE: '0',
});
process.chdir(ROOT);
const require = createRequire(import.meta.url);
/** @type {import('@strapi/strapi').Core.Strapi} */
const strapi = require('@strapi/strapi').createStrapi({ appDir: ROOT, distDir });
await during('Starting', () => strapi.start());
/** @type {import('../../src/plugins/period-summary/server/src/services/index.js')} */
const { getService } = require(
  path.join(distDir, 'src/plugins/period-summary/server/src/services/index.js'),
);

/**
 * @param {import('../../src/plugins/period-summary/server/src/uids.js').ContentUid} uid
 * @param {object} data
 * @returns {Promise<string>} the document's id
 */
const made = async (uid, data) => {
  /** @type {{ create(params: object): Promise<{ documentId: string }> }} */
  const documents = strapi.documents(uid);
  return (await documents.create({ locale: 'sv', data })).documentId;
};

/** @param {string} text */
const prose = (text) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** @param {string} municipality @param {readonly string[]} parties @param {number} year */
async function makePeriod(municipality, parties, year) {
  const period = await made('api::period.period', {
    label: String(year),
    startsOn: `${String(year)}-01-01`,
    endsOn: `${String(year)}-12-31`,
    contact: 'loften@kommun.example',
    municipality,
    parties,
  });
  for (let number = 1; number <= PROMISES; number += 1) {
    const promise = await made('api::promise.promise', {
      wording: `Löfte ${String(number)}: vi ska synas mer i centrum på kvällarna.`,
      order: number,
      period,
      parties,
      targets: [{ label: 'Fotpatruller', value: number, unit: 'timmar', per: 'dag' }],
    });
    if (number === PROMISES) continue;
    await made('api::outcome.outcome', {
      prose: prose('Polisen har gått kvällspass i centrum, oftast två och två.'),
      order: number,
      period,
      promises: [promise],
      figures: [{ label: 'Kvällspass', value: 120, unit: 'pass' }],
    });
  }
  return period;
}

/** @type {string[]} */
const periodIds = [];

async function makeContent() {
  const police = await made('api::party.party', { name: 'Polisen', kind: 'police' });
  for (let at = 0; at < PERIODS; at += PERIODS_OF_A_MUNICIPALITY) {
    const code = String(1000 + at / PERIODS_OF_A_MUNICIPALITY);
    const name = `Kommun ${code}`;
    const languages = [{ code: 'sv' }, { code: 'en' }];
    const municipality = await made('api::municipality.municipality', {
      name,
      slug: `kommun-${code}`,
      code,
      languages,
    });
    const own = await made('api::party.party', { name, kind: 'municipality', municipality });
    for (let one = at; one < Math.min(PERIODS, at + PERIODS_OF_A_MUNICIPALITY); one += 1) {
      const periodId = await makePeriod(municipality, [police, own], FIRST_YEAR + one - at);
      periodIds.push(periodId);
      if (one % 3 !== 0) continue;
      const title = `Medborgarlöften i ${name}`;
      await getService(strapi, 'summaries').save(periodId, 'sv', { title });
      const { kind } = await getService(strapi, 'publishing').publish({
        periodId,
        language: 'sv',
        stage: 'interim',
        coversTo: `${String(FIRST_YEAR + one - at)}-06-30`,
        acceptWarnings: true,
        actor: { id: null, name: 'npm run bench:overview' },
        at: new Date().toISOString(),
      });
      if (kind !== 'published') throw new Error(`Not published: ${kind}`);
    }
  }
}

async function signIn() {
  const account = { email: 'bench@example.org', password: 'Aa1-only-in-a-temporary-folder' };
  const role = await strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'medborgarlofte-publisher' } });
  await strapi.service('admin::user').create({
    ...account,
    firstname: 'Bench',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const answer = await fetch(`http://127.0.0.1:${String(port)}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { data } = /** @type {{ data: { token: string } }} */ (await answer.json());
  return data.token;
}

await during(`Making ${String(PERIODS)} periods, a third of them published`, makeContent);
const token = await signIn();

/** @param {string} asked @returns {Promise<number>} milliseconds until the answer was read */
async function timeOf(asked) {
  const began = performance.now();
  const answer = await fetch(`http://127.0.0.1:${String(port)}/period-summary${asked}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${asked} answered ${String(answer.status)}: ${text}`);
  return performance.now() - began;
}

/** A line of the log about every period: what was remembered of them does not hold any more. */
async function forget() {
  for (const periodId of periodIds) {
    await strapi.db.query('plugin::period-summary.log-entry').create({
      data: { at: new Date().toISOString(), action: 'edit', actor: 'bench', periodId },
    });
  }
}

const ASKED = {
  'the overview': '/overview',
  'by readiness': '/overview?sort=readiness',
  'what is blocked': '/overview?readiness=blocked',
  'a search': '/overview?search=kommun%201003',
  'the widget of the home page': '/tasks',
};
const folder = process.env.BENCH_PROFILE;
const session = new Session();
if (folder) {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
}
const rows = [['what', 'first (ms)', 'again (ms)', 'longest again (ms)']];
for (const [what, asked] of Object.entries(ASKED)) {
  await forget();
  const first = await timeOf(asked);
  /** @type {number[]} */
  const again = [];
  for (let round = 0; round < AGAIN; round += 1) again.push(await timeOf(asked));
  rows.push([what, ...[first, median(again), Math.max(...again)].map((ms) => String(rounded(ms)))]);
}
if (folder) {
  const { profile } = await session.post('Profiler.stop');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'overview.cpuprofile'), JSON.stringify(profile));
}
say();
printTable(rows);
await strapi.destroy();
process.exit();
