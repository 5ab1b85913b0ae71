/** What the workspace is answered about publications, editions, the log, and what waits. */
import type { Difference } from '../domain/difference/difference';
import type { EditionKind } from '../domain/edition/edition-document';
import type { LanguageTag } from '../domain/prose';
import type { NextStep } from '../domain/progress/next-step';
import type { Readiness } from '../domain/readiness/readiness';
import type { DocumentId, Instant, IsoDate, Stage } from '../domain/record';
import type { WorkspaceEntryType } from './workspace';
import type { NamedPeriod } from './workspace-answers';

/** A draft that is published along. */
export interface PendingDraft {
  readonly type: WorkspaceEntryType;
  readonly documentId: DocumentId;
  /** What a person recognises it by. */
  readonly label: string;
  readonly status: 'draft' | 'modified';
  readonly updatedAt: Instant;
  readonly updatedBy: string | null;
}

export interface PendingChanges {
  readonly nextNumber: number;
  /** Number of the edition compared with; null: this would be the first, or its bytes are erased. */
  readonly comparedWith: number | null;
  readonly difference: Difference;
  /** The same for people to read: safe HTML, a fragment. */
  readonly html: string;
  readonly drafts: readonly PendingDraft[];
  readonly readiness: Readiness;
}

export interface PreviewKey {
  readonly key: string;
  /** Path on this server, for an `iframe`. */
  readonly url: string;
  readonly expiresAt: Instant;
}

export interface EditionInfo {
  readonly number: number;
  readonly kind: EditionKind;
  readonly stage: Stage;
  readonly coversTo: IsoDate | null;
  /** Null where the law had it erased. */
  readonly title: string | null;
  readonly changeNote: string | null;
  readonly sealedAt: Instant;
  readonly hash: string;
  /** Whether readers get this one. */
  readonly current: boolean;
  /** Who published; null where names are no longer kept. */
  readonly by: string | null;
  readonly withdrawn: {
    readonly at: Instant;
    readonly reason: string;
    readonly by: string | null;
  } | null;
  readonly erased: {
    readonly at: Instant;
    readonly reason: string;
    readonly diaryNumber: string;
  } | null;
  /** Public address of the edition; answers 410 once withdrawn. */
  readonly address: string;
}

export interface EditionHistory {
  readonly language: LanguageTag;
  /** Newest first. */
  readonly editions: readonly EditionInfo[];
}

export interface StaffEdition {
  readonly edition: EditionInfo;
  /** The whole page, for an `iframe` with `srcdoc`; null where its bytes are erased. */
  readonly html: string | null;
}

export interface Comparison {
  readonly a: number;
  readonly b: number;
  readonly difference: Difference;
  /** The same for people to read: safe HTML, a fragment. */
  readonly html: string;
}

export interface LogItem {
  readonly id: number;
  readonly at: Instant;
  /** `publish` and `unpublish` with a subject: one entry alone, past the page of its period. */
  readonly action:
    'create' | 'edit' | 'delete' | 'publish' | 'unpublish' | 'withdraw' | 'erase' | 'export';
  /** Null where names are no longer kept. */
  readonly by: string | null;
  readonly language: LanguageTag | null;
  readonly subject: {
    readonly type: WorkspaceEntryType | 'summary';
    readonly documentId: DocumentId;
    readonly label: string | null;
  } | null;
  /** Names of the fields that were changed. */
  readonly fields: readonly string[];
  /** Number of the edition that was published or withdrawn. */
  readonly number: number | null;
  /** How many entries were unpublished with a withdrawal; null where none were to be. */
  readonly unpublished: number | null;
  /** A withdrawal's reason, or why warnings were gone over. */
  readonly reason: string | null;
}

export interface LogPage {
  /** Newest first. */
  readonly items: readonly LogItem[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

export interface Task {
  readonly period: NamedPeriod;
  readonly municipality: string;
  readonly nextStep: NextStep;
  readonly blockers: number;
  readonly changedDrafts: number;
}

/** What waits for this user, the most urgent first; nothing that they may not do. */
export interface Tasks {
  readonly tasks: readonly Task[];
  readonly total: number;
}

/** Where an entry stands, for the side panel of the Content Manager. */
export interface EntryStanding {
  readonly period: NamedPeriod | null;
  readonly municipality: string | null;
  /** Section key, for a link into the workspace. */
  readonly section: string | null;
  readonly current: { readonly number: number; readonly sealedAt: Instant } | null;
  readonly changed: boolean;
}
