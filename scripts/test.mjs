// npm test: every suite, on both databases. The last line counts them all.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { buildProject } from './build-project.mjs';
import { checkFolder, checkInstalled, checkNode, ROOT } from './preflight.mjs';
import { say } from './say.mjs';

checkNode();
checkInstalled();
checkFolder();

const REPORTS = path.join(ROOT, 'reports');
const SUITES = [
  { name: 'unit', project: 'unit', database: 'sqlite' },
  { name: 'integration-sqlite', project: 'integration', database: 'sqlite' },
  {
    name: 'integration-postgres',
    project: 'integration',
    database: 'postgres',
    // What these say does not depend on the database, and they have been run on the other one.
    except: ['configuration', 'openapi', 'rest-documentation', 'local-police-area'],
  },
  { name: 'e2e', project: 'e2e', database: 'sqlite' },
];

// `npm test -- unit e2e` runs these alone.
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  say(`There is no suite ${unknown.join(', ')}: ${SUITES.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
fs.mkdirSync(REPORTS, { recursive: true });
let passed = 0;
let failed = 0;
/** @type {string[]} */
const failures = [];
const wanted = SUITES.filter(({ name }) => asked.length === 0 || asked.includes(name));
const chosen = (/** @type {string[]} */ ...names) =>
  wanted.filter(({ name }) => names.includes(name));
// Two lines of work at once, about as long: PostgreSQL's server waits for its disk where SQLite computes.
// A third would be no faster: two cores are busy. Each run is one process, with databases and files of its own.
await oneAfterAnother(chosen('unit'));
const lines = [chosen('integration-postgres'), chosen('integration-sqlite', 'e2e')];
await Promise.all(lines.map(oneAfterAnother));

/** @param {Suite[]} suites */
async function oneAfterAnother(suites) {
  for (const suite of suites) await run(suite);
}

/**
 * @typedef {(typeof SUITES)[number]} Suite
 * @param {Suite} suite
 */
async function run({ name, project, database, except = [] }) {
  say(`\n== ${name}`);
  // The browser tests run on the admin as it is in production.
  if (project === 'e2e' && hasTests('tests/e2e')) await buildProject();
  const report = path.join(REPORTS, `${name}.json`);
  fs.rmSync(report, { force: true });
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', project];
  // Strapi leaves a worker of Jest's when it stops; one process at a time it may stay in.
  if (project !== 'unit') jest.push('--runInBand');
  for (const file of except) jest.push('--testPathIgnorePatterns', `/${file}\\.test\\.ts$`);
  const child = spawn(
    process.execPath,
    [...jest, '--passWithNoTests', '--json', '--outputFile', report],
    {
      cwd: ROOT,
      env: { ...process.env, TEST_DATABASE: database, TEST_RUN: `test-${name}` },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const status = await new Promise((resolve) => child.once('close', resolve));
  const counted = readReport(report);
  say(
    `\n${name}: ${String(counted.passed)} passed, ${String(counted.failed)} failed; the slowest files`,
  );
  for (const { file, seconds } of counted.slowest) {
    say(`${String(seconds).padStart(6)} s  ${file}`);
  }
  passed += counted.passed;
  failures.push(...counted.failures.map((failure) => `${name}: ${failure}`));
  // A suite that did not get as far as its first test has failed too.
  failed += counted.failed === 0 && status !== 0 ? 1 : counted.failed;
}

// Nothing run is nothing proved.
if (passed + failed === 0) {
  say('\nNo test was run');
  failed = 1;
}
// The suites speak at once: what failed is said again where nobody has to look for it.
if (failures.length > 0) say(`\nFailed:\n${failures.join('\n')}`);
say(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} folder */
function hasTests(folder) {
  const at = path.join(ROOT, folder);
  return (
    fs.existsSync(at) &&
    fs.readdirSync(at, { recursive: true }).some((name) => String(name).endsWith('.test.ts'))
  );
}

/**
 * @param {string} file
 * @returns {{
 *   passed: number;
 *   failed: number;
 *   failures: string[];
 *   slowest: { file: string; seconds: number }[];
 * }}
 */
function readReport(file) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 0, failures: [], slowest: [] };
  /**
   * @type {{
   *   numPassedTests: number;
   *   numFailedTests: number;
   *   numRuntimeErrorTestSuites: number;
   *   testResults: {
   *     name: string;
   *     startTime: number;
   *     endTime: number;
   *     message: string;
   *     assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
   *   }[];
   * }}
   */
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    failures: report.testResults.flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const file = path.relative(ROOT, name);
      if (failed.length === 0)
        return message && assertionResults.length === 0 ? [`${file}\n${message}`] : [];
      return failed.map(
        ({ fullName, failureMessages }) =>
          `${file}: ${fullName}\n${failureMessages.join('\n').replace(/\n +at .*node_modules.*/g, '')}`,
      );
    }),
    // What makes everybody wait, so that it is seen when it grows.
    slowest: report.testResults
      .map(({ name, startTime, endTime }) => ({
        file: path.relative(ROOT, name),
        seconds: Math.round((endTime - startTime) / 1000),
      }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, 5),
  };
}
