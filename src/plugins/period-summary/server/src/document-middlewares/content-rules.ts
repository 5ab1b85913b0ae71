/**
 * The rules of the content, on every way in: REST, Content Manager and Document Service alike. They
 * look at what an operation does to the rows and not at its name: a create or update with status
 * `published` publishes inside the same call, unseen by other middlewares.
 */
import type { Core } from '@strapi/strapi';

import { problem } from '../../../domain/rules/problem';
import { checkSlug, periodSlug } from '../../../domain/rules/slug';
import { MUNICIPALITY_UID, PERIOD_UID, THEME_UID, type ContentUid } from '../uids';
import { checkMunicipalityDeletion, prepareDeletion } from './deletion';
import {
  defaultLocale,
  isContent,
  isOwned,
  isPublishable,
  type Data,
  type Operation,
} from './document-context';
import { keepsMunicipality, keepsSlug, periodHasEdition } from './edition-guards';
import { checkEntry } from './entry-checks';
import { homeLocale, owners } from './home-language';
import { saveMunicipality } from './municipality-rules';
import { settleOwnership } from './ownership';
import { refuse } from './refuse';
import { repairRelations, type Touched } from './relation-repair';
import { allRows, type Trx } from './rows';
import { claimPeriodSlug, claimThemeSlug, slugForCopy } from './slug-claims';
import { repairNowOrLater } from './settle-together';
import { mirroredData, outdatedStructure, readDraft, throwHomeMissing } from './structure';

type Next = () => Promise<unknown>;

interface Scope {
  readonly strapi: Core.Strapi;
  readonly trx: Trx;
  readonly next: Next;
}

const RULED = ['create', 'update', 'clone', 'publish', 'discardDraft', 'delete'];

/** Puts the rules around every writing operation on our types, in one transaction with it. */
export function registerContentRules(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const operation = context as unknown as Operation;
    if (!isContent(context.uid) || !RULED.includes(context.action)) return next();
    return strapi.db.transaction(async ({ trx }) =>
      carryOut({ strapi, trx: trx as Trx, next }, operation),
    ) as unknown as ReturnType<typeof next>;
  });
}

async function carryOut(scope: Scope, operation: Operation): Promise<unknown> {
  if (operation.uid === MUNICIPALITY_UID) {
    const { documentId } = operation.params;
    if (operation.action === 'delete' && documentId !== undefined) {
      await checkMunicipalityDeletion(scope, documentId);
    }
    if (operation.action === 'create' || operation.action === 'update') {
      return saveMunicipality(scope, operation);
    }
    return scope.next();
  }
  switch (operation.action) {
    case 'create':
      return create(scope, operation);
    case 'update':
      return update(scope, operation);
    case 'clone':
      return clone(scope, operation);
    case 'publish':
      return publish(scope, operation);
    case 'discardDraft':
      return discardDraft(scope, operation);
    default:
      return remove(scope, operation);
  }
}

async function create(scope: Scope, operation: Operation): Promise<unknown> {
  const { strapi, trx, next } = scope;
  const { uid } = operation;
  const locale = await oneLocale(strapi, operation);
  operation.params = { ...operation.params, data: checked(uid, operation.params.data ?? {}, null) };
  const result = (await next()) as { documentId?: string } | null;
  const documentId = result?.documentId;
  if (documentId === undefined) return result;
  await settleHome(scope, { uid, documentId, locale, moved: true });
  await repairNowOrLater(strapi, trx, [writtenRow(operation, documentId, locale)]);
  return reread(strapi, operation, documentId, locale, result);
}

async function update(scope: Scope, operation: Operation): Promise<unknown> {
  const { strapi, trx, next } = scope;
  const { uid, params } = operation;
  const { documentId } = params;
  const home = documentId === undefined ? null : await homeLocale(strapi, trx, uid, documentId);
  if (documentId === undefined || home === null) return next();
  const locale = await oneLocale(strapi, operation);
  const sent = params.data ?? {};
  if (locale === home) {
    const present = await readDraft(strapi, uid, documentId, locale);
    const data = checked(uid, sent, present);
    const sealed = uid === PERIOD_UID && (await periodHasEdition(strapi, documentId));
    if (sealed && present?.['slug'] && data['slug'] !== undefined) {
      refuse(data['slug'] === present['slug'] ? [] : [keepsSlug('period')]);
    }
    const ownerBefore = sealed ? await ownerOf(scope, documentId, locale) : null;
    operation.params = { ...params, data };
    const moved = present === null || sendsRelations(strapi, uid, data);
    const result = await next();
    await settleHome(scope, { uid, documentId, locale, moved });
    if (sealed && (await ownerOf(scope, documentId, locale)) !== ownerBefore) {
      refuse([keepsMunicipality]);
    }
    // A register that is not new in this language has every link that it can have.
    if (isPublishable(uid) || present === null) {
      await repairNowOrLater(strapi, trx, [writtenRow(operation, documentId, locale)]);
    }
    return reread(strapi, operation, documentId, locale, result);
  }
  const isNew = (await readDraft(strapi, uid, documentId, locale)) === null;
  const data = await mirroredData(strapi, uid, documentId, { home, locale, sent });
  operation.params = { ...params, data };
  const result = await next();
  if (isPublishable(uid) || isNew) {
    await repairNowOrLater(strapi, trx, [writtenRow(operation, documentId, locale)]);
  }
  return reread(strapi, operation, documentId, locale, result);
}

async function clone(scope: Scope, operation: Operation): Promise<unknown> {
  const { strapi, trx, next } = scope;
  const { uid, params } = operation;
  if (params.documentId === undefined) return next();
  const home = await homeLocale(strapi, trx, uid, params.documentId);
  if (home === null) return next();
  // What others own stays with the original: a copied period does not take its promises away.
  const left = Object.entries(strapi.contentType(uid).attributes)
    .filter(([, attribute]) => (attribute as { mappedBy?: string }).mappedBy !== undefined)
    .map(([name]) => [name, { set: [] }] as const);
  const data: Data = { ...params.data, ...Object.fromEntries(left) };
  if (uid === PERIOD_UID && !params.data?.['slug']) {
    data['slug'] = await slugForCopy({ strapi, trx, locale: home }, params.documentId);
  }
  if (uid === THEME_UID) delete data['slug'];
  const { problems, data: read } = checkEntry(uid, data, {});
  refuse(problems);
  if (isOwned(uid)) delete read['municipality'];
  if (uid === PERIOD_UID && read['slug'])
    refuse([checkSlug(read['slug'])].filter((p) => p !== null));
  operation.params = { ...params, data: read, locale: params.locale ?? home };
  const result = (await next()) as { documentId?: string };
  const { documentId } = result;
  if (documentId === undefined) return result;
  const rows = await allRows(strapi, trx, uid, [documentId]);
  if (!rows.some(({ locale }) => locale === home)) throwHomeMissing(home);
  await settleHome(scope, { uid, documentId, locale: home, moved: true });
  await repairNowOrLater(strapi, trx, touchedRows(uid, rows, false));
  return result;
}

async function publish(scope: Scope, operation: Operation): Promise<unknown> {
  const { strapi, trx, next } = scope;
  const { uid, params } = operation;
  const { documentId } = params;
  const home = documentId === undefined ? null : await homeLocale(strapi, trx, uid, documentId);
  if (documentId === undefined || home === null) return next();
  const drafts = await rowsOf(scope, operation, documentId);
  for (const { locale } of drafts) {
    if (locale === null || locale === home) continue;
    if (await outdatedStructure(strapi, uid, documentId, { home, locale })) {
      // A translation that was saved before the structure changed is published with what holds now.
      await strapi.documents(uid).update({ documentId, locale, data: {} });
    }
  }
  const result = await next();
  await repairNowOrLater(strapi, trx, touchedRows(uid, drafts, true));
  return result;
}

async function discardDraft(scope: Scope, operation: Operation): Promise<unknown> {
  const { strapi, trx, next } = scope;
  const { uid, params } = operation;
  const { documentId } = params;
  const result = await next();
  const home = documentId === undefined ? null : await homeLocale(strapi, trx, uid, documentId);
  if (documentId === undefined || home === null) return result;
  const drafts = await rowsOf(scope, operation, documentId);
  if (drafts.some(({ locale }) => locale === home)) {
    await settleHome(scope, { uid, documentId, locale: home, moved: true });
  }
  await repairNowOrLater(strapi, trx, touchedRows(uid, drafts, false));
  return result;
}

async function remove(scope: Scope, operation: Operation): Promise<unknown> {
  const { strapi, trx, next } = scope;
  const { uid, params } = operation;
  const { documentId } = params;
  const home = documentId === undefined ? null : await homeLocale(strapi, trx, uid, documentId);
  if (documentId === undefined || home === null) return next();
  const rows = await allRows(strapi, trx, uid, [documentId]);
  const going = new Set(await localesOf(strapi, operation, rows));
  if (!going.has(home)) return next();
  if (rows.some(({ locale }) => locale !== null && !going.has(locale))) {
    refuse([
      problem(
        [],
        'Första språket bär ordning, datum och kopplingar för de andra språken. Ta bort hela posten (alla språk), eller översättningarna först.',
        'The first language carries order, dates and relations for the others. Delete the whole entry (all languages), or the translations first.',
      ),
    ]);
  }
  const moved = await prepareDeletion(scope, uid, documentId, home);
  const result = await next();
  await repairRelations(strapi, trx, moved);
  return result;
}

/** What holds of an entry once its draft in the first language is written. */
async function settleHome(
  { strapi, trx }: Scope,
  written: { uid: ContentUid; documentId: string; locale: string; moved: boolean },
): Promise<void> {
  const { uid, documentId, locale, moved } = written;
  if (moved && isPublishable(uid)) await settleOwnership({ strapi, trx, locale }, written);
  if (moved && uid !== THEME_UID) {
    const home = await homeLocale(strapi, trx, uid, documentId);
    if (home !== null && home !== locale) throwHomeMissing(home);
  }
  if (uid === PERIOD_UID) await claimPeriodSlug({ strapi, trx, locale }, documentId);
  if (uid === THEME_UID) await claimThemeSlug({ strapi, trx, locale }, documentId);
}

const ownerOf = async ({ strapi, trx }: Scope, documentId: string, locale: string) =>
  (await owners(strapi, trx, PERIOD_UID, [documentId], locale)).get(documentId) ?? null;

/** The data to write, with what the server decides taken out and what it fills in put in. */
function checked(uid: ContentUid, sent: Data, present: Data | null): Data {
  const { data, problems } = checkEntry(uid, sent, present);
  if (isOwned(uid)) delete data['municipality'];
  const found = [...problems];
  if (uid === PERIOD_UID) {
    const all = { ...present, ...data };
    if (!all['slug']) {
      const text = (name: string): string | null =>
        typeof all[name] === 'string' ? all[name] : null;
      const names = { label: text('label'), startsOn: text('startsOn'), endsOn: text('endsOn') };
      data['slug'] = periodSlug(names) || null;
    }
    const wrong = data['slug'] ? checkSlug(data['slug']) : null;
    if (wrong) found.push(wrong);
  }
  refuse(found);
  return data;
}

/** Whether the data writes a relation, from either side. */
function sendsRelations(strapi: Core.Strapi, uid: ContentUid, data: Data): boolean {
  return Object.entries(strapi.contentType(uid).attributes).some(([name, { type }]) => {
    const value = data[name];
    if (type !== 'relation' || value === undefined) return false;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
    const { connect, disconnect, ...more } = value as Data;
    const some = (list: unknown) => (Array.isArray(list) ? list.length > 0 : list != null);
    return Object.keys(more).length > 0 || some(connect) || some(disconnect);
  });
}

function writtenRow({ uid, params }: Operation, documentId: string, locale: string): Touched {
  return { uid, documentId, locale, published: params.status === 'published' };
}

function touchedRows(
  uid: ContentUid,
  rows: readonly { documentId: string; locale: string | null }[],
  published: boolean,
): readonly Touched[] {
  return rows.flatMap(({ documentId, locale }) =>
    locale === null ? [] : [{ uid, documentId, locale, published }],
  );
}

async function oneLocale(strapi: Core.Strapi, { params }: Operation): Promise<string> {
  const { locale } = params;
  return typeof locale === 'string' && locale !== '' ? locale : defaultLocale(strapi);
}

/** The languages that an operation on several is about. */
async function localesOf(
  strapi: Core.Strapi,
  { params: { locale } }: Operation,
  rows: readonly { locale: string | null }[],
): Promise<readonly (string | null)[]> {
  if (locale === '*') return rows.map((row) => row.locale);
  if (typeof locale === 'string' && locale !== '') return [locale];
  return locale && locale.length > 0 ? [...locale] : [await defaultLocale(strapi)];
}

/** The drafts that an operation on several languages is about. */
async function rowsOf({ strapi, trx }: Scope, operation: Operation, documentId: string) {
  const rows = await allRows(strapi, trx, operation.uid, [documentId]);
  const locales = await localesOf(strapi, operation, rows);
  return rows.filter(({ locale, draft }) => draft && locales.includes(locale));
}

/** What was asked for with relations is read again: they were linked after Strapi had answered. */
async function reread(
  strapi: Core.Strapi,
  { uid, params: { populate, fields, status } }: Operation,
  documentId: string,
  locale: string,
  result: unknown,
): Promise<unknown> {
  if (!result || !populate) return result;
  const again = { documentId, locale, populate, fields, status: status ?? 'draft' };
  type Query = Parameters<ReturnType<typeof strapi.documents<ContentUid>>['findOne']>[0];
  return (await strapi.documents(uid).findOne(again as Query)) ?? result;
}
