import type { Core } from '@strapi/strapi';

import {
  MEASURE_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PERIOD_UID,
  PROMISE_UID,
  type PublishableUid,
} from '../uids';

/** The period that an entry belongs to, and whose it is. */
export interface EntryOwner {
  readonly periodId: string;
  readonly municipalityId?: string;
}

interface Node {
  readonly documentId: string;
  readonly municipality?: { readonly documentId: string } | null;
  readonly period?: Node | null;
  readonly promise?: Node | null;
  readonly parent?: Node | null;
  readonly promises?: readonly Node[];
  readonly measures?: readonly Node[];
}

const period = { select: ['documentId'], populate: { municipality: { select: ['documentId'] } } };
const promise = { select: ['documentId'], populate: { period } };
const measure = {
  select: ['documentId'],
  populate: { promise, parent: { select: ['documentId'], populate: { promise } } },
};

/** Every way from an entry to its period. */
const WAYS: Readonly<Record<PublishableUid, object>> = {
  [PERIOD_UID]: { municipality: { select: ['documentId'] } },
  [PROMISE_UID]: { period },
  [MEASURE_UID]: measure.populate,
  [OUTCOME_UID]: { period, promises: promise, measures: measure },
  [OPPORTUNITY_UID]: { period, promise },
};

/** Found through any of the entry's rows: a translation's links may be missing. */
export async function periodOfEntry(
  strapi: Core.Strapi,
  uid: PublishableUid,
  documentId: string,
): Promise<EntryOwner | null> {
  const rows = (await strapi.db.query(uid).findMany({
    where: { documentId },
    select: ['documentId'],
    populate: WAYS[uid],
  })) as Node[];
  for (const row of rows) {
    const found = uid === PERIOD_UID ? row : periodOf(row);
    if (!found) continue;
    const municipality = found.municipality?.documentId;
    if (uid === PERIOD_UID && !municipality && row !== rows.at(-1)) continue;
    return {
      periodId: found.documentId,
      ...(municipality ? { municipalityId: municipality } : {}),
    };
  }
  return null;
}

function periodOf(node: Node): Node | null {
  const ways = [node.promise, node.parent, ...(node.promises ?? []), ...(node.measures ?? [])];
  if (node.period) return node.period;
  for (const way of ways) {
    const found = way ? periodOf(way) : null;
    if (found) return found;
  }
  return null;
}
