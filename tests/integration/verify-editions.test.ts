import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Entered } from '../../database/seeds/enter-content';
import { verifyDatabase } from '../../src/plugins/period-summary/server/src/services/integrity/verify-database';
import { verifyFolder } from '../../src/plugins/period-summary/server/src/services/integrity/verify-folder';
import {
  EDITION_FILE_UID,
  EDITION_UID,
  FILE_UID,
} from '../../src/plugins/period-summary/server/src/uids';
import { runEditions } from '../support/command';
import {
  EXAMPLE_SERIES,
  enterExample,
  publishAccount,
  rewriteOutcome,
} from '../support/published-period';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { databaseKind } from '../support/test-database';

interface Raw {
  raw(statement: string): Promise<unknown>;
}

let running: RunningStrapi;
let entered: Entered;

const sql = (statement: string): Promise<unknown> =>
  Promise.resolve(running.strapi.db.connection.raw(statement));

/** Somebody with all rights on the database takes its guard away. */
async function disarm(): Promise<void> {
  for (const table of ['ps_editions', 'ps_events', 'ps_files', 'ps_withdrawals']) {
    const triggers =
      databaseKind() === 'sqlite'
        ? ['update', 'delete'].map((what) => `DROP TRIGGER "${table}_sealed_${what}"`)
        : [`DROP TRIGGER "${table}_sealed_rows" ON "${table}"`];
    for (const statement of triggers) await sql(statement);
  }
}

/** What verification says while `statement` is in force; the database is as before afterwards. */
async function misfitsAfter(statement: string): Promise<unknown[]> {
  const found: unknown[] = [];
  const undo = new Error('undo');
  await running.strapi.db
    .transaction(async ({ trx }) => {
      for (const one of statement.split('; ')) await (trx as Raw).raw(one);
      found.push(...(await verifyDatabase(running.strapi)).misfits);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return found;
}

beforeAll(async () => {
  running = await startStrapi();
  entered = await enterExample(running.strapi);
  await publishAccount(running.strapi, entered.periodId);
  const [outcome = ''] = [...entered.outcomes.values()];
  for (const text of ['Andra texten.', 'Tredje texten.']) {
    await rewriteOutcome(running.strapi, outcome, text);
    await publishAccount(running.strapi, entered.periodId);
  }
  await getService(running.strapi, 'publishing').withdraw({
    periodId: entered.periodId,
    language: 'sv',
    number: 1,
    reason: 'Fel namn.',
    actor: { id: null, name: 'Test' },
    at: '2021-03-01T08:00:00.000Z',
  });
  const digest = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
  await running.strapi.db
    .query(FILE_UID)
    .create({ data: { digest, mime: 'image/png', size: 1, base64: 'AA==' } });
  await running.strapi.db
    .query(EDITION_FILE_UID)
    .create({ data: { series: EXAMPLE_SERIES, number: 2, digest, name: `${digest}.png` } });
  await disarm();
});

afterAll(async () => {
  await running.remove();
});

describe('verifyDatabase', () => {
  it('finds nothing where nothing was touched', async () => {
    expect(await verifyDatabase(running.strapi)).toEqual({ series: 1, editions: 3, misfits: [] });
  });

  it.each([
    [
      'a word changed in the bytes',
      `UPDATE ps_editions SET bytes = replace(bytes, 'Tredje', 'Fjärde')`,
      3,
      'hash',
    ],
    [
      'a changed title beside the bytes',
      `UPDATE ps_editions SET title = 'x' WHERE number = 2`,
      2,
      'fields',
    ],
    ['an edition taken out of the middle', 'DELETE FROM ps_editions WHERE number = 2', 3, 'number'],
    ['the newest edition taken away', 'DELETE FROM ps_editions WHERE number = 3', 3, 'pointer'],
    ['all editions taken away', 'DELETE FROM ps_editions', 1, 'pointer'],
    [
      'bytes gone without an erasure',
      'UPDATE ps_editions SET bytes = NULL WHERE number = 2',
      2,
      'bytes-missing',
    ],
    ['a pointer to an older edition', 'UPDATE ps_all_series SET "current" = 2', 3, 'pointer'],
    ['an announcement taken away', 'DELETE FROM ps_events WHERE number = 2', 2, 'event'],
    [
      'an announcement of another day',
      `UPDATE ps_events SET at = '2020-01-01T00:00:00.000Z' WHERE number = 2`,
      2,
      'event',
    ],
    [
      'all editions taken away, and the series',
      'DELETE FROM ps_editions; DELETE FROM ps_all_series',
      1,
      'event',
    ],
    [
      'another reason for a withdrawal',
      `UPDATE ps_withdrawals SET reason = 'Inget särskilt.'`,
      1,
      'withdrawal',
    ],
    [
      'another day of a withdrawal',
      `UPDATE ps_withdrawals SET at = '2020-01-01T00:00:00.000Z'`,
      1,
      'withdrawal',
    ],
    ['another edition withdrawn', 'UPDATE ps_withdrawals SET number = 2', 1, 'withdrawal'],
    ['a withdrawal taken away', 'DELETE FROM ps_withdrawals', 1, 'withdrawal'],
    [
      'the announcement of a withdrawal taken away',
      `DELETE FROM ps_events WHERE type = 'withdrawn'`,
      1,
      'withdrawal',
    ],
    ['another picture under the same name', `UPDATE ps_files SET base_64 = 'AQ=='`, 2, 'file'],
  ])('names the edition after %s', async (_what, statement, number, fault) => {
    expect(await misfitsAfter(statement)).toEqual([
      expect.objectContaining({ series: EXAMPLE_SERIES, number, fault }),
    ]);
    expect((await verifyDatabase(running.strapi)).misfits).toEqual([]);
  });
});

describe('npm run editions:verify', () => {
  it('ends with 0 where everything fits, and with 1 and the edition’s name where it does not', async () => {
    const whole = await runEditions(['verify'], running.database);
    expect(whole).toEqual({
      code: 0,
      output: expect.stringContaining('3 editions in 1 series fit'),
    });
    // The command itself armed the triggers again.
    await disarm();
    await sql(`UPDATE ps_editions SET bytes = replace(bytes, 'Andra', 'Annan') WHERE number = 2`);
    const broken = await runEditions(['verify'], running.database);
    expect(broken.code).toBe(1);
    expect(broken.output).toContain(`${EXAMPLE_SERIES}, utgåva / edition 2`);
  });
});

describe('verifyFolder', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'));
  const period = path.join(folder, 'api/period-summaries/harjedalen/2019-2020');
  const current = `${period}.sv.json`;

  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it('checks the chain, the bytes and the current page of an exported folder', async () => {
    const rows = (await running.strapi.db
      .query(EDITION_UID)
      .findMany({ where: { number: { $ne: 2 } }, orderBy: { number: 'asc' } })) as {
      number: number;
      bytes: string;
    }[];
    fs.mkdirSync(path.join(period, 'editions'), { recursive: true });
    const all = (await running.strapi.db
      .query(EDITION_UID)
      .findMany({ orderBy: { number: 'asc' } })) as { number: number }[];
    const withdrawn = { at: '2021-03-01T00:00:00.000Z', reason: 'Fel.' };
    const editions = all.map((row) => ({
      ...row,
      withdrawn: row.number === 2 ? withdrawn : null,
      erased: null,
    }));
    fs.writeFileSync(
      path.join(period, 'editions.sv.json'),
      JSON.stringify({ series: EXAMPLE_SERIES, language: 'sv', current: 3, editions }),
    );
    for (const { number, bytes } of rows) {
      fs.writeFileSync(path.join(period, 'editions', `${String(number)}.sv.json`), bytes);
    }
    const [first, last] = rows.map(({ bytes }) => bytes);
    fs.writeFileSync(current, last ?? '');
    expect(await verifyFolder(folder)).toMatchObject({ series: 1, editions: 3, misfits: [] });

    fs.writeFileSync(current, first ?? '');
    expect((await verifyFolder(folder)).misfits).toMatchObject([{ number: 3, fault: 'pointer' }]);

    fs.writeFileSync(path.join(period, 'editions', '1.sv.json'), `${first ?? ''} `);
    expect((await verifyFolder(folder)).misfits).toMatchObject([{ number: 1, fault: 'hash' }]);
    expect((await runEditions(['verify', '--dir', folder])).code).toBe(1);
  });
});
