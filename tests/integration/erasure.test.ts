import fs from 'node:fs';
import path from 'node:path';

import SqliteDatabase from 'better-sqlite3';
import { Client } from 'pg';

import type { Entered } from '../../database/seeds/enter-content';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { insertFiles } from '../../src/plugins/period-summary/server/src/services/publishing/sealed-files';
import { verifyDatabase } from '../../src/plugins/period-summary/server/src/services/integrity/verify-database';
import {
  EDITION_FILE_UID,
  EDITION_UID,
  ERASURE_UID,
  EVENT_UID,
  FILE_UID,
  LOG_ENTRY_UID,
  OUTCOME_UID,
} from '../../src/plugins/period-summary/server/src/uids';
import { runEditions } from '../support/command';
import { TEST_FOLDER } from '../support/project-root';
import {
  EXAMPLE_SERIES,
  enterExample,
  publishAccount,
  rewriteOutcome,
} from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const PASSAGE = 'Grannen Pelle Kvist på Ekvägen anmälde sin egen son';
const CODE = 'Kvist på Ekvägen';
const LIST = path.join(TEST_FOLDER, `erasures-${String(process.pid)}.jsonl`);
const env = { ERASURE_LIST: LIST };
const SHARED = 'a'.repeat(64);
const OWN = 'b'.repeat(64);

let running: RunningStrapi;
let entered: Entered;
let outcome: string;
let erased: { hash: string; bytes: string; title: string };

const where = { series: EXAMPLE_SERIES, number: 2 };
const edition = async () =>
  (await running.strapi.db.query(EDITION_UID).findOne({ where })) as Record<string, unknown>;

async function restart(): Promise<void> {
  const { database } = running;
  await running.stop();
  running = await startStrapi({ database, env });
}

/** Every byte that the database keeps in its files, and every text that PostgreSQL gives. */
async function everythingLeft(): Promise<string> {
  const { file, url } = running.database;
  if (file) {
    return ['', '-wal']
      .map((suffix) => `${file}${suffix}`)
      .filter((name) => fs.existsSync(name))
      .map((name) => fs.readFileSync(name, 'utf8'))
      .join('');
  }
  const client = new Client({ connectionString: url ?? '' });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
    );
    let all = '';
    for (const { tablename } of tables) {
      const { rows } = await client.query(`SELECT t::text AS row FROM "${tablename}" t`);
      all += JSON.stringify(rows);
    }
    // What a row no longer says can stand on in the pages of its table.
    await client.query('CHECKPOINT');
    const { rows: files } = await client.query<{ file: string }>(
      `SELECT current_setting('data_directory') || '/' || pg_relation_filepath(c.oid) AS file ` +
        `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace ` +
        `WHERE c.relkind IN ('r', 't', 'i') ` +
        `AND n.nspname IN ('public', 'pg_toast', 'pg_catalog') ` +
        `AND pg_relation_size(c.oid) > 0`,
    );
    for (const { file } of files) all += fs.readFileSync(file, 'utf8');
    return all;
  } finally {
    await client.end();
  }
}

const eraseCommand = (...more: string[]) =>
  runEditions(
    ['erase', '--series', EXAMPLE_SERIES, '--number', '2']
      .concat(['--reason', 'Personuppgifter', '--diary', 'KS 2024/12'])
      .concat(more),
    running.database,
    env,
  );

beforeAll(async () => {
  fs.rmSync(LIST, { force: true });
  running = await startStrapi({ env });
  const { strapi } = running;
  entered = await enterExample(strapi);
  [outcome = ''] = [...entered.outcomes.values()];
  await publishAccount(strapi, entered.periodId);
  await rewriteOutcome(strapi, outcome, `Det sades mycket. ${PASSAGE}.`);
  await publishAccount(strapi, entered.periodId, { changeNote: `Nytt: ${CODE}` });
  for (const [digest, number] of [
    [SHARED, 1],
    [SHARED, 2],
    [OWN, 2],
  ] as const) {
    if ((await strapi.db.query(FILE_UID).count({ where: { digest } })) === 0) {
      await strapi.db
        .query(FILE_UID)
        .create({ data: { digest, mime: 'image/png', size: 1, base64: `${digest}==` } });
    }
    await strapi.db
      .query(EDITION_FILE_UID)
      .create({ data: { series: EXAMPLE_SERIES, number, digest, name: `${digest}.png` } });
  }
  erased = (await edition()) as typeof erased;
});

afterAll(async () => {
  await running.remove();
  fs.rmSync(LIST, { force: true });
});

describe('npm run editions:erase', () => {
  it('refuses an edition that is not withdrawn: readers must first be told that it is gone', async () => {
    const { code, output } = await eraseCommand('--yes');
    expect(output).toContain('Withdraw the edition first');
    expect(code).toBe(1);
    expect((await edition())['bytes']).toBe(erased.bytes);
  });

  it('names every other place of the passage and does nothing without --yes', async () => {
    await publishAccount(running.strapi, entered.periodId, { stage: 'interim' });
    await getService(running.strapi, 'publishing').withdraw({
      periodId: entered.periodId,
      language: 'sv',
      number: 2,
      reason: 'Utgåvan innehöll personuppgifter.',
      actor: { id: null, name: 'Test' },
      at: '2021-03-01T08:00:00.000Z',
    });
    const { code, output } = await eraseCommand('--passage', PASSAGE.toUpperCase());
    expect(code).toBe(2);
    expect(output).toContain(`edition ${EXAMPLE_SERIES} 3`);
    expect(output).toContain('editions/3.sv.changes');
    expect(output).toMatch(new RegExp(`${outcome} \\(sv, draft\\): prose`, 'u'));
    expect(output).toMatch(new RegExp(`${outcome} \\(sv, published\\): prose`, 'u'));
    expect((await edition())['bytes']).toBe(erased.bytes);
    // Without a passage the edition's own paragraphs are looked for.
    expect((await eraseCommand()).output).toContain(`edition ${EXAMPLE_SERIES} 1`);
  });

  it('removes bytes, title, note and own files; hash, number, reason and diary number stay', async () => {
    const { code, output } = await eraseCommand('--yes');
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(await edition()).toMatchObject({
      number: 2,
      hash: erased.hash,
      bytes: null,
      title: null,
      changeNote: null,
      contentHash: null,
    });
    const { db } = running.strapi;
    expect(await db.query(ERASURE_UID).findOne({ where })).toMatchObject({
      hash: erased.hash,
      reason: 'Personuppgifter',
      diaryNumber: 'KS 2024/12',
    });
    const file = async (digest: string) =>
      ((await db.query(FILE_UID).findOne({ where: { digest } })) as { base64: string | null })
        .base64;
    expect(await file(OWN)).toBeNull();
    expect(await file(SHARED)).toBe(`${SHARED}==`);
    expect(await db.query(EVENT_UID).findOne({ orderBy: { sequence: 'desc' } })).toMatchObject({
      type: 'erased',
      ...where,
    });
    expect(await db.query(LOG_ENTRY_UID).count({ where: { action: 'erase' } })).toBe(1);
    expect(fs.readFileSync(LIST, 'utf8')).toContain('KS 2024/12');
    const { misfits } = await verifyDatabase(running.strapi);
    expect(misfits.filter(({ fault }) => fault !== 'file')).toEqual([]);
  });

  it('leaves no byte of the passage once every edition and entry that it named is treated', async () => {
    const { strapi } = running;
    expect(await everythingLeft()).toContain(CODE);
    // PostgreSQL keeps common values of each column for its planner, also of a table that is empty since.
    const images = strapi.db.query('shared.image');
    await images.create({ data: { alt: CODE } });
    await strapi.db.connection.raw('ANALYZE');
    await images.deleteMany({ where: { alt: CODE } });
    await rewriteOutcome(strapi, outcome, 'Det sades mycket.');
    await publishAccount(strapi, entered.periodId);
    await getService(strapi, 'publishing').withdraw({
      periodId: entered.periodId,
      language: 'sv',
      number: 3,
      reason: 'Samma personuppgifter.',
      actor: { id: null, name: 'Test' },
      at: '2021-03-02T08:00:00.000Z',
    });
    const third = await runEditions(
      ['erase', '--series', EXAMPLE_SERIES, '--number', '3', '--yes'].concat([
        '--passage',
        PASSAGE,
        '--reason',
        'Personuppgifter',
        '--diary',
        'KS 2024/12',
      ]),
      running.database,
      env,
    );
    expect(third.output).toContain('stands nowhere else');
    expect(third.code).toBe(0);
    expect(await everythingLeft()).not.toContain(CODE);
  });

  // A logo goes with the only edition that shows it, and the next edition shows it again.
  it('lets a file that went with an edition be published again, and only unchanged', async () => {
    const { strapi } = running;
    const table = strapi.db.metadata.get(FILE_UID).tableName;
    const row = async () =>
      (await strapi.db.query(FILE_UID).findOne({ where: { digest: OWN } })) as {
        base64: string | null;
      };
    expect((await row()).base64).toBeNull();
    const bytes = Buffer.from('logo');
    const reference = {
      ...{ id: 'f', name: 'logo.png', url: `${OWN}.png`, sha256: OWN },
      ...{ mime: 'image/png', size: bytes.length },
    };
    const next = { series: 'harjedalen/2019-2020/en', number: 1 };
    await strapi.db.transaction(() =>
      insertFiles(strapi, next, [{ reference, digest: OWN, bytes }]),
    );
    expect((await row()).base64).toBe(bytes.toString('base64'));
    const changing = strapi.db.connection(table).where({ digest: OWN });
    for (const base64 of ['AA==', null]) {
      const refusal = await changing
        .clone()
        .update({ base_64: base64 })
        .then(() => 'not refused', String);
      expect(refusal).toContain('is sealed');
    }
  });

  it('is repeated at the next start after a restore has brought the bytes back', async () => {
    const { strapi, database } = running;
    const table = strapi.db.metadata.get(EDITION_UID).tableName;
    // A backup from before the withdrawal: the bytes are there, neither withdrawal nor erasure is.
    const triggers =
      database.kind === 'sqlite'
        ? [
            'ps_editions_sealed_update',
            'ps_erasures_sealed_delete',
            'ps_withdrawals_sealed_delete',
          ].map((name) => `DROP TRIGGER "${name}"`)
        : ['ps_editions', 'ps_erasures', 'ps_withdrawals'].map(
            (name) => `DROP TRIGGER "${name}_sealed_rows" ON "${name}"`,
          );
    for (const statement of [
      ...triggers,
      'DELETE FROM ps_erasures',
      'DELETE FROM ps_withdrawals',
    ]) {
      await strapi.db.connection.raw(statement);
    }
    const { bytes, title } = erased;
    await strapi.db.connection(table).where(where).update({ bytes, title });
    await restart();
    expect(await edition()).toMatchObject({ bytes: null, title: null, hash: erased.hash });
    expect(await running.strapi.db.query(ERASURE_UID).count({ where })).toBe(1);
    expect(await everythingLeft()).not.toContain(CODE);
    // Somebody who reads the file keeps SQLite's log, and what was erased in it, in place.
    const reader = database.file ? new SqliteDatabase(database.file, { readonly: true }) : null;
    if (reader) {
      reader.exec('BEGIN');
      reader.prepare('SELECT COUNT(*) FROM ps_editions').get();
      const kept = await runEditions(['erase', '--again'], running.database, env);
      expect(kept.output).toContain('Close other programs');
      expect(kept.code).toBe(1);
      reader.close();
    }
    const again = await runEditions(['erase', '--again'], running.database, env);
    expect(again).toMatchObject({ code: 0 });
  });

  it('keeps the list of erasures also where the file was lost', async () => {
    fs.rmSync(LIST);
    await restart();
    expect(fs.readFileSync(LIST, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('lets the next publication go on with the chain', async () => {
    await rewriteOutcome(running.strapi, outcome, 'Det sades lite.');
    const result = await publishAccount(running.strapi, entered.periodId);
    expect(result).toMatchObject({ kind: 'published', edition: { number: 5 } });
    expect(
      await running.strapi.documents(OUTCOME_UID).count({ status: 'published', locale: 'sv' }),
    ).toBeGreaterThan(0);
  });
});
