/**
 * The content of one period as plain data: what staff would type, before any database. The demo is
 * entered from it, and the test fixtures are written in it. Things refer to each other by `key`,
 * which is unique within its kind.
 */

/** One line in the municipality's first language, or one per language tag. */
export type Words = string | Readonly<Record<string, string>>;

/** A string is a paragraph (`**bold**` and `[text](url)` are understood), the rest is what it says. */
export type BlockContent =
  | string
  | { readonly heading: string; readonly level?: number }
  | { readonly quote: string }
  | { readonly list: readonly ItemContent[]; readonly ordered?: boolean };

/** An item, or an item with the items below it. */
export type ItemContent = string | readonly [string, readonly ItemContent[]];

/** Running text in the first language, or one per language tag. */
export type Passage = readonly BlockContent[] | Readonly<Record<string, readonly BlockContent[]>>;

export interface MunicipalityContent {
  readonly key: string;
  readonly name: string;
  /** Also the address. */
  readonly slug: string;
  readonly code: string;
  readonly policeRegion?: 'nord' | 'mitt' | 'bergslagen' | 'stockholm' | 'ost' | 'vast' | 'syd';
  readonly localPoliceArea?: string;
  /** BCP 47, the first is where structure is kept; Swedish alone if absent. */
  readonly languages?: readonly string[];
  readonly mailbox?: string;
  readonly website?: string;
  readonly accessibilityStatement?: string;
  readonly colour?: string;
}

export interface PartyContent {
  readonly key: string;
  readonly name: Words;
  readonly kind:
    | 'police'
    | 'municipality'
    | 'region'
    | 'city_district'
    | 'housing_company'
    | 'agency'
    | 'association'
    | 'business'
    | 'other';
  /** Key of the municipality that owns it; shared by all if absent. */
  readonly municipality?: string;
  readonly website?: string;
}

export interface ThemeContent {
  readonly key: string;
  readonly name: Words;
  readonly slug: string;
}

export interface PlaceContent {
  readonly name: Words;
  readonly kind?: 'locality' | 'district' | 'road' | 'area' | 'building' | 'other';
  readonly note?: Words;
}

export type QualifierContent =
  'exact' | 'about' | 'more_than' | 'almost' | 'at_least' | 'at_most' | 'fewer_than';

export interface TargetContent {
  readonly key: string;
  readonly label?: Words;
  readonly qualifier?: QualifierContent;
  readonly value?: number;
  readonly unit?: Words;
  readonly per?: Words;
  readonly condition?: Words;
  readonly text?: Words;
}

export interface FigureContent {
  readonly key: string;
  readonly label?: Words;
  readonly value?: number;
  readonly asWritten?: Words;
  readonly qualifier?: QualifierContent;
  readonly unit?: Words;
  readonly per?: Words;
  readonly countsPeople?: boolean;
  readonly answersTarget?: string;
  readonly partOf?: string;
  readonly baseline?: number;
  readonly baselineLabel?: Words;
  readonly from?: string;
  readonly to?: string;
  readonly source?: Words;
  readonly note?: Words;
}

export interface PeriodContent {
  readonly key: string;
  readonly slug: string;
  readonly label: Words;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Key of the municipality that owns it. */
  readonly municipality: string;
  /** Keys of the others it applies to. */
  readonly appliesTo?: readonly string[];
  readonly area?: Words;
  readonly background?: Passage;
  readonly parties: readonly string[];
  readonly agreement?: {
    readonly signedOn?: string;
    readonly diaryNumber?: string;
    readonly url?: string;
    readonly signatories?: readonly {
      readonly name: string;
      readonly role?: Words;
      readonly organisation?: string;
    }[];
  };
  readonly contact?: string;
}

export interface MeasureContent {
  readonly key: string;
  readonly title?: Words;
  readonly description?: Passage;
  readonly parties?: readonly string[];
  readonly places?: readonly PlaceContent[];
  readonly targets?: readonly TargetContent[];
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** One level: a sub-measure has none. */
  readonly measures?: readonly MeasureContent[];
}

export interface PromiseContent {
  readonly key: string;
  readonly heading?: Words;
  readonly wording?: Words;
  readonly background?: Passage;
  readonly goals?: Passage;
  readonly targetGroup?: Words;
  readonly places?: readonly PlaceContent[];
  readonly targets?: readonly TargetContent[];
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly themes?: readonly string[];
  readonly parties?: readonly string[];
  readonly measures?: readonly MeasureContent[];
}

export interface OutcomeContent {
  readonly key: string;
  readonly heading?: Words;
  readonly group?: Words;
  readonly prose?: Passage;
  readonly verdict?: 'exceeded' | 'fulfilled' | 'partly' | 'not_fulfilled' | 'ongoing';
  readonly reason?: Passage;
  readonly from?: string;
  readonly to?: string;
  readonly figures?: readonly FigureContent[];
  /** Keys; none of both means that it concerns the period. */
  readonly promises?: readonly string[];
  readonly measures?: readonly string[];
  readonly parties?: readonly string[];
}

export interface OpportunityContent {
  readonly key: string;
  readonly prose: Passage;
  /** Key; absent where it concerns the period. */
  readonly promise?: string;
}

export interface SummaryContent {
  readonly title: Words;
  readonly lead?: Passage;
  readonly closing?: Passage;
  readonly links?: readonly { readonly label: Words; readonly url: string }[];
}

/** All that one period's page is made from; the place in each list is the order. */
export interface PageContent {
  readonly stage: 'promises' | 'interim' | 'final';
  readonly coversTo?: string;
  readonly municipalities: readonly MunicipalityContent[];
  readonly parties: readonly PartyContent[];
  readonly themes: readonly ThemeContent[];
  readonly period: PeriodContent;
  readonly promises: readonly PromiseContent[];
  readonly outcomes: readonly OutcomeContent[];
  readonly opportunities: readonly OpportunityContent[];
  readonly summary: SummaryContent;
}

/** The text in one language; null where it is not written in that language. */
export function wordsIn(words: Words | undefined, tag: string, first: string): string | null {
  if (words === undefined) return null;
  if (typeof words === 'string') return tag === first ? words : null;
  return words[tag] ?? null;
}

/** The blocks in one language; null where it is not written in that language. */
export function passageIn(
  passage: Passage | undefined,
  tag: string,
  first: string,
): readonly BlockContent[] | null {
  if (passage === undefined) return null;
  if (isBlocks(passage)) return tag === first ? passage : null;
  return passage[tag] ?? null;
}

function isBlocks(passage: Passage): passage is readonly BlockContent[] {
  return Array.isArray(passage);
}
