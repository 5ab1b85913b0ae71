import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { Entered } from '../../database/seeds/enter-content';
import {
  verifySeries,
  type SeriesEntry,
} from '../../src/plugins/period-summary/domain/edition/verify-series';
import { verifyDatabase } from '../../src/plugins/period-summary/server/src/services/integrity/verify-database';
import { createAdminUser, signIn, type Account } from '../support/accounts';
import { EXAMPLE_SERIES, enterExample } from '../support/published-period';
import { readRows } from '../support/read-rows';
import { startServer, type RunningServer } from '../support/server';
import { staffAt } from '../support/staff-requests';
import { startStrapi } from '../support/strapi';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { until } from '../support/until';

const KILLS = 15;

let database: TestDatabase;
let server: RunningServer | undefined;
let entered: Entered;
let account: Account;
let outcome: string;
/** Milliseconds that one publication takes here, as measured last. */
let duration = 400;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const markIn = (text: string): string | undefined => /Försök \d+\.\d+/u.exec(text)?.[0];

beforeAll(async () => {
  database = await createTestDatabase();
  const running = await startStrapi({ database });
  entered = await enterExample(running.strapi);
  [outcome = ''] = [...entered.outcomes.values()];
  account = await createAdminUser(running.strapi);
  await running.stop();
});

afterAll(async () => {
  await server?.kill('SIGKILL');
  await database.remove();
});

/** Waits until the killed process's transactions are over: PostgreSQL learns of its end by itself. */
const untilAbandoned = (): Promise<void> =>
  until(
    async () => {
      if (database.kind === 'sqlite') return true;
      const [row] = await readRows<{ left: string }>(
        database,
        `SELECT count(*) AS left FROM pg_stat_activity ` +
          `WHERE datname = current_database() AND application_name = 'medborgarlofte'`,
      );
      return Number(row?.left) === 0;
    },
    { within: 30_000, what: 'the killed server still has connections' },
  );

/** What stands in the database, all of it about the same number of editions. */
async function expectWholeEditions(): Promise<number> {
  const rows = await readRows<Record<string, string | number | null>>(
    database,
    `SELECT * FROM ps_editions ORDER BY number`,
  );
  const entries = rows.map((row) => ({
    series: row['series'],
    number: row['number'],
    kind: row['kind'],
    stage: row['stage'],
    coversTo: row['covers_to'],
    title: row['title'],
    changeNote: row['change_note'],
    sealedAt: row['sealed_at'],
    hash: row['hash'],
    previousHash: row['previous_hash'],
    contentHash: row['content_hash'],
    bytes: row['bytes'],
    erased: null,
  })) as unknown as SeriesEntry[];
  expect(verifySeries(entries, sha256)).toEqual({ ok: true, editions: entries.length });
  const last = entries.at(-1);

  const series = await readRows<object>(
    database,
    `SELECT last_number, "current", current_hash FROM ps_all_series WHERE "key" = '${EXAMPLE_SERIES}'`,
  );
  const pointer = { last_number: last?.number, current: last?.number, current_hash: last?.hash };
  expect(series).toEqual(last ? [pointer] : []);
  const events = await readRows<{ number: number; hash: string }>(
    database,
    'SELECT number, hash FROM ps_events ORDER BY sequence',
  );
  expect(events).toEqual(entries.map(({ number, hash }) => ({ number, hash })));
  const log = await readRows<{ detail: string }>(
    database,
    `SELECT detail FROM ps_log_entries WHERE action = 'publish' ORDER BY id`,
  );
  expect(log.map(({ detail }) => (JSON.parse(detail) as { hash: string }).hash)).toEqual(
    entries.map(({ hash }) => hash),
  );
  const addresses = await readRows<{ path: string }>(
    database,
    'SELECT path FROM ps_addresses ORDER BY path',
  );
  expect(addresses.map(({ path }) => path)).toEqual(
    last ? [EXAMPLE_SERIES, 'harjedalen/latest/sv'] : [],
  );
  // The published entries are those of the last edition: stock REST shows what the page shows.
  const published = await readRows<{ prose: unknown; document_id: string }>(
    database,
    'SELECT document_id, prose FROM outcomes WHERE published_at IS NOT NULL',
  );
  expect(published).toHaveLength(last ? entered.outcomes.size : 0);
  const text = JSON.stringify(published.find((row) => row.document_id === outcome)?.prose ?? '');
  expect(markIn(text)).toBe(markIn(last?.bytes ?? ''));
  return entries.length;
}

describe('a server killed while it publishes', () => {
  it(
    'leaves a whole edition or nothing, at whatever moment it was killed',
    async () => {
      let acknowledged = 0;
      for (let kill = 1; kill <= KILLS; kill += 1) {
        server = await startServer({ database, within: 120_000 });
        const staff = staffAt(server.origin, await signIn(server.origin, account));
        // One that is let through in every second round, so that later kills meet a longer chain.
        if (kill % 2 === 0) {
          await staff.rewriteOutcome(outcome, `Försök ${String(kill)}.1`);
          const began = performance.now();
          acknowledged = (await staff.publish(entered.periodId, 'Hela vägen.')).number;
          duration = performance.now() - began;
        }
        await staff.rewriteOutcome(outcome, `Försök ${String(kill)}.2`);
        const answer = staff
          .publish(entered.periodId, 'Avbruten?')
          .then(({ number }) => number)
          .catch(() => 0);
        await pause(Math.random() * duration * 1.2);
        await server.kill('SIGKILL');
        acknowledged = Math.max(acknowledged, await answer);
        await untilAbandoned();
        // What was answered as published is there, whatever came after.
        expect(await expectWholeEditions()).toBeGreaterThanOrEqual(acknowledged);
      }
      // And after a last restart everything works and fits.
      const running = await startStrapi({ database });
      const { misfits, editions } = await verifyDatabase(running.strapi);
      await running.stop();
      expect(misfits).toEqual([]);
      expect(editions).toBeGreaterThanOrEqual(Math.floor(KILLS / 2));
    },
    KILLS * 60_000,
  );
});
