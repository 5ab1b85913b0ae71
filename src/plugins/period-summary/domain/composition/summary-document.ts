/**
 * The page of one period as data: what `composeSummary` makes, what an edition seals, what every
 * representation renders. Readonly, and JSON all through: no undefined, no Date, no function.
 * `docs/summary-document.schema.json` is its JSON Schema; a change of shape is a new `schema` value.
 */
import type { FileReference, Image, LanguageTag, Prose, Text } from '../prose';
import type { DocumentId, IsoDate, PartyKind, Qualifier, Stage, Verdict } from '../record';

export const SUMMARY_SCHEMA = 'period-summary/1';

export interface SummaryDocument {
  readonly schema: typeof SUMMARY_SCHEMA;
  readonly language: LanguageTag;
  readonly stage: Stage;
  /** The last day the account covers; null in stage `promises` where nobody said. */
  readonly coversTo: IsoDate | null;
  readonly municipality: SummaryMunicipality;
  /** The other municipalities that the period applies to. */
  readonly appliesTo: readonly SummaryMunicipality[];
  readonly period: SummaryPeriod;
  readonly title: Text;
  readonly lead: Prose | null;
  readonly images: readonly Image[];
  readonly sections: readonly Section[];
  /** Development opportunities that concern the whole period. */
  readonly opportunities: readonly Opportunity[];
  readonly closing: Prose | null;
  readonly links: readonly Link[];
}

export interface SummaryMunicipality {
  readonly slug: string;
  readonly name: string;
  readonly code: string;
  readonly policeRegion: string | null;
  readonly localPoliceArea: string | null;
  readonly website: string | null;
  readonly mailbox: string | null;
  readonly accessibilityStatement: string | null;
  readonly logo: { readonly file: FileReference; readonly alt: string } | null;
  readonly colour: string | null;
}

export interface SummaryPeriod {
  readonly id: DocumentId;
  readonly slug: string;
  readonly label: Text;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly area: Text | null;
  readonly background: Prose | null;
  readonly parties: readonly Party[];
  readonly agreement: {
    readonly signedOn: IsoDate | null;
    readonly diaryNumber: string | null;
    readonly signatories: readonly {
      readonly name: string;
      readonly role: Text | null;
      readonly organisation: string | null;
    }[];
    readonly document: FileReference | null;
    readonly url: string | null;
  } | null;
  readonly contact: string | null;
  readonly previous: { readonly slug: string; readonly label: Text | null } | null;
}

export interface Party {
  readonly id: DocumentId;
  readonly kind: PartyKind;
  readonly name: Text;
}

export interface Theme {
  readonly slug: string;
  readonly name: Text;
}

export interface Place {
  readonly name: Text;
  readonly kind: string | null;
  readonly note: Text | null;
}

export interface Link {
  readonly label: Text;
  readonly url: string;
}

export type Section = PromiseSection | PeriodSection | WholePageSection;

/** One promise with all that was promised, done and learnt. */
export interface PromiseSection {
  readonly kind: 'promise';
  /** Stable: `promise-{documentId}`; the anchor of the section. */
  readonly key: string;
  readonly id: DocumentId;
  readonly heading: Text | null;
  readonly wording: Text | null;
  readonly themes: readonly Theme[];
  readonly parties: readonly Party[];
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly background: Prose | null;
  readonly goals: Prose | null;
  readonly targetGroup: Text | null;
  readonly places: readonly Place[];
  readonly targets: readonly Target[];
  readonly images: readonly Image[];
  readonly continues: {
    readonly wording: Text | null;
    readonly period: { readonly slug: string; readonly label: Text | null } | null;
  } | null;
  readonly measures: readonly MeasureSection[];
  readonly outcomes: readonly OutcomeGroup[];
  readonly opportunities: readonly Opportunity[];
  /** Outcomes that stand elsewhere on the page and concern this promise too. */
  readonly references: readonly OutcomeReference[];
  /** What the page says where nobody reported: `none` says nothing, `not_reported` says so. */
  readonly reporting: 'reported' | 'none' | 'not_reported';
}

export interface MeasureSection {
  readonly kind: 'measure';
  /** `measure-{documentId}`. */
  readonly key: string;
  readonly id: DocumentId;
  readonly title: Text | null;
  readonly description: Prose | null;
  readonly parties: readonly Party[];
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly places: readonly Place[];
  readonly targets: readonly Target[];
  readonly measures: readonly MeasureSection[];
  readonly outcomes: readonly OutcomeGroup[];
  readonly references: readonly OutcomeReference[];
}

/** Outcomes that name no promise and no measure. */
export interface PeriodSection {
  readonly kind: 'period';
  readonly key: 'period';
  readonly outcomes: readonly OutcomeGroup[];
}

/** One text in place of all sections. */
export interface WholePageSection {
  readonly kind: 'whole-page';
  readonly key: 'whole-page';
  readonly prose: Prose;
}

/** Outcomes that stand under one heading: the group's, or the party's where parties report apart. */
export interface OutcomeGroup {
  readonly kind: 'outcome-group';
  readonly heading: Text | null;
  /** The parties whose name is the heading; empty where `heading` is or where none is needed. */
  readonly parties: readonly Party[];
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly kind: 'outcome';
  /** `outcome-{documentId}`. */
  readonly key: string;
  readonly id: DocumentId;
  readonly heading: Text | null;
  /** With `figure` nodes where a figure's number stands in the text. */
  readonly prose: Prose | null;
  /** Null: not assessed, which is never shown as not done. */
  readonly verdict: Verdict | null;
  readonly reason: Prose | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly parties: readonly Party[];
  readonly figures: readonly Figure[];
  readonly images: readonly Image[];
}

export interface OutcomeReference {
  readonly kind: 'outcome-reference';
  /** Key of the outcome and of the section it stands in. */
  readonly outcome: string;
  readonly standsIn: string;
  readonly title: Text;
}

export interface Target {
  readonly key: string;
  readonly label: Text | null;
  readonly qualifier: Qualifier | null;
  readonly value: number | null;
  readonly unit: Text | null;
  readonly per: Text | null;
  readonly condition: Text | null;
  readonly text: Text | null;
}

export interface Figure {
  readonly key: string;
  readonly label: Text | null;
  readonly value: number | null;
  readonly asWritten: Text | null;
  readonly qualifier: Qualifier | null;
  readonly unit: Text | null;
  readonly per: Text | null;
  readonly countsPeople: boolean;
  /** The target it answers, with its key, repeated here so that a figure can be drawn alone. */
  readonly target: Target | null;
  readonly partOf: string | null;
  readonly baseline: number | null;
  readonly baselineLabel: Text | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly source: Text | null;
  readonly note: Text | null;
  /** Whether its number is marked up in the prose, and so is not listed after it. */
  readonly inProse: boolean;
}

export interface Opportunity {
  readonly kind: 'opportunity';
  /** `opportunity-{documentId}`. */
  readonly key: string;
  readonly id: DocumentId;
  readonly prose: Prose;
  readonly takenUpBy: {
    readonly wording: Text | null;
    readonly period: { readonly slug: string; readonly label: Text | null } | null;
  } | null;
}
