import type { EntryStatus, Outdated, WorkspaceEntry } from '../../../../../contracts/workspace';
import { lastWritten, wordsChangedSince, type EntryLog } from './entry-log';
import { instant, type DraftRow, type EntryRows } from './entry-rows';
import { fieldNames, modelOf, RELATIONS, UID_OF } from './entry-types';
import type { PeriodLanguages } from '../period-languages';

/** An edition of the first language: which one a translation was written from. */
export interface DatedEdition {
  readonly number: number;
  readonly sealedAt: string;
}

export interface EntryContext {
  readonly languages: PeriodLanguages;
  readonly log: EntryLog;
  /** Of the first language, oldest first. */
  readonly editions: readonly DatedEdition[];
}

/** The entries of one type as the workspace shows them. */
export function workspaceEntries(rows: EntryRows, context: EntryContext): WorkspaceEntry[] {
  return rows.home.map((home) => workspaceEntry(rows, home, context));
}

function workspaceEntry(rows: EntryRows, home: DraftRow, context: EntryContext): WorkspaceEntry {
  const { type } = rows;
  const { languages, log } = context;
  const { documentId } = home;
  const own = rows.own.get(documentId) ?? null;
  const lines = log.lines(documentId, languages.own);
  return {
    type,
    uid: UID_OF[type],
    documentId,
    locale: languages.locales.own,
    updatedAt: own && instant(own.updatedAt),
    updatedBy: lines[0]?.by ?? null,
    status: statusOf(own, rows.published.get(documentId)),
    fields: own ? fieldsOf(type, own) : structureOf(type, home),
    relations: relationsOf(type, home),
    source: languages.isTranslation
      ? { fields: fieldsOf(type, home), updatedAt: instant(home.updatedAt) }
      : null,
    outdated: own && languages.isTranslation ? outdatedOf(home, own, context) : null,
  };
}

function statusOf(own: DraftRow | null, published: string | undefined): EntryStatus {
  if (published === undefined || own === null) return 'draft';
  return instant(own.updatedAt) === published ? 'published' : 'modified';
}

function fieldsOf(type: EntryRows['type'], row: DraftRow): Record<string, unknown> {
  return Object.fromEntries(fieldNames(type).map((name) => [name, row[name] ?? null]));
}

/** What a translation begins with: the numbers and dates of home, and no words. */
function structureOf(type: EntryRows['type'], home: DraftRow): Record<string, unknown> {
  const { structure } = modelOf(type);
  return Object.fromEntries(
    fieldNames(type).map((name) => [name, structure.includes(name) ? (home[name] ?? null) : null]),
  );
}

function relationsOf(type: EntryRows['type'], home: DraftRow): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.keys(RELATIONS[type]).map((name) => [
      name,
      [home[name]].flat().flatMap((one) => (one ? [(one as DraftRow).documentId] : [])),
    ]),
  );
}

/** Null where the source's words are as they were when the translation was written. */
function outdatedOf(home: DraftRow, own: DraftRow, context: EntryContext): Outdated | null {
  const { languages, log, editions } = context;
  const { documentId } = home;
  const source = log.lines(documentId, languages.first);
  const translation = log.lines(documentId, languages.own);
  // Content from before there was a log is judged by its rows.
  const writtenAt = lastWritten(translation) ?? instant(own.updatedAt);
  const sourceChangedAt = lastWritten(source) ?? instant(home.updatedAt);
  if (sourceChangedAt <= writtenAt) return null;
  return {
    sourceChangedAt,
    basedOnEdition: baseOf(editions, writtenAt),
    fields: wordsChangedSince(source, writtenAt),
  };
}

const baseOf = (editions: readonly DatedEdition[], at: string): number | null =>
  editions.filter(({ sealedAt }) => sealedAt <= at).at(-1)?.number ?? null;
