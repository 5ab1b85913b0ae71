import type { Locales } from './locales';
import type { Queries, RowStatus } from './queries';
import type { MeasureRow, OpportunityRow, OutcomeRow, PeriodRow, PromiseRow } from './rows';

/** The rows of a translation, by document; empty where the page is in the first language. */
export interface Translations {
  readonly period: ReadonlyMap<string, PeriodRow>;
  readonly promise: ReadonlyMap<string, PromiseRow>;
  readonly measure: ReadonlyMap<string, MeasureRow>;
  readonly outcome: ReadonlyMap<string, OutcomeRow>;
  readonly opportunity: ReadonlyMap<string, OpportunityRow>;
}

type Kind = keyof Translations;

/** Loads the texts of a translation. */
export async function collectTexts(
  queries: Queries,
  { first, own }: Locales,
  status: RowStatus,
  documentIds: Readonly<Record<Kind, readonly string[]>>,
): Promise<Translations> {
  const load = async (kind: Kind) =>
    own === first ? new Map() : await queries.texts(kind, documentIds[kind], own, status);
  return {
    period: (await load('period')) as Translations['period'],
    promise: (await load('promise')) as Translations['promise'],
    measure: (await load('measure')) as Translations['measure'],
    outcome: (await load('outcome')) as Translations['outcome'],
    opportunity: (await load('opportunity')) as Translations['opportunity'],
  };
}
