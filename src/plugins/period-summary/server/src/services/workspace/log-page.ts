import type { Core } from '@strapi/strapi';

import type { LogItem, LogPage, LogQuery } from '../../../../contracts/workspace';
import { LOG_ENTRY_UID, SUMMARY_UID } from '../../uids';
import { typeOfUid } from './entry-types';

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
  readonly label?: string | null;
  readonly number?: number;
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
  return { items: rows.map(itemOf), page, pageSize, total: await log.count({ where }) };
}

function itemOf(row: Row): LogItem {
  const detail = (row.detail ? JSON.parse(row.detail) : {}) as Detail;
  const type = row.subjectType === SUMMARY_UID ? 'summary' : typeOfUid(row.subjectType ?? '');
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    by: row.actor,
    language: row.language,
    subject:
      type && row.subjectId
        ? { type, documentId: row.subjectId, label: detail.label ?? null }
        : null,
    fields: detail.fields ?? [],
    number: detail.number ?? null,
    reason: detail.reason ?? detail.acceptReason ?? null,
  };
}
