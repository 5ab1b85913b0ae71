import fs from 'node:fs';
import path from 'node:path';

import type { Entered } from '../../database/seeds/enter-content';
import { verifyDatabase } from '../../src/plugins/period-summary/server/src/services/integrity/verify-database';
import {
  ADDRESS_UID,
  EDITION_UID,
  OUTCOME_UID,
  PROMISE_UID,
  SEALED_UIDS,
  SERIES_UID,
} from '../../src/plugins/period-summary/server/src/uids';
import { copyProject, type ProjectCopy } from '../support/project-copy';
import { enterExample, publishAccount, rewriteOutcome } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { createEmptyDatabase, type TestDatabase } from '../support/test-database';

/** Always SQLite, so that the run on PostgreSQL also tries the move from one to the other. */
let source: TestDatabase;
let target: TestDatabase;
let running: RunningStrapi;
let entered: Entered;
let project: ProjectCopy;
let before: Record<string, unknown>;

/** What must be the same after a restore: all but the rows' own numbers. */
async function contentOf({ strapi }: RunningStrapi): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  for (const uid of [...SEALED_UIDS, SERIES_UID, ADDRESS_UID]) {
    const rows = (await strapi.db.query(uid).findMany({})) as Record<string, unknown>[];
    content[uid] = rows
      .map(({ id: _id, ...row }) => JSON.stringify(row, Object.keys(row).sort()))
      .sort();
  }
  return content;
}

/** Publishes one more edition with numbers, dates and signs that databases keep in their own ways. */
async function thirdEdition(database: TestDatabase): Promise<string> {
  running = await startStrapi({ database });
  const { strapi } = running;
  const [documentId = ''] = [...entered.outcomes.values()];
  const figure = (key: string, value: number) => ({ key, label: `Mått ${key}`, value, unit: '%' });
  await strapi.documents(OUTCOME_UID).update({
    documentId,
    locale: 'sv',
    data: {
      prose: [
        {
          type: 'list',
          format: 'unordered',
          children: [
            { type: 'list-item', children: [{ type: 'text', text: 'Fet', bold: true }] },
            { type: 'list-item', children: [{ text: 'é ≠ é, 𝔘 och ”citat”', type: 'text' }] },
          ],
        },
      ],
      from: '2019-03-31',
      to: '2020-10-25',
      figures: [
        figure('a', 0.1),
        { ...figure('b', 1_234_567.89), baseline: 95.5, from: '2019-01-01', note: 'a\nb' },
        figure('c', -3),
        { ...figure('d', 100), countsPeople: false, asWritten: 'drygt 100' },
      ],
    },
  });
  const published = await publishAccount(strapi, entered.periodId, {
    at: '2021-05-01T12:34:56.789Z',
  });
  expect(published).toMatchObject({ kind: 'published', edition: { number: 3 } });
  const row = (await strapi.db.query(EDITION_UID).findOne({ where: { number: 3 } })) as {
    bytes: string;
  };
  await running.stop();
  return row.bytes;
}

beforeAll(async () => {
  source = await createEmptyDatabase('sqlite');
  target = await createEmptyDatabase();
  project = copyProject();
  running = await startStrapi({ database: source });
  entered = await enterExample(running.strapi);
  await publishAccount(running.strapi, entered.periodId);
  const [outcome = ''] = [...entered.outcomes.values()];
  await rewriteOutcome(running.strapi, outcome, 'Efter årsskiftet: ”37 %” — å, ä, ö, 🚓.');
  await publishAccount(running.strapi, entered.periodId);
  before = await contentOf(running);
  await running.stop();
});

afterAll(async () => {
  await running.stop();
  await source.remove();
  await target.remove();
  project.remove();
});

describe('strapi export and strapi import', () => {
  it('carry every edition byte for byte into an empty database, where it is sealed again', async () => {
    const file = path.join(project.folder, 'backup');
    const saved = await project.strapi(
      ['export', '--no-encrypt', '--no-compress', '--file', file],
      source,
    );
    expect(saved).toEqual({ code: 0, output: expect.any(String) });
    expect(fs.existsSync(`${file}.tar`)).toBe(true);

    const restored = await project.strapi(['import', '--force', '--file', `${file}.tar`], target);
    expect(restored).toEqual({ code: 0, output: expect.any(String) });

    running = await startStrapi({ database: target });
    expect(await contentOf(running)).toEqual(before);
    expect(await verifyDatabase(running.strapi)).toEqual({ series: 1, editions: 2, misfits: [] });
    const rewrite = Promise.resolve(
      running.strapi.db.connection.raw(`UPDATE ps_editions SET bytes = 'x'`),
    );
    // By its words: an error of SQLite's driver is not one of the test's own Error class.
    await expect(rewrite).rejects.toMatchObject({
      message: expect.stringContaining('is sealed') as string,
    });
  }, 300_000);

  it('carry the content too: the next edition has the same bytes in both databases', async () => {
    expect(
      await running.strapi.documents(PROMISE_UID).count({ status: 'published', locale: 'sv' }),
    ).toBe(entered.promises.size);
    expect(await publishAccount(running.strapi, entered.periodId)).toMatchObject({
      kind: 'unchanged',
      number: 2,
    });
    await running.stop();
    const inSource = await thirdEdition(source);
    const inTarget = await thirdEdition(target);
    // The same record, ids and time: the same bytes, on whichever database.
    expect(inTarget).toBe(inSource);
    running = await startStrapi({ database: target });
    expect((await verifyDatabase(running.strapi)).misfits).toEqual([]);
  }, 240_000);

  it('are refused over sealed editions, in words and before anything is deleted', async () => {
    const kept = await contentOf(running);
    await running.stop();
    const file = path.join(project.folder, 'backup.tar');
    const { code, output } = await project.strapi(['import', '--force', '--file', file], target);
    expect(output).toContain('The import was stopped before anything was deleted');
    expect(output).toContain('3 sealed editions');
    expect(code).not.toBe(0);
    running = await startStrapi({ database: target });
    expect(await contentOf(running)).toEqual(kept);
    expect(await running.strapi.db.query(EDITION_UID).count()).toBe(3);
    expect(
      await running.strapi.documents(PROMISE_UID).count({ status: 'published', locale: 'sv' }),
    ).toBe(entered.promises.size);
  }, 300_000);
});
