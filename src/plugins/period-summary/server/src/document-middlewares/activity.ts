/**
 * The log of who wrote what, on every way in: workspace, Content Manager and REST alike. It stands
 * around the content rules and in the same transaction, so a refused save leaves no line.
 */
import type { Core } from '@strapi/strapi';

import { tagOfLocale } from '../../../domain/languages';
import { changedFields, type ChangedFields } from '../../../domain/rules/changed-fields';
import type { Values } from '../../../domain/rules/mirror';
import { actorOfRequest } from '../services/request-actor';
import { writeLog, type LogEntry } from '../services/activity-log';
import { periodOfEntry } from '../services/period-of-entry';
import { SUMMARY_UID, type PublishableUid } from '../uids';
import { defaultLocale, isPublishable, type Operation } from './document-context';
import { readDraft } from './structure';
import { STRUCTURE_MODELS } from './structure-models';

type Next = () => Promise<unknown>;

/** Relations that Strapi adds to every type. */
const STRAPIS_OWN = ['localizations', 'createdBy', 'updatedBy'];

const LOGGED = ['create', 'update', 'clone', 'delete'];

/**
 * What a line of the log keeps beside who and when. Names of fields, never what they say: a log that
 * repeated texts would hold a passage that had to be erased everywhere else.
 */
export interface EntryDetail {
  /** Names of the attributes that were changed. */
  readonly fields: readonly string[];
  /** Those of them whose words changed: what a translation must follow. */
  readonly texts: readonly string[];
  /** `updatedAt` that the save gave the entry: tells which lines came after an editor began. */
  readonly version: string | null;
}

/** Logs what is written to our content types and to summaries. Register before the content rules. */
export function registerActivityLog(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const operation = context as unknown as Operation;
    const uid: string = context.uid;
    if (!LOGGED.includes(operation.action)) return next();
    const work =
      uid === SUMMARY_UID
        ? logSummary(strapi, operation, next)
        : isPublishable(uid)
          ? logEntry(strapi, { ...operationOf(operation), uid }, next)
          : null;
    return (work ?? next()) as ReturnType<typeof next>;
  });
}

interface Logged {
  readonly uid: PublishableUid;
  readonly action: string;
  readonly documentId: string | undefined;
  readonly locale: unknown;
  readonly isEmpty: boolean;
}

const operationOf = ({ action, params }: Operation): Omit<Logged, 'uid'> => ({
  action,
  documentId: params.documentId,
  locale: params.locale,
  // The server's own refresh of a translation's structure: nobody wrote anything.
  isEmpty: action === 'update' && Object.keys(params.data ?? {}).length === 0,
});

async function logEntry(strapi: Core.Strapi, operation: Logged, next: Next): Promise<unknown> {
  const { uid, action } = operation;
  if (operation.isEmpty) return next();
  const locale =
    typeof operation.locale === 'string' && !['', '*'].includes(operation.locale)
      ? operation.locale
      : await defaultLocale(strapi);
  return strapi.db.transaction(async () => {
    const { documentId: known } = operation;
    const before = known && action !== 'clone' ? await read(strapi, uid, known, locale) : null;
    const ownerBefore = known ? await periodOfEntry(strapi, uid, known) : null;
    const result = (await next()) as { documentId?: string } | null;
    const documentId = action === 'delete' || action === 'update' ? known : result?.documentId;
    if (documentId === undefined) return result;
    const after = action === 'delete' ? null : await read(strapi, uid, documentId, locale);
    const changes: ChangedFields =
      action === 'delete'
        ? { fields: [], texts: [] }
        : changedFields(STRUCTURE_MODELS[uid], before?.values ?? null, after?.values ?? {});
    if (action === 'update' && changes.fields.length === 0) return result;
    const owner = ownerBefore ?? (await periodOfEntry(strapi, uid, documentId));
    const detail: EntryDetail = {
      ...changes,
      version: after?.version ?? null,
    };
    await write(strapi, {
      action: action === 'delete' ? 'delete' : before === null ? 'create' : 'edit',
      ...(owner ?? {}),
      language: tagOfLocale(locale) ?? locale,
      subjectType: uid,
      subjectId: documentId,
      detail: { ...detail },
    });
    return result;
  });
}

async function logSummary(
  strapi: Core.Strapi,
  { action, params }: Operation,
  next: Next,
): Promise<unknown> {
  return strapi.db.transaction(async () => {
    const before = params.documentId ? await summaryOf(strapi, params.documentId) : null;
    const result = (await next()) as { documentId?: string } | null;
    const documentId = params.documentId ?? result?.documentId;
    const after = documentId ? await summaryOf(strapi, documentId) : null;
    if (!documentId || !after || action === 'delete') return result;
    const model = {
      text: ['title', 'lead', 'closing', 'links', 'sections', 'untranslated', 'wholePage'],
      structure: [],
      parts: {},
    };
    const { fields } = changedFields(model, before, after);
    if (fields.length === 0) return result;
    await write(strapi, {
      action: before === null ? 'create' : 'edit',
      periodId: String(after['periodId']),
      language: String(after['language']),
      subjectType: SUMMARY_UID,
      subjectId: documentId,
      detail: { fields },
    });
    return result;
  });
}

const write = (strapi: Core.Strapi, entry: Omit<LogEntry, 'at' | 'actor'>): Promise<void> =>
  writeLog(strapi, { ...entry, at: new Date().toISOString(), actor: actorOfRequest(strapi) });

interface Version {
  readonly values: Values;
  readonly version: string | null;
}

/** A draft's own values and the ids of what it points at. */
async function read(
  strapi: Core.Strapi,
  uid: PublishableUid,
  documentId: string,
  locale: string,
): Promise<Version | null> {
  const values = await readDraft(strapi, uid, documentId, locale);
  if (!values) return null;
  const relations = Object.entries<object>(strapi.contentType(uid).attributes).flatMap(
    ([name, attribute]) =>
      'relation' in attribute && !('mappedBy' in attribute) && !STRAPIS_OWN.includes(name)
        ? [name]
        : [],
  );
  const row = (await strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: null },
    select: ['updatedAt'],
    populate: Object.fromEntries(relations.map((name) => [name, { select: ['documentId'] }])),
  })) as Record<string, unknown> | null;
  const links = Object.fromEntries(relations.map((name) => [name, idsOf(row?.[name])]));
  const updatedAt = row?.['updatedAt'];
  return {
    values: { ...values, ...links },
    version: updatedAt ? new Date(updatedAt as string).toISOString() : null,
  };
}

const idsOf = (value: unknown): readonly unknown[] =>
  [value].flat().flatMap((one) => (one ? [(one as { documentId: unknown }).documentId] : []));

async function summaryOf(strapi: Core.Strapi, documentId: string): Promise<Values | null> {
  return (await strapi.db.query(SUMMARY_UID).findOne({
    where: { documentId },
    populate: { links: true },
  })) as Values | null;
}
