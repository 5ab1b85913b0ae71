import type { Entered } from '../../database/seeds/enter-content';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import {
  EDITION_FILE_UID,
  EDITION_UID,
  ERASURE_UID,
  EVENT_UID,
  FILE_UID,
  LOG_ENTRY_UID,
  SEALED_UIDS,
  WITHDRAWAL_UID,
} from '../../src/plugins/period-summary/server/src/uids';
import { createAdminUser, createApiToken, signIn } from '../support/accounts';
import {
  EXAMPLE_SERIES,
  enterExample,
  publishAccount,
  rewriteOutcome,
} from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { databaseKind } from '../support/test-database';

let running: RunningStrapi;
let entered: Entered;

const SEALED_TABLES = [
  ['ps_editions', EDITION_UID, 'bytes'],
  ['ps_edition_files', EDITION_FILE_UID, 'name'],
  ['ps_files', FILE_UID, 'base_64'],
  ['ps_withdrawals', WITHDRAWAL_UID, 'reason'],
  ['ps_erasures', ERASURE_UID, 'reason'],
  ['ps_events', EVENT_UID, 'type'],
  ['ps_log_entries', LOG_ENTRY_UID, 'detail'],
] as const;

const onSqlite = databaseKind() === 'sqlite';
const sql = (statement: string): Promise<unknown> =>
  Promise.resolve(running.strapi.db.connection.raw(statement));

/** Every sealed row as it stands. */
async function everything(): Promise<unknown> {
  const rows: Record<string, unknown> = {};
  for (const uid of SEALED_UIDS) {
    rows[uid] = await running.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
  }
  return rows;
}

/** @returns whether the deed was refused for the reason that the row is sealed */
async function refusalOf(deed: () => Promise<unknown>): Promise<string> {
  try {
    await deed();
  } catch (error) {
    return String(error);
  }
  return 'not refused';
}

beforeAll(async () => {
  running = await startStrapi();
  entered = await enterExample(running.strapi);
  const { strapi } = running;
  await publishAccount(strapi, entered.periodId);
  const [outcome = ''] = [...entered.outcomes.values()];
  await rewriteOutcome(strapi, outcome, 'En annan text.');
  await publishAccount(strapi, entered.periodId);
  await getService(strapi, 'publishing').withdraw({
    periodId: entered.periodId,
    language: 'sv',
    number: 1,
    reason: 'Fel siffror.',
    actor: { id: null, name: 'Test' },
    at: '2021-02-04T08:00:00.000Z',
  });
  const edition = { series: EXAMPLE_SERIES, number: 2 };
  await strapi.db
    .query(FILE_UID)
    .create({ data: { digest: 'd1', mime: 'image/png', size: 1, base64: 'AA==' } });
  await strapi.db
    .query(EDITION_FILE_UID)
    .create({ data: { ...edition, digest: 'd1', name: 'd1.png' } });
  await strapi.db.query(ERASURE_UID).create({
    data: {
      series: EXAMPLE_SERIES,
      number: 9,
      hash: 'h',
      reason: 'r',
      diaryNumber: 'KS 1',
      at: '2021-02-05T08:00:00.000Z',
    },
  });
});

afterAll(async () => {
  await running.remove();
});

/** Tries to change and delete in every sealed table. */
async function expectAllRefused(): Promise<void> {
  const before = await everything();
  for (const [table, uid, column] of SEALED_TABLES) {
    expect(await running.strapi.db.query(uid).count()).toBeGreaterThan(0);
    const refused = expect.stringContaining('is sealed');
    expect(await refusalOf(() => sql(`UPDATE ${table} SET ${column} = 'x'`))).toEqual(refused);
    expect(await refusalOf(() => sql(`UPDATE ${table} SET id = id + 1000`))).toEqual(refused);
    expect(await refusalOf(() => sql(`DELETE FROM ${table}`))).toEqual(refused);
    if (!onSqlite) expect(await refusalOf(() => sql(`TRUNCATE ${table} CASCADE`))).toEqual(refused);
  }
  expect(await everything()).toEqual(before);
}

describe('sealed tables', () => {
  it('refuse raw SQL: whoever can reach the database cannot rewrite what was published', async () => {
    await expectAllRefused();
  });

  it('refuse PostgreSQL’s MERGE, and a session that plays a replica to run no triggers', async () => {
    if (onSqlite) return;
    const before = await everything();
    const refused = expect.stringContaining('is sealed');
    const merge =
      'MERGE INTO ps_editions e USING (SELECT 1 AS one) o ON e.number = o.one ' +
      "WHEN MATCHED THEN UPDATE SET bytes = 'x'";
    expect(await refusalOf(() => sql(merge))).toEqual(refused);
    for (const deed of [
      "UPDATE ps_editions SET bytes = 'x'",
      'DELETE FROM ps_log_entries',
      'TRUNCATE ps_events',
    ]) {
      const replica = (): Promise<unknown> =>
        running.strapi.db.connection.transaction(async (trx) => {
          await trx.raw('SET LOCAL session_replication_role = replica');
          await trx.raw(deed);
        });
      expect(await refusalOf(replica)).toEqual(refused);
    }
    expect(await everything()).toEqual(before);
  });

  it('refuse to be written over by an insert: SQLite runs no DELETE trigger for a REPLACE', async () => {
    const before = await everything();
    for (const [table] of SEALED_TABLES) {
      const refused = expect.stringMatching(/is sealed|duplicate key|syntax error/u);
      const replace = onSqlite ? 'INSERT OR REPLACE INTO' : 'INSERT INTO';
      expect(await refusalOf(() => sql(`${replace} ${table} SELECT * FROM ${table}`))).toEqual(
        refused,
      );
    }
    const insert = onSqlite ? 'INSERT OR REPLACE INTO' : 'INSERT INTO';
    const columns = 'series, number, kind, stage, title, sealed_at, hash, content_hash, bytes';
    const values = `series, number, kind, stage, 'x', sealed_at, hash, content_hash, 'x'`;
    expect(
      await refusalOf(() =>
        sql(`${insert} ps_editions (${columns}) SELECT ${values} FROM ps_editions`),
      ),
    ).toMatch(/is sealed|duplicate key/u);
    expect(
      await refusalOf(() =>
        sql(
          `INSERT INTO ps_editions (${columns}) SELECT ${values} FROM ps_editions WHERE 1 = 1 ` +
            `ON CONFLICT (series, number) DO UPDATE SET bytes = 'x'`,
        ),
      ),
    ).toMatch(/is sealed/u);
    expect(await everything()).toEqual(before);
  });

  it('refuse the query engine and the Document Service', async () => {
    const before = await everything();
    for (const uid of SEALED_UIDS) {
      const query = running.strapi.db.query(uid);
      const documents = running.strapi.documents(uid);
      const row = (await query.findOne({ where: {} })) as { id: number; documentId: string };
      const { id, documentId } = row;
      const data = uid === FILE_UID ? { mime: 'x' } : { number: 77, detail: 'x', type: 'x' };
      const known = Object.fromEntries(
        Object.entries(data).filter(([name]) => name in running.strapi.contentType(uid).attributes),
      );
      const deeds: (() => Promise<unknown>)[] = [
        () => query.update({ where: { id }, data: known }),
        () => query.updateMany({ where: {}, data: known }),
        () => query.delete({ where: { id } }),
        () => query.deleteMany({ where: {} }),
        () => documents.update({ documentId, data: known }),
        () => documents.delete({ documentId }),
      ];
      for (const deed of deeds) expect(await refusalOf(deed)).not.toBe('not refused');
    }
    expect(await everything()).toEqual(before);
  });

  it('have no door over HTTP: neither the Content Manager nor REST with a full token', async () => {
    const before = await everything();
    const origin = await running.listen();
    const token = await signIn(origin, await createAdminUser(running.strapi));
    const apiToken = await createApiToken(running.strapi);
    const edition = (await running.strapi.db.query(EDITION_UID).findOne({ where: {} })) as {
      documentId: string;
    };
    const collection = `/content-manager/collection-types/${EDITION_UID}`;
    const attempts: [string, string, string][] = [
      ['PUT', `${collection}/${edition.documentId}`, token],
      ['DELETE', `${collection}/${edition.documentId}`, token],
      ['POST', `${collection}/actions/bulkDelete`, token],
      ['POST', collection, token],
      ['PUT', `/api/editions/${edition.documentId}`, apiToken],
      ['DELETE', `/api/editions/${edition.documentId}`, apiToken],
      ['DELETE', `/api/period-summary/editions/${edition.documentId}`, apiToken],
    ];
    for (const [method, path, bearer] of attempts) {
      const answer = await fetch(`${origin}${path}`, {
        method,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body: JSON.stringify({ data: { title: 'x' }, documentIds: [edition.documentId] }),
      });
      expect([method, path, answer.ok]).toEqual([method, path, false]);
    }
    expect(await everything()).toEqual(before);
  });

  it('let an admin user be deleted: somebody who leaves must not be kept by what they published', async () => {
    const user = await createAdminUser(running.strapi);
    const [outcome = ''] = [...entered.outcomes.values()];
    await rewriteOutcome(running.strapi, outcome, 'Text av den som slutar.');
    const result = await publishAccount(running.strapi, entered.periodId, {
      actor: { id: String(user.id), name: 'Den som slutar' },
    });
    expect(result.kind).toBe('published');
    const users = running.strapi.service('admin::user') as unknown as {
      deleteById(id: number): Promise<unknown>;
    };
    await users.deleteById(user.id);
    expect(await running.strapi.db.query('admin::user').count({ where: { id: user.id } })).toBe(0);
    expect(
      await running.strapi.db.query(LOG_ENTRY_UID).count({ where: { actor: 'Den som slutar' } }),
    ).toBe(1);
  });

  it('let a name in the log be forgotten, and nothing else of the entry', async () => {
    const where = `WHERE actor = 'Den som slutar'`;
    expect(
      await refusalOf(() => sql(`UPDATE ps_log_entries SET actor = NULL, at = 'x' ${where}`)),
    ).toMatch(/is sealed/u);
    await sql(`UPDATE ps_log_entries SET actor = NULL, actor_id = NULL ${where}`);
    expect(await running.strapi.db.query(LOG_ENTRY_UID).count({ where: { actor: null } })).toBe(1);
  });

  it('are armed again at the next start after somebody has dropped the triggers', async () => {
    for (const [table] of SEALED_TABLES) {
      const triggers = onSqlite
        ? ['update', 'delete', 'insert'].map((what) => `DROP TRIGGER "${table}_sealed_${what}"`)
        : ['rows', 'truncate'].map((what) => `DROP TRIGGER "${table}_sealed_${what}" ON ${table}`);
      for (const statement of triggers) await sql(statement);
    }
    const { database } = running;
    await running.stop();
    running = await startStrapi({ database });
    await expectAllRefused();
  });
});
