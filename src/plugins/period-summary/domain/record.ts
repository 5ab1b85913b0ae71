/**
 * What the content types say of one period, in one language, at one moment: plain values, collected by
 * `server/src/adapters` and read by everything in this folder. Nothing here knows Strapi.
 *
 * Structure (order, relations, dates, values, verdicts) comes from the municipality's first language;
 * `Text` and `Prose` carry the language they are really written in, because an untranslated passage
 * is shown in the first language.
 */
import type { FileReference, Image, LanguageTag, Prose, Text } from './prose';

/** Calendar date, ISO 8601: `2019-01-01`. */
export type IsoDate = string;
/** Instant, RFC 3339 in UTC with milliseconds: `2021-02-03T08:00:00.000Z`. */
export type Instant = string;
/** Strapi document id. */
export type DocumentId = string;

export type Stage = 'promises' | 'interim' | 'final';
export type Verdict = 'exceeded' | 'fulfilled' | 'partly' | 'not_fulfilled' | 'ongoing';
export type Qualifier =
  'exact' | 'about' | 'more_than' | 'almost' | 'at_least' | 'at_most' | 'fewer_than';
export type PartyKind =
  | 'police'
  | 'municipality'
  | 'region'
  | 'city_district'
  | 'housing_company'
  | 'agency'
  | 'association'
  | 'business'
  | 'other';

export interface MunicipalityRecord {
  readonly id: DocumentId;
  readonly slug: string;
  readonly name: string;
  /** SCB's four digits: `2361`. */
  readonly code: string;
  readonly policeRegion: string | null;
  readonly localPoliceArea: string | null;
  /** In order; the first is where structure is kept. */
  readonly languages: readonly LanguageTag[];
  readonly mailbox: string | null;
  readonly website: string | null;
  readonly accessibilityStatement: string | null;
  readonly logo: { readonly file: FileReference; readonly alt: string } | null;
  /** `#rrggbb`. */
  readonly colour: string | null;
}

export interface PartyRecord {
  readonly id: DocumentId;
  readonly kind: PartyKind;
  readonly name: Text;
  readonly website: string | null;
}

export interface ThemeRecord {
  readonly id: DocumentId;
  readonly slug: string;
  readonly name: Text;
}

export interface PlaceRecord {
  readonly name: Text;
  readonly kind: string | null;
  readonly note: Text | null;
}

export interface TargetRecord {
  /** Unique within its promise or measure; figures point at it. */
  readonly key: string;
  readonly label: Text | null;
  readonly qualifier: Qualifier | null;
  readonly value: number | null;
  readonly unit: Text | null;
  /** Per what: `vecka`, `år`. */
  readonly per: Text | null;
  readonly condition: Text | null;
  /** A target in words alone. */
  readonly text: Text | null;
}

export interface FigureRecord {
  /** Unique within its outcome. */
  readonly key: string;
  readonly label: Text | null;
  readonly value: number | null;
  /** As the text has it: `drygt 20`, `97%`. */
  readonly asWritten: Text | null;
  readonly qualifier: Qualifier | null;
  readonly unit: Text | null;
  readonly per: Text | null;
  readonly countsPeople: boolean;
  /** Key of a target of a promise or measure that the outcome names. */
  readonly answersTarget: string | null;
  /** Key of a figure of the same outcome. */
  readonly partOf: string | null;
  readonly baseline: number | null;
  readonly baselineLabel: Text | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly source: Text | null;
  readonly note: Text | null;
}

export interface PromiseRecord {
  readonly id: DocumentId;
  readonly order: number | null;
  readonly heading: Text | null;
  readonly wording: Text | null;
  readonly background: Prose | null;
  readonly goals: Prose | null;
  readonly targetGroup: Text | null;
  readonly places: readonly PlaceRecord[];
  readonly targets: readonly TargetRecord[];
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly images: readonly Image[];
  readonly themes: readonly ThemeRecord[];
  readonly parties: readonly PartyRecord[];
  /** The promise of an earlier period that this one goes on with. */
  readonly continues: PromiseReference | null;
  readonly measures: readonly MeasureRecord[];
}

export interface PromiseReference {
  readonly id: DocumentId;
  readonly wording: Text | null;
  readonly period: PeriodReference | null;
}

export interface MeasureRecord {
  readonly id: DocumentId;
  readonly order: number | null;
  readonly title: Text | null;
  readonly description: Prose | null;
  readonly places: readonly PlaceRecord[];
  readonly targets: readonly TargetRecord[];
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly parties: readonly PartyRecord[];
  /** One level: a sub-measure has none. */
  readonly measures: readonly MeasureRecord[];
}

export interface OutcomeRecord {
  readonly id: DocumentId;
  readonly order: number | null;
  readonly heading: Text | null;
  /** Heading shared by several outcomes that follow each other. */
  readonly group: Text | null;
  readonly prose: Prose | null;
  readonly verdict: Verdict | null;
  readonly reason: Prose | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly figures: readonly FigureRecord[];
  readonly images: readonly Image[];
  /** In the editor's order. */
  readonly promises: readonly DocumentId[];
  readonly measures: readonly DocumentId[];
  readonly parties: readonly PartyRecord[];
}

export interface OpportunityRecord {
  readonly id: DocumentId;
  readonly order: number | null;
  readonly prose: Prose | null;
  /** Null: it concerns the whole period. */
  readonly promise: DocumentId | null;
  readonly takenUpBy: PromiseReference | null;
}

export interface PeriodReference {
  readonly id: DocumentId;
  readonly label: Text | null;
  readonly slug: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  /** Whether it has a current edition in this language that a reader can be sent to. */
  readonly published: boolean;
}

export interface SignatoryRecord {
  readonly name: string;
  readonly role: Text | null;
  readonly organisation: string | null;
}

export interface AgreementRecord {
  readonly signedOn: IsoDate | null;
  readonly diaryNumber: string | null;
  readonly signatories: readonly SignatoryRecord[];
  readonly document: FileReference | null;
  readonly url: string | null;
}

export interface LinkRecord {
  readonly label: Text;
  readonly url: string;
}

/** An own text for the page in place of a source's, and the source it departed from. */
export interface OwnText {
  readonly prose: Prose;
  /** The source's prose when the own text was last agreed with it. */
  readonly base: Prose | null;
}

/** A section that is left out of the page, and why (the reason never leaves the house). */
export interface HiddenSection {
  readonly reason: string;
}

/** The editor's own part of the page. Section keys: see `composition/section-key.ts`. */
export interface SummaryRecord {
  readonly id: DocumentId | null;
  readonly title: Text | null;
  readonly lead: Prose | null;
  readonly closing: Prose | null;
  readonly links: readonly LinkRecord[];
  readonly ownTexts: Readonly<Record<string, OwnText>>;
  readonly hidden: Readonly<Record<string, HiddenSection>>;
  /** Untranslated sections: shown in the first language, or left out. */
  readonly untranslated: 'show' | 'omit';
  /** One text in place of all sections (easy-read). */
  readonly wholePage: Prose | null;
}

export interface PeriodRecord {
  /** Of the publication. */
  readonly language: LanguageTag;
  /** Where structure is kept. */
  readonly structureLanguage: LanguageTag;
  readonly municipality: MunicipalityRecord;
  /** The other municipalities that the period applies to. */
  readonly appliesTo: readonly MunicipalityRecord[];
  readonly period: {
    readonly id: DocumentId;
    readonly slug: string;
    readonly label: Text | null;
    readonly startsOn: IsoDate | null;
    readonly endsOn: IsoDate | null;
    readonly area: Text | null;
    readonly background: Prose | null;
    readonly parties: readonly PartyRecord[];
    readonly agreement: AgreementRecord | null;
    readonly contact: string | null;
    readonly images: readonly Image[];
    readonly previous: PeriodReference | null;
    readonly next: PeriodReference | null;
  };
  readonly summary: SummaryRecord;
  /** Sorted by order, then by creation. */
  readonly promises: readonly PromiseRecord[];
  readonly outcomes: readonly OutcomeRecord[];
  readonly opportunities: readonly OpportunityRecord[];
}
