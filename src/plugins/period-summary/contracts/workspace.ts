/**
 * What the staff's workspace asks the server, and what it is answered: the one contract between both
 * halves of the plugin. Addresses are relative to `/period-summary`; every answer is `{ data }`.
 *
 * | address | in | out |
 * |---|---|---|
 * | GET `/overview` | `overviewQuery` | `Overview` |
 * | GET `/periods/:periodId/workspace` | `workspaceQuery` | `Workspace` |
 * | GET `/period-proposals/:periodId` | – | `PeriodProposal`: what a new period can take over |
 * | POST `/periods` | `newPeriodInput` | 201 `CreatedPeriod` |
 * | PUT `/periods/:periodId/order` | `orderInput` | `EntryVersions` |
 * | POST `/periods/:periodId/entries` | `newEntryInput` | 201 `SavedEntry` |
 * | PUT `/periods/:periodId/entries/:type/:documentId` | `entryInput` | `SavedEntry`, 409 `EntryConflict` |
 * | DELETE `/periods/:periodId/entries/:type/:documentId` | `deletionQuery` | 200 `{ deleted }`, 409 |
 * | GET `/periods/:periodId/changes` | `changesQuery` | `PendingChanges` |
 * | POST `/periods/:periodId/preview-keys` | `previewKeyInput` | 201 `PreviewKey` |
 * | GET `/preview/:key` | – | the page itself, marked as a draft; no cookie, no token |
 * | GET `/periods/:periodId/editions` | `languageQuery` | `EditionHistory` |
 * | GET `/periods/:periodId/editions/:number` | `languageQuery` | `StaffEdition`, also when withdrawn |
 * | GET `/periods/:periodId/compare` | `compareQuery` | `Comparison` |
 * | GET `/periods/:periodId/log` | `logQuery` | `LogPage` |
 * | GET `/tasks` | – | `Tasks`: what waits for this user |
 * | GET `/entries/:type/:documentId` | – | `EntryStanding`, for the Content Manager's side panel |
 *
 * `:type` is one of `ENTRY_TYPES`; the side panel's address takes a UID too.
 * A 409 is `{ data: null, error: { status: 409, name: 'ConflictError', message, details } }`; its
 * details are an `EntryConflict`. A 400 names fields in `error.details.errors[].path`.
 */
import { z } from 'zod';

import { stage } from './publication-input';

export type * from './workspace-answers';
export type * from './workspace-history';

const language = z.string().min(2).max(35);
const documentId = z.string().min(1).max(64);
const isoDate = z.iso.date();
/** ISO 8601 with milliseconds, as `updatedAt` was answered. */
const version = z.iso.datetime();

/** Short names of the entry types, used in addresses: a UID has colons and dots. */
export const ENTRY_TYPES = ['period', 'promise', 'measure', 'outcome', 'opportunity'] as const;
export const entryType = z.enum(ENTRY_TYPES);
export type WorkspaceEntryType = z.infer<typeof entryType>;

export const OVERVIEW_SORTS = ['municipality', 'period', 'stage', 'readiness', 'sealedAt'] as const;

/** `none`: no edition that readers get. */
export const OVERVIEW_STAGES = ['none', 'promises', 'interim', 'final'] as const;
/** Something blocks the next publication; only warnings; nothing to remark. */
export const OVERVIEW_READINESS = ['blocked', 'warned', 'ready'] as const;

export const overviewQuery = z.strictObject({
  search: z.string().trim().max(200).optional(),
  /** Document id of a municipality. */
  municipality: documentId.optional(),
  stage: z.enum(OVERVIEW_STAGES).optional(),
  readiness: z.enum(OVERVIEW_READINESS).optional(),
  page: z.coerce.number().int().positive().default(1),
  pageSize: z.coerce.number().int().positive().max(100).default(25),
  /** `period` is by its last day. A minus before it turns the order round: `-period`. */
  sort: z
    .string()
    .regex(new RegExp(`^-?(${OVERVIEW_SORTS.join('|')})$`, 'u'))
    .default('-period'),
});

export const languageQuery = z.strictObject({ language });
/** Left out: the municipality's first language. */
export const workspaceQuery = z.strictObject({ language: language.optional() });

export const changesQuery = z.strictObject({
  language,
  stage: stage.default('final'),
  /** Left out or empty where no date is said. */
  coversTo: isoDate
    .or(z.literal(''))
    .default('')
    .transform((date) => date || null),
});

export const compareQuery = z.strictObject({
  language,
  a: z.coerce.number().int().positive(),
  b: z.coerce.number().int().positive(),
});

export const logQuery = z.strictObject({
  page: z.coerce.number().int().positive().default(1),
  pageSize: z.coerce.number().int().positive().max(100).default(25),
});

export const newPeriodInput = z.strictObject({
  municipalityId: documentId,
  label: z.string().trim().min(1).max(120),
  startsOn: isoDate,
  endsOn: isoDate,
  previousId: documentId.nullable().default(null),
  /** What is taken over from the period before; nothing that is not chosen. */
  copy: z
    .strictObject({
      parties: z.boolean().default(false),
      contact: z.boolean().default(false),
      /** Also makes the period in the languages that the one before has. */
      languages: z.boolean().default(false),
    })
    .prefault({}),
  /** Promises of the period before that go on: each becomes a new one, linked to it. */
  continuePromises: z.array(documentId).max(200).default([]),
  /** Opportunities of the period before that become promises of this one. */
  takeUpOpportunities: z.array(documentId).max(200).default([]),
});

export const orderInput = z.strictObject({
  type: entryType.exclude(['period']),
  /** All of one list, in the wanted order. */
  ids: z.array(documentId).min(1).max(500),
});

/**
 * Fields by their names in the content type; only those that changed. Relations: a document id, a list
 * of them in order, or null. Components: the whole value, as it was answered. In a translation `{}` says: looked over, the text
 * still holds, and takes the mark `outdated` away.
 */
const entryData = z.record(z.string().max(60), z.unknown());

export const newEntryInput = z.strictObject({
  type: entryType.exclude(['period']),
  data: entryData.default({}),
});

export const entryInput = z.strictObject({
  language,
  /** `updatedAt` that the editor began from; null where there was no text in this language. */
  updatedAt: version.nullable(),
  data: entryData,
});

export const deletionQuery = z.strictObject({ updatedAt: version });

export const previewKeyInput = z.strictObject({
  language,
  /** Seconds the key is good for. */
  seconds: z.int().min(60).max(600).default(600),
});

export type OverviewQuery = z.infer<typeof overviewQuery>;
export type NewPeriodInput = z.infer<typeof newPeriodInput>;
export type OrderInput = z.infer<typeof orderInput>;
export type NewEntryInput = z.infer<typeof newEntryInput>;
export type EntryInput = z.infer<typeof entryInput>;
export type ChangesQuery = z.infer<typeof changesQuery>;
export type LogQuery = z.infer<typeof logQuery>;
