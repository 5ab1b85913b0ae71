/**
 * Rows as `strapi.db.query` returns them with the populates of `queries.ts`: the only place where the
 * shape of Strapi's answers is written down. Fields that nobody filled are null.
 */
import type { PartyKind, Qualifier, Verdict } from '../../../domain/record';

export interface FileRow {
  readonly documentId: string | null;
  readonly hash: string;
  readonly name: string;
  readonly url: string;
  readonly mime: string;
  /** Kilobytes of 1,000 bytes, as Strapi keeps it. */
  readonly size: number | null;
  readonly width: number | null;
  readonly height: number | null;
}

export interface ImageRow {
  readonly file: FileRow | null;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

export interface PlaceRow {
  readonly name: string | null;
  readonly kind: string | null;
  readonly note: string | null;
}

export interface TargetRow {
  readonly key: string | null;
  readonly label: string | null;
  readonly qualifier: Qualifier | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly condition: string | null;
  readonly text: string | null;
}

export interface FigureRow {
  readonly key: string | null;
  readonly label: string | null;
  readonly value: number | null;
  readonly asWritten: string | null;
  readonly qualifier: Qualifier | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly countsPeople: boolean | null;
  readonly answersTarget: string | null;
  readonly partOf: string | null;
  readonly baseline: number | null;
  readonly baselineLabel: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string | null;
  readonly note: string | null;
}

/** Strapi's blocks: read by `domain/prose-from-blocks`. */
export type BlocksValue = readonly unknown[] | null;

interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}

export interface Reference {
  readonly documentId: string;
}

export interface MunicipalityRow extends Row {
  readonly name: string;
  readonly slug: string;
  readonly code: string;
  readonly policeRegion: string | null;
  readonly localPoliceArea: string | null;
  readonly languages: readonly { readonly code: string }[];
  readonly mailbox: string | null;
  readonly website: string | null;
  readonly accessibilityStatement: string | null;
  readonly logo: FileRow | null;
  readonly logoAlt: string | null;
  readonly colour: string | null;
}

export interface PartyRow extends Row {
  readonly name: string;
  readonly kind: PartyKind;
  readonly website: string | null;
}

export interface ThemeRow extends Row {
  readonly name: string;
  readonly slug: string;
}

export interface AgreementRow {
  readonly signedOn: string | null;
  readonly diaryNumber: string | null;
  readonly signatories: readonly {
    readonly name: string | null;
    readonly role: string | null;
    readonly organisation: string | null;
  }[];
  readonly document: FileRow | null;
  readonly url: string | null;
}

export interface PeriodRow extends Row {
  readonly label: string | null;
  readonly slug: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly area: string | null;
  readonly background: BlocksValue;
  readonly contact: string | null;
  readonly agreement: AgreementRow | null;
  readonly images: readonly ImageRow[];
  readonly municipality: Reference | null;
  readonly appliesTo: readonly Reference[];
  readonly parties: readonly Reference[];
  readonly previous: Reference | null;
  readonly followers: readonly Reference[];
}

export interface PromiseRow extends Row {
  readonly heading: string | null;
  readonly wording: string | null;
  readonly order: number | null;
  readonly background: BlocksValue;
  readonly goals: BlocksValue;
  readonly targetGroup: string | null;
  readonly places: readonly PlaceRow[];
  readonly targets: readonly TargetRow[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly images: readonly ImageRow[];
  readonly themes: readonly Reference[];
  readonly parties: readonly Reference[];
  readonly continues: Reference | null;
}

export interface MeasureRow extends Row {
  readonly title: string | null;
  readonly order: number | null;
  readonly description: BlocksValue;
  readonly places: readonly PlaceRow[];
  readonly targets: readonly TargetRow[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly promise: Reference | null;
  readonly parent: Reference | null;
  readonly parties: readonly Reference[];
}

export interface OutcomeRow extends Row {
  readonly heading: string | null;
  readonly group: string | null;
  readonly order: number | null;
  readonly prose: BlocksValue;
  readonly verdict: Verdict | null;
  readonly reason: BlocksValue;
  readonly from: string | null;
  readonly to: string | null;
  readonly figures: readonly FigureRow[];
  readonly images: readonly ImageRow[];
  readonly promises: readonly Reference[];
  readonly measures: readonly Reference[];
  readonly parties: readonly Reference[];
}

export interface OpportunityRow extends Row {
  readonly order: number | null;
  readonly prose: BlocksValue;
  readonly promise: Reference | null;
  readonly takenUpBy: Reference | null;
}

export interface SummaryRow extends Row {
  readonly periodId: string;
  readonly language: string;
  readonly title: string | null;
  readonly lead: BlocksValue;
  readonly closing: BlocksValue;
  readonly links: readonly { readonly label: string | null; readonly url: string | null }[];
  readonly sections: Readonly<Record<string, SectionSettings>> | null;
  readonly untranslated: 'show' | 'omit' | null;
  readonly wholePage: BlocksValue;
  readonly version: number;
}

/** What the editor chose for one section of the page; keys: `domain/composition/section-key`. */
export interface SectionSettings {
  readonly ownText?: readonly unknown[];
  readonly base?: readonly unknown[] | null;
  readonly hidden?: { readonly reason: string };
}
