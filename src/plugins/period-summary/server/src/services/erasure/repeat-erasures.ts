/**
 * After a restore the bytes of an erased edition may be back. At every start, and by
 * `editions:erase -- --again`, the list of erasures and the table of erasures are brought together and
 * whatever has come back goes again.
 */
import type { Core } from '@strapi/strapi';

import type { PublishingLock } from '../../database/publishing-lock';
import { EDITION_UID, ERASURE_UID } from '../../uids';
import { eraseEdition } from './erase-edition';
import {
  addToErasureList,
  erasureListPath,
  readErasureList,
  type ErasureEntry,
} from './erasure-list';
import { NOT_SWEPT, sweepFreeSpace } from './sweep';

const keyOf = ({ series, number, hash }: ErasureEntry): string => `${series} ${number} ${hash}`;

/** @returns the editions that had to be erased again, `series number` */
export async function repeatErasures(
  strapi: Core.Strapi,
  lock: PublishingLock,
  at: string,
): Promise<readonly string[]> {
  const file = erasureListPath(strapi);
  const listed = await readErasureList(file);
  const recorded = (await strapi.db.query(ERASURE_UID).findMany({})) as ErasureEntry[];

  const known = new Set(listed.map(keyOf));
  try {
    await addToErasureList(
      file,
      recorded.filter((entry) => !known.has(keyOf(entry))),
    );
  } catch (error) {
    strapi.log.error(
      `The list of erasures cannot be written (${file}): after a restore erased editions would be ` +
        `back. / Raderingslistan kan inte skrivas. ${String(error)}`,
    );
  }

  const erased: string[] = [];
  for (const entry of new Map(
    [...listed, ...recorded].map((each) => [keyOf(each), each]),
  ).values()) {
    const { series, number, hash, reason, diaryNumber } = entry;
    const where = { series, number, hash };
    const edition = (await strapi.db.query(EDITION_UID).findOne({ where })) as {
      bytes: string | null;
    } | null;
    const isRecorded = (await strapi.db.query(ERASURE_UID).count({ where })) > 0;
    // Another edition of that number, from a database that went its own way, is none of ours.
    if (!edition || (isRecorded && edition.bytes === null)) continue;
    const actor = { id: null, name: 'editions:erase --again' };
    const request = { series, number, reason, diaryNumber, actor, at, again: true };
    const result = await eraseEdition(strapi, lock, request);
    if (result.kind === 'erased') erased.push(`${series} ${number}`);
  }
  if (erased.length > 0) {
    strapi.log.warn(`Erased again after a restore: ${erased.join(', ')}`);
    const left = await sweepFreeSpace(strapi);
    if (left) strapi.log.error(NOT_SWEPT[left]);
  }
  return erased;
}
