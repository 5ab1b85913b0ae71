/** Other periods and their promises, as far as they are published: a draft there is not named here. */
import type { PeriodReference, PromiseReference } from '../../../domain/record';
import type { Locales } from './locales';
import type { Queries } from './queries';
import type { PeriodRow, Reference } from './rows';
import type { Wording } from './wording';

export interface Neighbours {
  period(reference: Reference | null): PeriodReference | null;
  promise(reference: Reference | null): PromiseReference | null;
}

const idsOf = (references: readonly (Reference | null)[]): string[] => [
  ...new Set(references.flatMap((reference) => (reference ? [reference.documentId] : []))),
];

/** Loads what is referred to, once. */
export async function collectNeighbours(
  queries: Queries,
  wording: Wording,
  { first, own }: Locales,
  referred: {
    readonly periods: readonly (Reference | null)[];
    readonly promises: readonly (Reference | null)[];
  },
  isPublished: (periodId: string) => boolean,
): Promise<Neighbours> {
  const periodIds = idsOf(referred.periods);
  const promiseIds = idsOf(referred.promises);
  const firstPeriods = await queries.periodLabels(periodIds, first, 'published');
  const ownPeriods =
    own === first ? firstPeriods : await queries.periodLabels(periodIds, own, 'published');
  const firstPromises = await queries.promiseReferences(promiseIds, first);
  const ownPromises =
    own === first ? firstPromises : await queries.promiseReferences(promiseIds, own);

  const periodOf = (
    row: PeriodRow | null | undefined,
    translated: PeriodRow | null | undefined,
  ): PeriodReference | null =>
    row?.slug
      ? {
          id: row.documentId,
          label: wording.text(translated?.label, row.label),
          slug: row.slug,
          startsOn: row.startsOn,
          endsOn: row.endsOn,
          published: isPublished(row.documentId),
        }
      : null;

  return {
    period: (reference) =>
      reference
        ? periodOf(firstPeriods.get(reference.documentId), ownPeriods.get(reference.documentId))
        : null,
    promise(reference) {
      const row = reference ? firstPromises.get(reference.documentId) : undefined;
      if (!row) return null;
      const translated = ownPromises.get(row.documentId);
      return {
        id: row.documentId,
        wording: wording.text(
          translated?.wording ?? translated?.heading,
          row.wording ?? row.heading,
        ),
        period: periodOf(row.period, translated?.period),
      };
    },
  };
}
