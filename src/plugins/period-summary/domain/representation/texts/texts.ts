import type { EditionKind } from '../../edition/edition-document';
import type { Qualifier, Stage, Verdict } from '../../record';

/** A request that is not answered, though the page may exist. */
export type RefusedStatus = 400 | 405 | 429 | 503;

/**
 * Everything the product itself says on a page. A language that lacks one does not compile.
 * Words that stand beside an editor's own text are whole phrases or end where the other begins.
 */
export interface Texts {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly verdictLabel: string;
  readonly reason: string;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly coversTo: string;
  /** Before a number that tells what came out. */
  readonly qualifier: Readonly<Record<Qualifier, string>>;
  /** The same where shares and amounts are compared, not things counted. */
  readonly fewerOfAmount: string;
  /** Before the number of a target. */
  readonly targetMoreThan: string;
  readonly per: string;
  readonly and: string;

  readonly promisePeriod: string;
  readonly area: string;
  readonly appliesTo: string;
  readonly parties: string;
  readonly responsible: string;
  readonly themes: string;
  readonly places: string;
  readonly targetGroup: string;
  readonly time: string;
  readonly target: string;
  readonly targets: string;
  readonly continues: string;
  readonly previousPeriod: string;

  readonly background: string;
  readonly goals: string;
  readonly measures: string;
  readonly results: string;
  readonly periodResults: string;
  readonly unnamedPromise: string;
  readonly wording: string;
  readonly notReported: string;
  readonly reportedBy: string;
  readonly refersTo: string;
  readonly figures: string;
  readonly ofWhich: string;
  readonly actual: string;
  /** In place of a number that a figure lacks. */
  readonly noNumber: string;
  readonly baseline: string;
  readonly source: string;
  readonly note: string;
  readonly covers: string;
  readonly chartOf: string;
  readonly opportunities: string;
  readonly takenUpBy: string;
  readonly photo: string;
  readonly noPromisesOnTheme: string;
  readonly noOutcomes: string;

  readonly agreement: string;
  readonly signedOn: string;
  readonly diaryNumber: string;
  readonly signatories: string;
  readonly agreementDocument: string;
  readonly contact: string;
  readonly readMore: string;

  readonly publisher: string;
  readonly together: string;
  readonly edition: (number: number) => string;
  readonly published: string;
  readonly changeNote: string;
  readonly kind: Readonly<Record<EditionKind, string>>;
  readonly checksum: string;
  readonly aboutEdition: string;
  readonly allEditions: string;
  readonly editionList: string;
  readonly currentEdition: string;
  readonly changes: string;
  readonly data: string;
  readonly follow: string;
  readonly accessibility: string;
  readonly website: string;

  readonly draft: string;
  readonly draftLong: string;
  readonly newer: string;
  readonly newerLink: (number: number) => string;
  readonly newerWithdrawn: (number: number) => string;
  readonly corrected: string;
  readonly updated: string;
  readonly withdrawn: string;
  readonly withdrawnReason: string;
  readonly nextPeriod: string;
  readonly notices: string;

  readonly share: string;
  readonly embed: string;
  readonly embedLead: string;
  readonly embedScript: string;
  readonly embedScriptLead: string;
  readonly embedFrame: string;
  readonly embedFrameLead: (askedOf: string) => string;
  readonly embedAddress: string;
  readonly embedAddressLead: string;
  readonly embedFragment: string;
  readonly embedFragmentLead: string;
  readonly pinned: (number: number) => string;
  readonly copy: string;
  readonly copyLead: string;
  readonly asText: string;
  readonly asHtml: string;
  readonly sourceLine: (title: string, publisher: string, number: number, date: string) => string;

  readonly skip: string;
  readonly contents: string;
  readonly breadcrumb: string;
  readonly languages: string;
  readonly languageName: Readonly<Record<string, string>>;
  readonly home: string;

  readonly municipalitiesLead: string;
  readonly periodsOf: (municipality: string) => string;
  readonly periodsLead: string;
  readonly noMunicipalities: string;
  readonly noPeriods: string;
  readonly periodCount: (count: number) => string;
  readonly latest: string;
  readonly notFound: string;
  readonly notFoundLead: string;
  readonly notFoundLanguage: string;
  readonly existing: string;
  /** Why a page cannot be shown, by the status of the answer. */
  readonly refused: Readonly<
    Record<RefusedStatus, { readonly title: string; readonly lead: string }>
  >;
  readonly gone: string;
  readonly goneLead: string;
  readonly erased: string;
  readonly erasedLead: string;
  readonly erasedDiary: string;
  readonly hashKept: string;
}
