/** What the workspace is answered about periods and their entries. Instants are RFC 3339 in UTC. */
import type { LanguageTag } from '../domain/prose';
import type { Readiness } from '../domain/readiness/readiness';
import type { DocumentId, Instant, IsoDate, PartyKind, Stage } from '../domain/record';
import type { NextStep } from '../domain/progress/next-step';
import type { WorkspaceEntryType } from './workspace';

export type { NextStep };

export interface NamedPeriod {
  readonly id: DocumentId;
  readonly label: string;
}

export interface OverviewRow {
  readonly period: NamedPeriod & {
    readonly slug: string | null;
    readonly startsOn: IsoDate | null;
    readonly endsOn: IsoDate | null;
  };
  readonly municipality: { readonly id: DocumentId; readonly name: string; readonly slug: string };
  /** Of the current edition in the first language; null where there is none. */
  readonly stage: Stage | null;
  readonly coversTo: IsoDate | null;
  /** How many of the promises have an outcome, directly or through a measure. */
  readonly promises: { readonly total: number; readonly reported: number };
  /** For the stage that comes next; counts of items. */
  readonly readiness: {
    readonly stage: Stage;
    readonly blockers: number;
    readonly warnings: number;
  };
  /** The municipality's, in order. */
  readonly languages: readonly {
    readonly tag: LanguageTag;
    /** Number of the current edition; null where there is none. */
    readonly current: number | null;
    readonly sealedAt: Instant | null;
  }[];
  readonly next: NamedPeriod | null;
  /** Entries of all languages whose draft is not what is published. */
  readonly changedDrafts: number;
  readonly nextStep: NextStep;
}

export interface Overview {
  /** Of the page that was asked for. */
  readonly rows: readonly OverviewRow[];
  /** Municipalities to filter by and to start a period for. */
  readonly municipalities: readonly MunicipalityChoice[];
  /** All periods, to name the one before a new one. */
  readonly periods: readonly (NamedPeriod & {
    readonly endsOn: IsoDate | null;
    readonly municipalityId: DocumentId;
  })[];
  /** How many periods there are before search and filter. */
  readonly total: number;
  /** How many search and filter let through. */
  readonly found: number;
  readonly page: number;
  readonly pageSize: number;
  readonly may: Permissions;
}

/** What this user may do; the server checks again. */
export interface Permissions {
  readonly edit: boolean;
  readonly publish: boolean;
  readonly withdraw: boolean;
}

export interface MunicipalityChoice {
  readonly id: DocumentId;
  readonly name: string;
  readonly slug: string;
  readonly languages: readonly LanguageTag[];
}

export interface PartyChoice {
  readonly id: DocumentId;
  readonly name: string;
  readonly kind: PartyKind;
}

export interface ThemeChoice {
  readonly id: DocumentId;
  readonly name: string;
}

/** What a new period can take over from one that is there. */
export interface PeriodProposal {
  readonly municipalityId: DocumentId;
  readonly previous: NamedPeriod & {
    readonly startsOn: IsoDate | null;
    readonly endsOn: IsoDate | null;
  };
  /** The same length, from the day after the last; null where the dates are not known. */
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly parties: readonly PartyChoice[];
  readonly contact: string | null;
  readonly languages: readonly LanguageTag[];
  readonly promises: readonly { readonly id: DocumentId; readonly text: string }[];
  readonly opportunities: readonly {
    readonly id: DocumentId;
    readonly text: string;
    /** Already taken up by a promise of another period. */
    readonly takenUp: boolean;
  }[];
}

export interface CreatedPeriod {
  readonly id: DocumentId;
  readonly slug: string | null;
  readonly promises: number;
}

/** `draft`: never published in this language. `modified`: the draft differs from what is published. */
export type EntryStatus = 'draft' | 'published' | 'modified';

/**
 * Fields of an entry by their names in the content type, without relations: text, blocks, dates,
 * numbers and components (with their media populated).
 */
export type EntryFields = Readonly<Record<string, unknown>>;

export interface WorkspaceEntry {
  readonly type: WorkspaceEntryType;
  /** For Strapi's own inputs and the Content Manager's addresses. */
  readonly uid: string;
  readonly documentId: DocumentId;
  /** Strapi locale of `fields`. */
  readonly locale: string;
  /** Of the draft in this language: send it back when saving. Null: no text in this language yet. */
  readonly updatedAt: Instant | null;
  readonly updatedBy: string | null;
  readonly status: EntryStatus;
  /** Where there is no text in this language: structure alone, texts null. */
  readonly fields: EntryFields;
  /** Document ids in the editor's order; always the first language's, which keeps structure. */
  readonly relations: Readonly<Record<string, readonly DocumentId[]>>;
  /** In a translation: the first language's draft, to write beside. */
  readonly source: { readonly fields: EntryFields; readonly updatedAt: Instant } | null;
  /** In a translation whose source's text changed after it was written. */
  readonly outdated: Outdated | null;
}

export interface Outdated {
  /** When the source's text changed last. */
  readonly sourceChangedAt: Instant;
  /** "Översättningen bygger på utgåva 2": the newest first-language edition when it was written. */
  readonly basedOnEdition: number | null;
  /** Names of the source's fields that changed since; empty where the log does not tell. */
  readonly fields: readonly string[];
}

/** The summary's row; `null` where nobody has saved one in this language. */
export interface WorkspaceSummary {
  readonly version: number;
  readonly updatedAt: Instant;
  readonly title: string | null;
  readonly lead: readonly unknown[] | null;
  readonly closing: readonly unknown[] | null;
  readonly links: readonly { readonly label: string | null; readonly url: string | null }[];
  readonly sections: Readonly<
    Record<
      string,
      {
        readonly ownText?: readonly unknown[];
        readonly base?: readonly unknown[] | null;
        readonly hidden?: { readonly reason: string };
      }
    >
  > | null;
  readonly untranslated: 'show' | 'omit' | null;
  readonly wholePage: readonly unknown[] | null;
}

/** An own text whose source says something else than when it was written. */
export interface SourceConflict {
  /** Section key. */
  readonly key: string;
  /** Strapi blocks: what the own text departed from, the own text, and the source now. */
  readonly base: readonly unknown[];
  readonly mine: readonly unknown[];
  readonly theirs: readonly unknown[];
}

export interface CurrentEdition {
  readonly number: number;
  readonly stage: Stage;
  readonly coversTo: IsoDate | null;
  readonly sealedAt: Instant;
  readonly hash: string;
}

export interface Workspace {
  readonly periodId: DocumentId;
  readonly language: LanguageTag;
  /** The municipality's, in order; the first keeps structure. */
  readonly languages: readonly LanguageTag[];
  readonly isTranslation: boolean;
  readonly municipality: MunicipalityChoice;
  readonly period: WorkspaceEntry;
  /** In order. A sub-measure has its measure in `relations.parent`; an outcome its `promises` and `measures`. */
  readonly promises: readonly WorkspaceEntry[];
  readonly measures: readonly WorkspaceEntry[];
  readonly outcomes: readonly WorkspaceEntry[];
  readonly opportunities: readonly WorkspaceEntry[];
  readonly summary: WorkspaceSummary | null;
  /** The title the page gets where nobody writes one. */
  readonly defaultTitle: string;
  readonly sourceConflicts: readonly SourceConflict[];
  readonly readiness: Readiness;
  /** The stage and date `readiness` was checked for, and the dialog begins with. */
  readonly proposed: { readonly stage: Stage; readonly coversTo: IsoDate | null };
  readonly current: CurrentEdition | null;
  /** Number the next edition gets. */
  readonly nextNumber: number;
  readonly choices: {
    readonly parties: readonly PartyChoice[];
    readonly themes: readonly ThemeChoice[];
    readonly municipalities: readonly MunicipalityChoice[];
    /** Other periods of the municipality, newest first, with their promises (for `continues`). */
    readonly periods: readonly (NamedPeriod & {
      readonly promises: readonly { readonly id: DocumentId; readonly text: string }[];
    })[];
  };
  readonly addresses: PageAddresses;
  /** What a website needs to show the current edition; null where readers get none. */
  readonly embedding: Embedding | null;
  readonly may: Permissions;
}

export interface Embedding {
  /** Of the current edition. */
  readonly title: string;
  readonly periodSlug: string;
  /** The page for people. */
  readonly page: string;
  /** Of the public addresses, without an origin where none is configured. */
  readonly api: string;
  /** Origins that may show the page in a frame: the installation's and the municipality's. */
  readonly frameOrigins: readonly string[];
}

/** Where the page can be seen once published; paths where no public origin is configured. */
export interface PageAddresses {
  readonly page: string | null;
  readonly html: string | null;
  readonly json: string | null;
  readonly embed: string | null;
}

export interface SavedEntry {
  readonly entry: WorkspaceEntry;
  /** What others changed in other fields since the editor began: kept, and told. */
  readonly others: readonly EntryChange[];
}

/** One save by somebody, as the log has it. */
export interface EntryChange {
  readonly at: Instant;
  readonly by: string | null;
  readonly fields: readonly string[];
}

export interface EntryConflict {
  /** The entry as it stands now. Nothing of the editor's was written. */
  readonly current: WorkspaceEntry;
  /** Who changed what since the editor began. */
  readonly changes: readonly EntryChange[];
  /** The fields that both changed. */
  readonly fields: readonly string[];
}

/** The new `updatedAt` of entries, by document id. */
export type EntryVersions = Readonly<Record<DocumentId, Instant>>;
