/** What the log knows of a period's entries: who wrote last, and when words last changed. */
import type { Core } from '@strapi/strapi';

import type { EntryChange } from '../../../../../contracts/workspace';
import type { LanguageTag } from '../../../../../domain/prose';
import { LOG_ENTRY_UID } from '../../../uids';

interface LogRow {
  readonly at: string;
  readonly action: string;
  readonly actor: string | null;
  readonly language: string | null;
  readonly subjectId: string | null;
  readonly detail: string | null;
}

interface Line {
  readonly at: string;
  readonly by: string | null;
  readonly fields: readonly string[];
  readonly texts: readonly string[];
  /** The entry's `updatedAt` after that save. */
  readonly version: string | null;
  /** Somebody looked a translation over and found that it still holds. */
  readonly checked: boolean;
}

export interface EntryLog {
  /** Newest first. */
  lines(documentId: string, language: LanguageTag): readonly Line[];
}

/** Lines of a log that are read for one screen; beyond them an entry counts as written long ago. */
const MOST_LINES = 3000;

function lineOf(row: LogRow): Line {
  const detail = (row.detail ? JSON.parse(row.detail) : {}) as Partial<Line>;
  return {
    at: row.at,
    by: row.actor,
    fields: detail.fields ?? [],
    texts: detail.texts ?? [],
    version: detail.version ?? null,
    checked: detail.checked === true,
  };
}

/** Reads the saves of a period's entries, or of one entry alone, in one query. */
export async function readEntryLog(
  strapi: Core.Strapi,
  where: { readonly periodId: string } | { readonly subjectId: string },
): Promise<EntryLog> {
  const rows = (await strapi.db.query(LOG_ENTRY_UID).findMany({
    where: { ...where, action: { $in: ['create', 'edit'] }, subjectId: { $notNull: true } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    limit: MOST_LINES,
  })) as LogRow[];
  const byEntry = new Map<string, Line[]>();
  for (const row of rows) {
    const key = `${row.subjectId ?? ''} ${row.language ?? ''}`;
    const lines = byEntry.get(key);
    if (lines) lines.push(lineOf(row));
    else byEntry.set(key, [lineOf(row)]);
  }
  return { lines: (documentId, language) => byEntry.get(`${documentId} ${language}`) ?? [] };
}

/** The saves that came after the version an editor began from, newest first. */
export function changesSince(lines: readonly Line[], version: string): readonly EntryChange[] {
  return lines
    .filter((line) => line.version !== null && line.version > version)
    .map(({ at, by, fields }) => ({ at, by, fields }));
}

/** When words were last written; null where the log does not tell. */
export const lastWritten = (lines: readonly Line[]): string | null =>
  lines.find(({ texts, checked }) => texts.length > 0 || checked)?.at ?? null;

/** Names of fields whose words changed after a moment. */
export const wordsChangedSince = (lines: readonly Line[], since: string): readonly string[] => [
  ...new Set(lines.filter(({ at }) => at > since).flatMap(({ texts }) => texts)),
];
