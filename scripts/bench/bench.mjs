// npm run bench: what reading and publishing cost, beside what they are measured against, in one run.
// docs/performance.md says what each line means. BENCH_PROFILE=DIR writes CPU profiles of the servers.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { checkFolder, checkInstalled, checkNode, ROOT } from '../preflight.mjs';
import { during, say } from '../say.mjs';
import { startNginx } from './neighbours.mjs';
import { startTold } from './processes.mjs';
import { median, printTable, ratio, rounded, spread } from './report.mjs';
import { compile, freePort, ownFolder, startInstallation, startPublic } from './workplace.mjs';

const ROUNDS = 7;
const SLICE = 700;
const CONNECTIONS = 16;
const PUBLISH_ROUNDS = 5;
/** Requests a second of the open loop, its length, and how often something is published meanwhile. */
const STEADY = { perSecond: 500, ms: 20_000 };
const PUBLISH_EVERY = 2_000;

const EXAMPLE = { slug: 'harjedalen', code: '2361' };
const EDITION = '/api/period-summaries/harjedalen/2019-2020.sv';
const SERIES = 'harjedalen/2019-2020/sv';

checkNode();
checkInstalled();
checkFolder();
const began = Date.now();
const folder = ownFolder();
const distDir = await compile();
/** @type {import('./work.js').Told<import('./work.js').ClientWork>} */
const client = await startTold('client.mjs', []);
const database = path.join(folder, 'one.sqlite');
const one = await startInstallation(distDir, database);
await during('Entering and publishing the example', async () => {
  await one.ask('enter', EXAMPLE);
  await one.ask('publish', EXAMPLE);
});

/** @type {Map<string, number[]>} what each round measured, by the name of its line */
const rounds = new Map();
/** @param {string} name @param {number} value */
const note = (name, value) => void rounds.set(name, [...of(name), value]);
/** @param {string} name */
const of = (name) => rounds.get(name) ?? [];

let rss = 0;
const watching = setInterval(() => {
  void one.ask('memory').then((memory) => (rss = Math.max(rss, memory.rss)));
}, 500);

const { nginx, publicRss } = await during('Reading', measureReading);
await during('Publishing', measurePublishing);
const { quiet, busy, loop } = await during('Reading while something is published', measureBoth);
clearInterval(watching);
const scale = await during('The same with 17,400 editions', measureScale);

report();
process.exit();

/** @param {import('./work.js').Target | import('./work.js').Targets} target */
async function saturate(target, connections = CONNECTIONS, ms = SLICE) {
  return (await client.ask('saturate', { target, connections, ms })).perSecond;
}

/** Servers in turn, seven times, each round beginning with another one. */
async function measureReading() {
  const bytes = await one.ask('bytes', { series: SERIES });
  fs.mkdirSync(path.join(folder, 'www'));
  const file = path.join(folder, 'www', 'edition.json');
  fs.writeFileSync(file, bytes);
  const apart = await startPublic(distDir, database);
  const json = { port: apart.port, path: `${EDITION}.json`, expect: 200 };
  const full = await headersOf(json);
  const known = { 'If-None-Match': full[full.indexOf('etag') + 1] ?? '' };
  const unchanged = { ...json, headers: known, expect: 304 };
  const heads = JSON.stringify({ full, notModified: await headersOf(unchanged) });
  const barePort = await freePort();
  const bare = await startTold('neighbours.mjs', ['serve', String(barePort), file, heads]);
  const nginxPort = await freePort();
  const beside = startNginx(folder, nginxPort);
  // In a process of its own, like the others: else its memory would count as the edition's.
  const stock = await startInstallation(distDir, database);
  const theirs = { port: barePort, path: '/', expect: 200 };

  /** @type {[string, import('./work.js').Target][]} */
  const targets = [
    ['bare', theirs],
    ['json', json],
    ['bare 304', { ...theirs, headers: known, expect: 304 }],
    ['304', unchanged],
    ['json in strapi', { ...json, port: one.port }],
    ['304 in strapi', { ...unchanged, port: one.port }],
    ['body', { ...theirs, path: '/body' }],
    ['html', { ...json, path: `${EDITION}.html` }],
    ['page', { ...json, path: '/medborgarloften/harjedalen/2019-2020' }],
    ['brotli', { ...json, headers: { 'Accept-Encoding': 'br' } }],
    ['rest', { port: stock.port, path: documentedRequest(), expect: 200 }],
  ];
  if (beside) targets.push(['nginx', { ...theirs, port: nginxPort, path: '/edition.json' }]);
  for (const [, target] of targets) await saturate(target, CONNECTIONS, 400);
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % targets.length;
    for (const [name, target] of [...targets.slice(first), ...targets.slice(0, first)]) {
      note(name, await saturate(target));
    }
  }
  const { rss: publicRss } = await apart.ask('memory');
  await apart.stop();
  await bare.stop();
  await stock.stop();
  await beside?.stop();
  return { nginx: beside !== null, publicRss };
}

/** Stock Strapi's one create, a period for the first time, and one with one outcome changed. */
async function measurePublishing() {
  for (let round = 0; round <= PUBLISH_ROUNDS; round += 1) {
    const period = { slug: `publish-${round}`, code: String(4000 + round) };
    await one.ask('enter', period);
    const creates = [];
    const smalls = [];
    for (let time = 0; time < 3; time += 1) creates.push((await one.ask('create', period)).ms);
    const full = (await one.ask('publish', period)).ms;
    for (let time = 0; time < 3; time += 1) {
      await one.ask('rewriteOutcome', period);
      smalls.push((await one.ask('publish', period)).ms);
      creates.push((await one.ask('create', period)).ms);
    }
    // The first one warms up.
    if (round === 0) continue;
    note('create', median(creates));
    note('full', full);
    note('small', median(smalls));
  }
}

/** An open loop at a steady rate: first alone, then with something published every other second. */
async function measureBoth() {
  const target = { port: one.port, path: `${EDITION}.json`, expect: 200 };
  const quiet = await client.ask('steady', { target, ...STEADY, ms: STEADY.ms / 2 });
  await one.ask('startLoopDelay');
  let publishing = Promise.resolve();
  const timer = setInterval(() => {
    publishing = publishing.then(async () => {
      await one.ask('rewriteOutcome', EXAMPLE);
      note('published meanwhile', (await one.ask('publish', EXAMPLE)).ms);
    });
  }, PUBLISH_EVERY);
  const busy = await client.ask('steady', { target, ...STEADY });
  clearInterval(timer);
  await publishing;
  return { quiet, busy, loop: await one.ask('loopDelay') };
}

/** A second installation with as much as all of Sweden, and both in turn. */
async function measureScale() {
  const file = path.join(folder, 'many.sqlite');
  await new Promise((resolve, reject) => {
    const args = ['--database', file, '--compiled', distDir];
    const data = spawn(process.execPath, [path.join(import.meta.dirname, 'data.mjs'), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    process.once('exit', () => data.kill('SIGKILL'));
    data.once('exit', (code) => (code === 0 ? resolve(code) : reject(new Error('No data'))));
  });
  const many = await startInstallation(distDir, file);
  const both = /** @type {const} */ ([
    ['one', one],
    ['many', many],
  ]);
  for (const [, { ask }] of both) await ask('enter', { slug: 'in-turn', code: '5000' });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, { port, ask }] of round % 2 === 0 ? both : [...both].reverse()) {
      const target = { port, path: `${EDITION}.json`, expect: 200 };
      note(`read ${name}`, await saturate(target));
      await ask('rewriteOutcome', { slug: 'in-turn' });
      const { ms } = await ask('publish', { slug: 'in-turn' });
      // The first one publishes the whole period.
      if (round > 0) note(`publish ${name}`, ms);
    }
  }
  const paths = otherEditions();
  const firstReads = await client.ask('eachOnce', {
    target: { port: many.port, paths, expect: 200 },
  });
  const others = await saturate({ port: many.port, paths, expect: 200 });
  const lists = await client.ask('eachOnce', {
    target: { port: many.port, paths: listAddresses(), expect: 200 },
  });
  const memory = await many.ask('memory');
  await many.stop();
  return { firstReads, others, lists, memory };
}

/**
 * What an answer says before its bytes, names and values in turn; Node adds the others by itself.
 *
 * @param {import('./work.js').Target} target
 */
async function headersOf({ port, path: target, headers = {}, expect }) {
  const answer = await fetch(`http://127.0.0.1:${port}${target}`, {
    headers: { 'Accept-Encoding': 'identity', ...headers },
  });
  if (answer.status !== expect) throw new Error(`${target} answered ${answer.status}`);
  const own = [...answer.headers].filter(
    ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
  );
  return own.flat();
}

/** What docs/rest.md tells a website to ask for one whole period. */
function documentedRequest() {
  const text = fs.readFileSync(path.join(ROOT, 'docs', 'rest.md'), 'utf8');
  const request = /```request\n([\s\S]*?)```/u.exec(text)?.[1];
  if (!request) throw new Error('docs/rest.md holds no request');
  return encodeURI(request.replace(/\s+/gu, ''));
}

/** A thousand pages that nobody has read yet, all over the country. */
function otherEditions() {
  return Array.from({ length: 1000 }, (_, index) => {
    const municipality = String(1 + ((index * 7) % 290)).padStart(3, '0');
    const year = 2010 + (index % 10);
    return `/api/period-summaries/scale-${municipality}/${year}-${year + 1}.sv.json`;
  });
}

/** Lists with each filter, none of which was asked for before. */
function listAddresses() {
  const list = '/api/period-summaries';
  return [
    ...[
      '',
      '?limit=100',
      '?locale=en',
      '?year=2015',
      '?policeRegion=mitt',
      '?policeRegion=syd&year=2012',
    ],
    ...['?municipality=scale-150', '?stage=final', '?stage=interim', '?year=1999', '?theme=none'],
    ...['?municipality=unknown', '?locale=sma', '?policeRegion=nord&locale=en&year=2019&limit=100'],
    ...['/changes', '/changes?after=16000', '/changes?municipality=scale-200', '/feed.atom'],
  ].map((rest) => list + rest);
}

function report() {
  /** @param {string} name */
  const perSecond = (name) => Math.round(median(of(name))).toLocaleString('en');
  /** @param {string} name @param {string} what */
  const reading = (name, what) => [
    what,
    `${perSecond(name)}/s`,
    ratio(of(name), of('bare')).toFixed(2),
    `${ratio(of(name), of('rest')).toFixed(0)} ×`,
    `${(spread(of(name)) * 100).toFixed(0)} %`,
  ];
  /** @param {string} name @param {string} what */
  const publishing = (name, what) => [
    what,
    `${median(of(name)).toFixed(0)} ms`,
    '',
    `${ratio(of(name), of('create')).toFixed(1)} creates`,
    `${(spread(of(name)) * 100).toFixed(0)} %`,
  ];
  /** @param {string} what @param {import('./work.js').Latency} latency */
  const latency = (what, { p50, p99, p999, max }) => [
    what,
    `${p99.toFixed(1)} ms`,
    '',
    `p50 ${p50.toFixed(1)}, p99.9 ${p999.toFixed(1)}, max ${max.toFixed(1)}`,
    '',
  ];
  /** @param {string} what @param {string} value @param {string} [more] */
  const line = (what, value, more = '') => [what, value, '', more, ''];
  const inMegabytes = (/** @type {number} */ bytes) => Math.round(bytes / 1e6);
  const listMs = Math.max(...scale.lists);
  const publishAtScaleVsOne = ratio(of('publish many'), of('publish one'));
  say();
  printTable([
    ['', 'measured', 'of bare Node', 'compared', 'spread'],
    reading('bare', 'bare Node server, the same answer'),
    reading('body', 'bare Node server, hardly a header'),
    reading('bare 304', 'bare Node server, 304'),
    ...(nginx ? [reading('nginx', 'nginx, the same file')] : []),
    reading('json', 'edition, JSON'),
    reading('brotli', 'edition, JSON in brotli'),
    reading('304', 'edition, 304'),
    reading('json in strapi', "edition, JSON, from Strapi's process"),
    reading('304 in strapi', "edition, 304, from Strapi's process"),
    reading('html', 'edition, HTML'),
    reading('page', 'page for people'),
    reading('rest', 'stock REST, populated'),
    publishing('create', 'one create with status published'),
    publishing('full', 'publish the whole period'),
    publishing('small', 'publish with one outcome changed'),
    latency(`p99 at ${STEADY.perSecond}/s, nothing published`, quiet),
    latency(`p99 at ${STEADY.perSecond}/s while publishing`, busy),
    line(
      'event loop kept while publishing',
      `${loop.p99.toFixed(1)} ms`,
      `max ${loop.max.toFixed(1)}`,
    ),
    line('memory of the public process', `${inMegabytes(publicRss)} MB`),
    line('memory of the server under load', `${inMegabytes(rss)} MB`, 'largest of all phases'),
    line(
      'one edition, with 17,400 in the database',
      `${perSecond('read many')}/s`,
      `${perSecond('read one')}/s with one`,
    ),
    line(
      'a thousand other editions in turn',
      `${Math.round(scale.others).toLocaleString('en')}/s`,
      `first read ${median(scale.firstReads).toFixed(1)} ms`,
    ),
    line(
      'slowest list of 17,400 editions',
      `${listMs.toFixed(0)} ms`,
      `median ${median(scale.lists).toFixed(0)} ms`,
    ),
    line(
      'publish a change beside 17,400',
      `${median(of('publish many')).toFixed(0)} ms`,
      `${publishAtScaleVsOne.toFixed(2)} of alone`,
    ),
    line('memory of the server beside 17,400', `${inMegabytes(scale.memory.rss)} MB`),
  ]);
  const [load = 0] = os.loadavg();
  const restless = Math.max(spread(of('bare')), spread(of('json')));
  const noisy = restless > 0.2 || load > os.availableParallelism() * 2;
  say();
  say(
    `${os.availableParallelism()} cores, Node ${process.versions.node}, SQLite, load ${load.toFixed(1)}, ` +
      `${Math.round((Date.now() - began) / 1000)} s. ` +
      `Medians of ${ROUNDS} interleaved rounds of ${SLICE} ms with ${CONNECTIONS} connections.`,
  );
  if (noisy) {
    say(
      `NOISY: rounds lie ${(restless * 100).toFixed(0)} % apart, or others use this machine. ` +
        'Ratios within a round still hold; milliseconds do not.',
    );
  }
  say(
    JSON.stringify({
      readVsStockRest: rounded(ratio(of('json'), of('rest'))),
      readVsBareNode: rounded(ratio(of('json'), of('bare'))),
      notModifiedVsBareNode: rounded(ratio(of('304'), of('bare 304'))),
      readInStrapiVsBareNode: rounded(ratio(of('json in strapi'), of('bare'))),
      notModifiedInStrapiVsBareNode: rounded(ratio(of('304 in strapi'), of('bare 304'))),
      fullPublishVsStockCreate: rounded(ratio(of('full'), of('create'))),
      smallPublishVsStockCreate: rounded(ratio(of('small'), of('create'))),
      p99MsWhilePublishing: rounded(busy.p99),
      rssMb: inMegabytes(rss),
      rssMbPublic: inMegabytes(publicRss),
      readCostAtScaleVsOne: rounded(ratio(of('read one'), of('read many'))),
      publishAtScaleVsOne: rounded(publishAtScaleVsOne),
      listMsAtScale: rounded(listMs),
      rssMbAtScale: inMegabytes(scale.memory.rss),
      noisy,
    }),
  );
}
