/**
 * Checks every series of the database: the chain itself (`domain/edition/verify-series`), and that what
 * stands beside the editions (pointer, announcements, withdrawals, files) tells the same.
 */
import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { EditionDocument } from '../../../../domain/edition/edition-document';
import { filesOf } from '../../../../domain/edition/files';
import { verifySeries, type SeriesEntry } from '../../../../domain/edition/verify-series';
import {
  EDITION_FILE_UID,
  EDITION_UID,
  ERASURE_UID,
  EVENT_UID,
  FILE_UID,
  LOG_ENTRY_UID,
  SERIES_UID,
  WITHDRAWAL_UID,
} from '../../uids';
import type { EventType } from '../publishing/edition-rows';

/** The first edition of a series that does not fit, in words for an operator. */
export interface Misfit {
  readonly series: string;
  /** 0: the series as a whole. */
  readonly number: number;
  readonly fault: string;
  readonly reason: string;
}

export interface Verified {
  readonly series: number;
  readonly editions: number;
  /** At most one for each series, in the order of their keys. */
  readonly misfits: readonly Misfit[];
}

interface PointerRow {
  readonly lastNumber: number | null;
  readonly current: number | null;
  readonly currentHash: string | null;
}

interface Stored {
  readonly key: string;
  readonly entries: readonly SeriesEntry[];
  readonly pointer: PointerRow | null;
  readonly withdrawn: readonly Withdrawal[];
  /** What was announced, oldest first. */
  readonly events: readonly EventRow[];
  /** What the log says of withdrawals. */
  readonly logged: readonly LoggedWithdrawal[];
}

interface EventRow {
  readonly type: EventType;
  readonly number: number;
  readonly hash: string;
  readonly at: string;
}

interface Withdrawal {
  readonly number: number;
  readonly reason: string;
  readonly at: string;
}

/** As `withdraw-edition` writes it. */
interface LoggedWithdrawal {
  readonly series: string;
  readonly number: number;
  readonly reason: string;
}

async function loggedWithdrawals(strapi: Core.Strapi): Promise<readonly LoggedWithdrawal[]> {
  const rows = (await strapi.db.query(LOG_ENTRY_UID).findMany({
    where: { action: 'withdraw' },
    select: ['detail'],
  })) as { detail: string | null }[];
  return rows.map(({ detail }) => JSON.parse(detail ?? '{}') as LoggedWithdrawal);
}

export const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

/** Keys of all series, also of those that only the editions or the announcements know of. */
async function seriesKeys(strapi: Core.Strapi): Promise<string[]> {
  const series = (await strapi.db.query(SERIES_UID).findMany({ select: ['key'] })) as {
    key: string;
  }[];
  const keys = new Set(series.map(({ key }) => key));
  for (const uid of [EDITION_UID, EVENT_UID, WITHDRAWAL_UID, ERASURE_UID] as const) {
    const rows = (await strapi.db.query(uid).findMany({ select: ['series'] })) as {
      series: string;
    }[];
    for (const row of rows) keys.add(row.series);
  }
  return [...keys].sort();
}

async function readSeries(
  strapi: Core.Strapi,
  key: string,
  logged: readonly LoggedWithdrawal[],
): Promise<Stored> {
  const of = async <T>(uid: typeof EDITION_UID | typeof ERASURE_UID, where: object = {}) =>
    (await strapi.db.query(uid).findMany({ where: { series: key, ...where } })) as T[];
  const erasures = await of<{ number: number; hash: string }>(ERASURE_UID);
  const erased = new Map(erasures.map(({ number, hash }) => [number, { hash }]));
  const editions = await of<SeriesEntry>(EDITION_UID);
  const withdrawn = (await strapi.db.query(WITHDRAWAL_UID).findMany({
    where: { series: key },
    orderBy: { number: 'asc' },
  })) as Withdrawal[];
  const events = (await strapi.db.query(EVENT_UID).findMany({
    where: { series: key },
    orderBy: { sequence: 'asc' },
  })) as EventRow[];
  const pointer: unknown = await strapi.db.query(SERIES_UID).findOne({ where: { key } });
  return {
    key,
    entries: editions.map((row) => ({ ...row, erased: erased.get(row.number) ?? null })),
    pointer: pointer as PointerRow | null,
    withdrawn,
    events,
    logged: logged.filter(({ series }) => series === key),
  };
}

/** A withdrawal is told three times: by its record, to readers who mirror, and in the log. */
function withdrawalFault({ withdrawn, events, logged }: Stored): Omit<Misfit, 'series'> | null {
  const fault = (number: number, reason: string) => ({ number, fault: 'withdrawal', reason });
  const announced = events.filter(({ type }) => type === 'withdrawn');
  const numbers = new Set([...withdrawn, ...announced].map(({ number }) => number));
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const record = withdrawn.find((row) => row.number === number);
    const event = announced.find((row) => row.number === number);
    if (!record) return fault(number, 'was announced as withdrawn, and has no such record');
    if (!event) return fault(number, 'is withdrawn, and that was never announced');
    if (record.at !== event.at) return fault(number, 'was announced as withdrawn at another time');
    // A log that was not taken along says nothing against it.
    const entry = logged.find((row) => row.number === number);
    if (entry && entry.reason !== record.reason) {
      return fault(number, 'the log has another reason for the withdrawal');
    }
  }
  return null;
}

/** What the rows beside the chain say against it. */
function besideFault(stored: Stored): Omit<Misfit, 'series'> | null {
  const { entries, pointer } = stored;
  const withdrawn = new Set(stored.withdrawn.map(({ number }) => number));
  const published = stored.events.filter(
    ({ type }) => type === 'published' || type === 'corrected',
  );
  const announced = published.map(({ number, hash }) => `${number}/${hash}`);
  const ordered = [...entries].sort((one, other) => one.number - other.number);
  const last = ordered.at(-1);
  if (!last && !pointer && published.length > 0) {
    return { number: 1, fault: 'event', reason: 'was announced, and is not there' };
  }
  if (!pointer) {
    return { number: 1, fault: 'pointer', reason: 'the series has editions, but no pointer' };
  }
  if ((pointer.lastNumber ?? 0) !== (last?.number ?? 0)) {
    const number = Math.min(pointer.lastNumber ?? 0, last?.number ?? 0) + 1;
    const reason = `the series counts ${pointer.lastNumber ?? 0} editions, there are ${last?.number ?? 0}`;
    return { number, fault: 'pointer', reason };
  }
  for (const { number, erased } of ordered) {
    if (erased && !withdrawn.has(number)) {
      return { number, fault: 'withdrawal', reason: 'is erased without having been withdrawn' };
    }
  }
  if (last) {
    const current = withdrawn.has(last.number) ? null : last;
    if (
      pointer.current !== (current?.number ?? null) ||
      pointer.currentHash !== (current?.hash ?? null)
    ) {
      const reason = 'the pointer to the current edition shows something else';
      return { number: last.number, fault: 'pointer', reason };
    }
  }
  const expected = ordered.map(({ number, hash }) => `${number}/${hash}`);
  const position = expected.findIndex((edition, index) => edition !== announced[index]);
  if (position >= 0 || announced.length > expected.length) {
    const number = position >= 0 ? position + 1 : expected.length + 1;
    return { number, fault: 'event', reason: 'the announcements tell another history' };
  }
  const late = ordered.find((entry, index) => published[index]?.at !== entry.sealedAt);
  if (late) {
    const reason = 'was announced at another time than it was sealed';
    return { number: late.number, fault: 'event', reason };
  }
  return withdrawalFault(stored);
}

interface FileUse {
  readonly number: number;
  readonly digest: string;
  readonly name: string;
}

/** A file that an edition's bytes name, and that is not kept with it under that name. */
function unlistedFile(
  { entries }: Stored,
  uses: readonly FileUse[],
): Omit<Misfit, 'series'> | null {
  const listed = new Set(uses.map(({ number, digest, name }) => `${number}/${digest}/${name}`));
  for (const { number, bytes } of entries) {
    if (bytes === null) continue;
    const { summary } = JSON.parse(bytes) as EditionDocument;
    for (const { sha256: digest, url } of filesOf(summary)) {
      if (digest === undefined || listed.has(`${number}/${digest}/${url}`)) continue;
      return { number, fault: 'file', reason: `the file ${url} is not kept with it` };
    }
  }
  return null;
}

/** The files of every edition are there, whole, under the name of what they contain. */
async function fileFault(
  strapi: Core.Strapi,
  stored: Stored,
  whole: Set<string>,
): Promise<Omit<Misfit, 'series'> | null> {
  const erased = new Set(
    stored.entries.filter((entry) => entry.erased).map(({ number }) => number),
  );
  const uses = (await strapi.db.query(EDITION_FILE_UID).findMany({
    where: { series: stored.key },
    orderBy: { number: 'asc' },
  })) as FileUse[];
  const unlisted = unlistedFile(stored, uses);
  if (unlisted) return unlisted;
  for (const { number, digest, name } of uses) {
    if (erased.has(number) || whole.has(digest)) continue;
    const file = (await strapi.db.query(FILE_UID).findOne({ where: { digest } })) as {
      base64: string | null;
    } | null;
    if (!file?.base64) return { number, fault: 'file', reason: `the file ${name} is missing` };
    if (sha256(Buffer.from(file.base64, 'base64')) !== digest) {
      return { number, fault: 'file', reason: `the file ${name} holds something else` };
    }
    whole.add(digest);
  }
  return null;
}

/** Walks every series. Reads only; throws only what the database throws. */
export async function verifyDatabase(strapi: Core.Strapi): Promise<Verified> {
  const misfits: Misfit[] = [];
  const wholeFiles = new Set<string>();
  const keys = await seriesKeys(strapi);
  const logged = await loggedWithdrawals(strapi);
  let editions = 0;
  for (const key of keys) {
    const stored = await readSeries(strapi, key, logged);
    editions += stored.entries.length;
    const verdict = verifySeries(stored.entries, sha256);
    if (!verdict.ok) {
      misfits.push(verdict);
      continue;
    }
    const fault = besideFault(stored) ?? (await fileFault(strapi, stored, wholeFiles));
    if (fault) misfits.push({ series: key, ...fault });
  }
  return { series: keys.length, editions, misfits };
}
