/** Saving one entry of a period, so that nobody's work is overwritten unseen. */
import type { Core } from '@strapi/strapi';

import type {
  EntryChange,
  EntryConflict,
  EntryInput,
  SavedEntry,
  WorkspaceEntry,
  WorkspaceEntryType,
} from '../../../../../contracts/workspace';
import type { DocumentId } from '../../../../../domain/record';
import { sameValues } from '../../../../../domain/rules/mirror';
import { inTransaction } from '../../../database/transaction';
import { from, tableOf, type Trx } from '../../../document-middlewares/rows';
import { writeLog, type Actor } from '../../activity-log';
import { entryData, idsOfRelation, type Data } from './entry-data';
import { changesSince, readEntryLog } from './entry-log';
import { readEntryRows } from './entry-rows';
import { RELATIONS, UID_OF } from './entry-types';
import { belongsTo } from './belonging';
import { findPeriodLanguages, type FoundPeriod, type PeriodLanguages } from '../period-languages';
import { seriesFactsOf } from '../series-facts';
import { workspaceEntries } from './workspace-entry';

export interface EntryAddress {
  readonly periodId: DocumentId;
  readonly type: WorkspaceEntryType;
  readonly documentId: DocumentId;
}

export interface Editor {
  readonly actor: Actor;
  /** Of the admin user, for "last edited by"; null where it is not a person. */
  readonly userId: number | null;
}

export type SaveEntryResult =
  | { readonly kind: 'saved'; readonly saved: SavedEntry }
  | { readonly kind: 'conflict'; readonly conflict: EntryConflict }
  | { readonly kind: 'no-entry' }
  | Exclude<FoundPeriod, { kind: 'found' }>;

/**
 * Saves what is given and leaves the rest.
 *
 * Where somebody saved since the editor began: fields that only one of them touched are both kept,
 * and the editor is told; a field that both changed is a conflict, and nothing is written.
 * @throws ValidationError from the rules of the content, with the fields' paths
 */
export async function saveEntry(
  strapi: Core.Strapi,
  address: EntryAddress,
  input: EntryInput,
  editor: Editor,
): Promise<SaveEntryResult> {
  const { periodId, type } = address;
  const found = await findPeriodLanguages(strapi, periodId, input.language);
  if (found.kind !== 'found') return found;
  const data = entryData(type, input.data);
  return inTransaction(strapi, async (trx): Promise<SaveEntryResult> => {
    await holdDraft(strapi, trx, address, found);
    if (!(await belongsTo(strapi, address))) return { kind: 'no-entry' };
    const current = await entryAt(strapi, address, found);
    if (!current) return { kind: 'no-entry' };

    const changes = await since(strapi, address, input, current, found);
    const fields = changes === 'none' ? [] : bothChanged(type, current, input.data, changes);
    if (changes !== 'none' && (fields.length > 0 || changes.length === 0)) {
      return { kind: 'conflict', conflict: { current, changes, fields } };
    }
    if (Object.keys(data).length === 0) await confirmTranslation(strapi, address, found, editor);
    else await write(strapi, address, found, { ...data, ...creator(editor) });

    const entry = await entryAt(strapi, address, found);
    if (!entry) throw new Error('The entry was saved and cannot be found.');
    return { kind: 'saved', saved: { entry, others: changes === 'none' ? [] : changes } };
  });
}

const creator = ({ userId }: Editor): Data => (userId === null ? {} : { updatedBy: userId });

/** Two editors who save at once are let in one after the other. SQLite has one writer anyway. */
async function holdDraft(
  strapi: Core.Strapi,
  trx: Trx,
  { type, documentId }: EntryAddress,
  { locales }: PeriodLanguages,
): Promise<void> {
  await from(strapi, trx, tableOf(strapi, UID_OF[type]))
    .where({ document_id: documentId, published_at: null })
    .whereIn('locale', [locales.first, locales.own])
    .orderBy('id')
    .forUpdate()
    .select('id');
}

/** The entry as the workspace shows it now; null where it is not there. */
export async function entryAt(
  strapi: Core.Strapi,
  { periodId, type, documentId }: EntryAddress,
  languages: PeriodLanguages,
): Promise<WorkspaceEntry | null> {
  const [entry] = workspaceEntries(await readEntryRows(strapi, type, documentId, languages), {
    languages,
    log: await readEntryLog(strapi, { subjectId: documentId }),
    editions: languages.isTranslation
      ? (await seriesFactsOf(strapi, periodId, languages.first)).editions
      : [],
  });
  return entry ?? null;
}

/** What others saved since the editor began; `none` where it is still the version they began from. */
async function since(
  strapi: Core.Strapi,
  { documentId }: EntryAddress,
  { updatedAt }: EntryInput,
  current: WorkspaceEntry,
  { own }: PeriodLanguages,
): Promise<'none' | readonly EntryChange[]> {
  if (current.updatedAt === updatedAt) return 'none';
  const log = await readEntryLog(strapi, { subjectId: documentId });
  return changesSince(log.lines(documentId, own), updatedAt ?? '');
}

/** The fields that the editor would change and others have changed. */
function bothChanged(
  type: WorkspaceEntryType,
  current: WorkspaceEntry,
  sent: Readonly<Data>,
  changes: readonly EntryChange[],
): readonly string[] {
  const theirs = new Set(changes.flatMap(({ fields }) => fields));
  return Object.keys(sent).filter((name) => {
    if (!theirs.has(name)) return false;
    return RELATIONS[type][name] === undefined
      ? !sameValues(sent[name], current.fields[name])
      : !sameValues(idsOfRelation(sent[name]), current.relations[name]);
  });
}

async function write(
  strapi: Core.Strapi,
  { type, documentId }: EntryAddress,
  { locales }: PeriodLanguages,
  data: Data,
): Promise<void> {
  await strapi
    .documents(UID_OF[type])
    .update({ documentId, locale: locales.own, data: data as never });
}

/** "Looked over, still right": a translation that is not out of date any more, with the same words. */
async function confirmTranslation(
  strapi: Core.Strapi,
  { periodId, type, documentId }: EntryAddress,
  { isTranslation, own, municipality }: PeriodLanguages,
  { actor }: Editor,
): Promise<void> {
  if (!isTranslation) return;
  await writeLog(strapi, {
    at: new Date().toISOString(),
    action: 'edit',
    actor,
    periodId,
    municipalityId: municipality.documentId,
    language: own,
    subjectType: UID_OF[type],
    subjectId: documentId,
    detail: { fields: [], texts: [], checked: true },
  });
}
