/**
 * Checks every series of the database: the chain itself (`domain/edition/verify-series`), and that what
 * stands beside the editions (pointer, announcements, withdrawals, files) tells the same.
 */
import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { verifySeries, type SeriesEntry } from '../../../../domain/edition/verify-series';
import {
  EDITION_FILE_UID,
  EDITION_UID,
  ERASURE_UID,
  EVENT_UID,
  FILE_UID,
  SERIES_UID,
  WITHDRAWAL_UID,
} from '../../uids';

/** The first edition of a series that does not fit, in words for an operator. */
export interface Misfit {
  readonly series: string;
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
  readonly withdrawn: ReadonlySet<number>;
  /** `number/hash` of what was announced as published or corrected. */
  readonly announced: readonly string[];
}

export const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

/** Keys of all series, also of those that only the editions know of. */
async function seriesKeys(strapi: Core.Strapi): Promise<string[]> {
  const series = (await strapi.db.query(SERIES_UID).findMany({ select: ['key'] })) as {
    key: string;
  }[];
  const editions = (await strapi.db.query(EDITION_UID).findMany({ select: ['series'] })) as {
    series: string;
  }[];
  const keys = new Set([...series.map(({ key }) => key), ...editions.map((row) => row.series)]);
  return [...keys].sort();
}

async function readSeries(strapi: Core.Strapi, key: string): Promise<Stored> {
  const of = async <T>(uid: typeof EDITION_UID | typeof ERASURE_UID, where: object = {}) =>
    (await strapi.db.query(uid).findMany({ where: { series: key, ...where } })) as T[];
  const erasures = await of<{ number: number; hash: string }>(ERASURE_UID);
  const erased = new Map(erasures.map(({ number, hash }) => [number, { hash }]));
  const editions = await of<SeriesEntry>(EDITION_UID);
  const withdrawals = (await strapi.db
    .query(WITHDRAWAL_UID)
    .findMany({ where: { series: key } })) as { number: number }[];
  const events = (await strapi.db.query(EVENT_UID).findMany({
    where: { series: key, type: { $in: ['published', 'corrected'] } },
    orderBy: { sequence: 'asc' },
  })) as { number: number; hash: string }[];
  const pointer: unknown = await strapi.db.query(SERIES_UID).findOne({ where: { key } });
  return {
    key,
    entries: editions.map((row) => ({ ...row, erased: erased.get(row.number) ?? null })),
    pointer: pointer as PointerRow | null,
    withdrawn: new Set(withdrawals.map(({ number }) => number)),
    announced: events.map(({ number, hash }) => `${number}/${hash}`),
  };
}

/** What the rows beside the chain say against it. */
function besideFault(stored: Stored): Omit<Misfit, 'series'> | null {
  const { entries, pointer, withdrawn, announced } = stored;
  const ordered = [...entries].sort((one, other) => one.number - other.number);
  const last = ordered.at(-1);
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
  })) as { number: number; digest: string; name: string }[];
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
  let editions = 0;
  for (const key of keys) {
    const stored = await readSeries(strapi, key);
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
