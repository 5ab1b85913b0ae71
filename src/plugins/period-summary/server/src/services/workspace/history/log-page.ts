import type { Core } from '@strapi/strapi';

import type { LogItem, LogPage, LogQuery } from '../../../../../contracts/workspace';
import { shortLine } from '../../../../../domain/short-line';
import { LOG_ENTRY_UID, PUBLISHABLE_UIDS, SUMMARY_UID } from '../../../uids';
import { typeOfUid } from '../entries/entry-types';

interface Row {
  readonly id: number;
  readonly at: string;
  readonly action: LogItem['action'];
  readonly actor: string | null;
  readonly language: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly detail: string | null;
}

interface Detail {
  readonly fields?: readonly string[];
  readonly number?: number;
  readonly unpublished?: number;
  readonly reason?: string | null;
  readonly acceptReason?: string | null;
}

/** Who did what to a period, newest first. */
export async function readLogPage(
  strapi: Core.Strapi,
  periodId: string,
  { page, pageSize }: LogQuery,
): Promise<LogPage> {
  const log = strapi.db.query(LOG_ENTRY_UID);
  const where = { periodId };
  const rows = (await log.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    offset: (page - 1) * pageSize,
    limit: pageSize,
  })) as Row[];
  const labels = await labelsOf(strapi, rows);
  const items = rows.map((row) => itemOf(row, labels.get(row.subjectId ?? '') ?? null));
  return { items, page, pageSize, total: await log.count({ where }) };
}

/** Fields by which a person recognises an entry, the first that is written. */
const LABEL_FIELDS = ['heading', 'wording', 'title', 'label', 'excerpt'];

/** What the entries are called now: the log itself keeps no text. */
async function labelsOf(strapi: Core.Strapi, rows: readonly Row[]): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  for (const uid of PUBLISHABLE_UIDS) {
    const ids = rows.flatMap(({ subjectType, subjectId }) =>
      subjectType === uid && subjectId !== null ? [subjectId] : [],
    );
    if (ids.length === 0) continue;
    const names = LABEL_FIELDS.filter((name) => name in strapi.contentType(uid).attributes);
    const entries = (await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...new Set(ids)] }, publishedAt: null },
      select: ['documentId', ...names],
    })) as Record<string, string | null>[];
    for (const entry of entries) {
      const label = names.map((name) => entry[name]).find((text) => text?.trim());
      if (label) labels.set(String(entry['documentId']), shortLine(label));
    }
  }
  return labels;
}

function itemOf(row: Row, label: string | null): LogItem {
  const detail = (row.detail ? JSON.parse(row.detail) : {}) as Detail;
  const type = row.subjectType === SUMMARY_UID ? 'summary' : typeOfUid(row.subjectType ?? '');
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    by: row.actor,
    language: row.language,
    subject: type && row.subjectId ? { type, documentId: row.subjectId, label } : null,
    fields: detail.fields ?? [],
    number: detail.number ?? null,
    unpublished: detail.unpublished ?? null,
    reason: detail.reason ?? detail.acceptReason ?? null,
  };
}
