/**
 * Erasure of a withdrawn edition, where data protection law demands it: its bytes, title, change note and
 * the files that only it uses go; number, hash, reason and the decision's diary number stay.
 */
import type { Core } from '@strapi/strapi';

import type { Instant } from '../../../../domain/record';
import type { PublishingLock } from '../../database/publishing-lock';
import { inTransaction } from '../../database/transaction';
import {
  EDITION_FILE_UID,
  EDITION_UID,
  ERASURE_UID,
  FILE_UID,
  SERIES_UID,
  WITHDRAWAL_UID,
} from '../../uids';
import { writeLog, type Actor } from '../activity-log';
import { createEditionRows, type EditionRow, type SeriesRow } from '../publishing/edition-rows';

export interface EraseRequest {
  readonly series: string;
  readonly number: number;
  readonly reason: string;
  /** Of the decision, in the authority's register: `KS 2024/12`. */
  readonly diaryNumber: string;
  readonly actor: Actor;
  readonly at: Instant;
  /** After a restore: the withdrawal may be younger than the backup, and is then made again. */
  readonly again?: boolean;
}

export type EraseResult =
  | {
      readonly kind: 'erased';
      readonly hash: string;
      /** Names, `{sha256}.{extension}`, of the files that went with it. */
      readonly files: readonly string[];
    }
  | { readonly kind: 'not-found' | 'not-withdrawn' | 'already-erased' }
  | { readonly kind: 'needs'; readonly what: 'reason' | 'diary number' };

type EmptiedUid = typeof EDITION_UID | typeof FILE_UID | typeof SERIES_UID;

/** Sets attributes to null, and touches nothing else: not even `updatedAt`, which is sealed too. */
async function empty(
  strapi: Core.Strapi,
  uid: EmptiedUid,
  id: number,
  names: readonly string[],
): Promise<void> {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const values = names.map((name) => {
    const attribute = attributes[name];
    return [attribute && 'columnName' in attribute ? (attribute.columnName ?? name) : name, null];
  });
  await inTransaction(strapi, async (trx) => {
    await strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .where({ id })
      .update(Object.fromEntries(values) as Record<string, null>);
  });
}

/** Empties the files that no other edition with bytes uses. */
async function eraseFiles(
  strapi: Core.Strapi,
  series: string,
  number: number,
): Promise<readonly string[]> {
  const uses = (where: object) =>
    strapi.db.query(EDITION_FILE_UID).findMany({ where }) as Promise<
      { series: string; number: number; digest: string; name: string }[]
    >;
  const erased: string[] = [];
  for (const { digest, name } of await uses({ series, number })) {
    let isUsed = false;
    for (const other of await uses({ digest })) {
      const where = { series: other.series, number: other.number };
      isUsed ||= (await strapi.db.query(ERASURE_UID).count({ where })) === 0;
    }
    const file = (await strapi.db.query(FILE_UID).findOne({ where: { digest } })) as {
      id: number;
    } | null;
    if (isUsed || !file) continue;
    await empty(strapi, FILE_UID, file.id, ['base64']);
    erased.push(name);
  }
  return erased;
}

/** Erases one edition. Throws only what the database throws. */
export async function eraseEdition(
  strapi: Core.Strapi,
  lock: PublishingLock,
  request: EraseRequest,
): Promise<EraseResult> {
  const { series: key, number, actor, at } = request;
  const reason = request.reason.trim();
  const diaryNumber = request.diaryNumber.trim();
  if (reason === '') return { kind: 'needs', what: 'reason' };
  if (diaryNumber === '') return { kind: 'needs', what: 'diary number' };
  const rows = createEditionRows(strapi);
  const found = await rows.series(key);
  if (!found) return { kind: 'not-found' };

  return lock.inTransaction(`${found.periodId}/${found.language}`, async () => {
    const series = (await rows.series(key)) as SeriesRow;
    const edition = (await rows.edition(key, number)) as (EditionRow & { id: number }) | null;
    if (!edition) return { kind: 'not-found' };
    const where = { series: key, number };
    const isRecorded = (await strapi.db.query(ERASURE_UID).count({ where })) > 0;
    if (isRecorded && edition.bytes === null) return { kind: 'already-erased' };
    if (!(await rows.isWithdrawn(key, number))) {
      if (!request.again) return { kind: 'not-withdrawn' };
      await strapi.db.query(WITHDRAWAL_UID).create({ data: { ...where, reason, at } });
      if (series.lastNumber === number) await rows.unpointSeries(series);
    }

    const { hash } = edition;
    if (!isRecorded) {
      await strapi.db
        .query(ERASURE_UID)
        .create({ data: { ...where, hash, reason, diaryNumber, at } });
    }
    await empty(strapi, EDITION_UID, edition.id, ['bytes', 'title', 'changeNote', 'contentHash']);
    const files = await eraseFiles(strapi, key, number);
    // The pointer remembers the newest edition's title, also when that is withdrawn.
    if (series.lastNumber === number) await empty(strapi, SERIES_UID, series.id, ['title']);
    await rows.reviseSeries((await rows.series(key)) ?? series);
    await rows.announce('erased', { series: key, number, hash }, at);
    await writeLog(strapi, {
      at,
      action: 'erase',
      actor,
      periodId: series.periodId,
      municipalityId: series.municipalityId,
      language: series.language,
      detail: {
        series: key,
        number,
        hash,
        reason,
        diaryNumber,
        files,
        again: request.again ?? false,
      },
    });
    return { kind: 'erased', hash, files };
  });
}
