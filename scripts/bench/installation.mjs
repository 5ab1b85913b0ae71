// One installation under measurement: a production server as a process of its own, told by messages
// what staff do in it. Times are taken in here, without the messages.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { answerMessages } from './told.mjs';

const require = createRequire(import.meta.url);
const [appDir = '', distDir = ''] = process.argv.slice(2);
/** @param {string} file */
const compiled = (file) => require(path.join(distDir, file));

const { createStrapi } = require('@strapi/strapi');
/** @type {import('@strapi/strapi').Core.Strapi} */
const strapi = await createStrapi({ appDir, distDir }).start();

/** @type {import('../../database/seeds/enter-content.js')} */
const { enterContent } = compiled('database/seeds/enter-content.js');
/** @type {import('../../database/seeds/harjedalen-2019-2020.js')} */
const { harjedalen20192020: example } = compiled('database/seeds/harjedalen-2019-2020.js');
/** @type {import('../../src/plugins/period-summary/server/src/services/index.js')} */
const { getService } = compiled('src/plugins/period-summary/server/src/services/index.js');
/** @type {import('../../src/plugins/period-summary/server/src/uids.js')} */
const { OUTCOME_UID } = compiled('src/plugins/period-summary/server/src/uids.js');
/** @type {import('../../src/plugins/period-summary/server/src/delivery/running.js')} */
const { deliveryOf } = compiled('src/plugins/period-summary/server/src/delivery/running.js');

const loopDelay = monitorEventLoopDelay({ resolution: 1 });
/** @type {Map<string, import('../../database/seeds/enter-content.js').Entered>} periods by the slug of their municipality */
const periods = new Map();
let written = 0;

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ ms: number, result: T }>}
 */
async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

/** @param {string} text */
const prose = (text) => [
  {
    type: /** @type {const} */ ('paragraph'),
    children: [{ type: /** @type {const} */ ('text'), text }],
  },
];

/** @param {string} slug */
const periodOf = (slug) => periods.get(slug) ?? fail(`There is no period of ${slug}`);
/** @param {string} message @returns {never} */
function fail(message) {
  throw new Error(message);
}

/** @type {import('./work.js').Done<import('./work.js').InstallationWork>} */
const work = {
  /** Enters the example once more, as the content of a municipality of its own. */
  async enter({ slug, code }) {
    const content = structuredClone(example);
    const owner = content.municipalities[0] ?? fail('The example has no municipality');
    Object.assign(owner, slug === owner.slug ? {} : { slug, code, name: `Kommun ${code}` });
    periods.set(slug, await enterContent(strapi, content));
  },

  /** Publishes a period and says how long it took and how many drafts went along. */
  async publish({ slug }) {
    const { periodId } = periodOf(slug);
    const { ms, result } = await timed(() =>
      getService(strapi, 'publishing').publish({
        periodId,
        language: 'sv',
        stage: 'final',
        coversTo: example.period.endsOn,
        acceptWarnings: true,
        kind: 'update',
        changeNote: 'En text är ändrad.',
        actor: { id: null, name: 'npm run bench' },
        at: new Date().toISOString(),
      }),
    );
    if (result.kind !== 'published') fail(`Not published: ${JSON.stringify(result)}`);
    return { ms, drafts: result.publishedDrafts };
  },

  /** Gives the draft of one outcome another text. */
  async rewriteOutcome({ slug }) {
    written += 1;
    const [documentId = fail('There is no outcome')] = periodOf(slug).outcomes.values();
    await strapi.documents(OUTCOME_UID).update({
      documentId,
      locale: 'sv',
      data: { prose: prose(`Patrullerna var ute vid ${written} tillfällen under perioden.`) },
    });
  },

  /** One `create` with status published, as any client makes it: an outcome with a figure. */
  async create({ slug }) {
    const { periodId, promises } = periodOf(slug);
    const [promise = fail('There is no promise')] = promises.values();
    written += 1;
    const { ms, result } = await timed(() =>
      strapi.documents(OUTCOME_UID).create({
        locale: 'sv',
        status: 'published',
        data: {
          order: 1000,
          prose: prose(`En insats till, nummer ${written}.`),
          figures: [{ key: 'number', value: written, unit: 'insatser' }],
          promises: [promise],
          period: periodId,
        },
      }),
    );
    // Else the page would grow with every round.
    await strapi.documents(OUTCOME_UID).delete({ documentId: result.documentId, locale: '*' });
    return { ms };
  },

  /** Sealed bytes of the current edition, for the servers beside this one to send. */
  async bytes({ series }) {
    const row = await strapi.db
      .query('plugin::period-summary.edition')
      .findOne({ where: { series }, orderBy: { number: 'desc' } });
    const hash = createHash('sha256').update(row.bytes, 'utf8').digest('hex');
    if (hash !== row.hash) fail('The bytes do not have the hash of the edition');
    return row.bytes;
  },

  startLoopDelay() {
    loopDelay.reset();
    loopDelay.enable();
  },
  /** Milliseconds for which the event loop answered nobody. */
  loopDelay() {
    loopDelay.disable();
    return { p99: loopDelay.percentile(99) / 1e6, max: loopDelay.max / 1e6 };
  },
  memory() {
    return { rss: process.memoryUsage.rss(), ...deliveryOf(strapi)?.memory() };
  },
};

answerMessages(work);
