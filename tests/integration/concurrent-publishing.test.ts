import { createHash } from 'node:crypto';

import type { Entered } from '../../database/seeds/enter-content';
import type { EditionDocument } from '../../src/plugins/period-summary/domain/edition/edition-document';
import {
  verifySeries,
  type SeriesEntry,
} from '../../src/plugins/period-summary/domain/edition/verify-series';
import {
  EDITION_UID,
  EVENT_UID,
  LOG_ENTRY_UID,
  OUTCOME_UID,
  SERIES_UID,
} from '../../src/plugins/period-summary/server/src/uids';
import { createAdminUser, signIn } from '../support/accounts';
import { EXAMPLE_SERIES, enterExample, publishAccount } from '../support/published-period';
import { startServer, type RunningServer } from '../support/server';
import { staffAt, type Staff } from '../support/staff-requests';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { createEmptyDatabase, databaseKind } from '../support/test-database';

const AT_ONCE = 20;

let running: RunningStrapi;
let servers: RunningServer[] = [];
let entered: Entered;
let staff: Staff[];
let outcomes: string[];

const textOf = (index: number): string => `Ändring nummer ${String(index)} av tjugo.`;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

beforeAll(async () => {
  if (databaseKind() === 'postgres') {
    const database = await createEmptyDatabase();
    // Both start into an empty database: one makes the schema, the other waits.
    const start = () => startServer({ database, within: 180_000 });
    servers = await Promise.all([start(), start()]);
    running = await startStrapi({ database });
  } else {
    running = await startStrapi();
  }
  const { strapi } = running;
  entered = await enterExample(strapi);
  outcomes = [];
  for (let index = 0; index < AT_ONCE; index += 1) {
    const { documentId } = await strapi.documents(OUTCOME_UID).create({
      locale: 'sv',
      data: {
        order: 100 + index,
        prose: [{ type: 'paragraph', children: [{ type: 'text', text: 'Före.' }] }],
        period: entered.periodId,
      },
    });
    outcomes.push(documentId);
  }
  const account = await createAdminUser(strapi);
  const origins =
    servers.length > 0 ? servers.map(({ origin }) => origin) : [await running.listen()];
  const token = await signIn(origins[0] ?? '', account);
  staff = origins.map((origin) => staffAt(origin, token));
  expect((await publishAccount(strapi, entered.periodId)).kind).toBe('published');
}, 240_000);

afterAll(async () => {
  for (const server of servers) await server.stop();
  await running.remove();
}, 60_000);

const editionsInOrder = async (): Promise<(SeriesEntry & { readonly bytes: string })[]> =>
  (
    (await running.strapi.db.query(EDITION_UID).findMany({
      where: { series: EXAMPLE_SERIES },
      orderBy: { number: 'asc' },
    })) as (SeriesEntry & {
      readonly bytes: string;
    })[]
  ).map((row) => ({ ...row, erased: null }));

describe(`${String(AT_ONCE)} people who publish one summary at once`, () => {
  it('get consecutive editions, and nobody loses a change', async () => {
    const answers = await Promise.all(
      outcomes.map(async (documentId, index) => {
        const person = staff[index % staff.length];
        await person?.rewriteOutcome(documentId, textOf(index));
        const answer = await person?.publish(entered.periodId, `Ändring ${String(index)}`);
        return { index, answer };
      }),
    );
    const editions = await editionsInOrder();

    // No gap and no duplicate, and each follows the one before.
    expect(editions.map(({ number }) => number)).toEqual(editions.map((_, index) => index + 1));
    expect(verifySeries(editions, sha256)).toEqual({ ok: true, editions: editions.length });

    // Everybody's text is in the edition they were told of, and in every later one.
    for (const { index, answer } of answers) {
      for (const { number, bytes } of editions) {
        if (number >= (answer?.number ?? 0)) expect(bytes).toContain(textOf(index));
      }
    }
    const published = answers.filter(({ answer }) => answer?.kind === 'published');
    const numbers = published.map(({ answer }) => answer?.number).sort((a = 0, b = 0) => a - b);
    expect(numbers).toEqual(editions.slice(1).map(({ number }) => number));

    // What nobody changed makes no edition: two in a row never say the same.
    const contents = editions.map((edition) => edition.contentHash);
    expect(new Set(contents).size).toBe(contents.length);

    // The same holds for what stands beside the editions.
    const { db } = running.strapi;
    const last = editions.at(-1);
    expect(await db.query(SERIES_UID).findOne({ where: { key: EXAMPLE_SERIES } })).toMatchObject({
      lastNumber: last?.number,
      current: last?.number,
      currentHash: last?.hash,
    });
    const events = (await db.query(EVENT_UID).findMany({ orderBy: { sequence: 'asc' } })) as {
      sequence: number;
      number: number;
    }[];
    expect(events.map(({ number }) => number)).toEqual(editions.map(({ number }) => number));
    expect(new Set(events.map(({ sequence }) => sequence)).size).toBe(events.length);
    expect(await db.query(LOG_ENTRY_UID).count({ where: { action: 'publish' } })).toBe(
      editions.length,
    );
    const rows = (await db.query(OUTCOME_UID).findMany({
      where: { documentId: { $in: outcomes }, publishedAt: { $notNull: true } },
    })) as { documentId: string; prose: unknown }[];
    expect(rows).toHaveLength(AT_ONCE);
    for (const row of rows) {
      expect(JSON.stringify(row.prose)).toContain(textOf(outcomes.indexOf(row.documentId)));
    }
    const document = JSON.parse(last?.bytes ?? '') as EditionDocument;
    expect(document.number).toBe(editions.length);
  }, 240_000);
});
