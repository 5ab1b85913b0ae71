import type { WorkspaceEntry } from '../../../../../contracts/workspace';
import { proposePublication, type Progress } from '../../../../../domain/progress/next-step';
import type { PeriodRecord } from '../../../../../domain/record';
import type { SeriesFacts } from '../series-facts';

interface Entries {
  readonly period: WorkspaceEntry;
  readonly promises: readonly WorkspaceEntry[];
  readonly measures: readonly WorkspaceEntry[];
  readonly outcomes: readonly WorkspaceEntry[];
}

/** Where a period stands, by its entries and its first language's editions. */
export function progressOf(entries: Entries, facts: SeriesFacts, today: string): Progress {
  const { period, promises, measures, outcomes } = entries;
  const parents = new Map(measures.map(({ documentId, relations }) => [documentId, relations]));
  const promiseOfMeasure = (id: string): string | undefined => {
    const relations = parents.get(id);
    const [parent] = relations?.['parent'] ?? [];
    return (
      relations?.['promise']?.[0] ?? (parent === undefined ? undefined : promiseOfMeasure(parent))
    );
  };
  const reported = new Set(
    outcomes.flatMap(({ relations }) => [
      ...(relations['promises'] ?? []),
      ...(relations['measures'] ?? []).map(promiseOfMeasure),
    ]),
  );
  const { endsOn } = period.fields;
  return {
    today,
    endsOn: typeof endsOn === 'string' ? endsOn : null,
    promises: {
      total: promises.length,
      reported: promises.filter(({ documentId }) => reported.has(documentId)).length,
    },
    outcomes: outcomes.length,
    lastNumber: facts.lastNumber,
    current: facts.current && { stage: facts.current.stage, coversTo: facts.current.coversTo },
  };
}

/** The same from a collected record. */
export function progressOfRecord(
  record: PeriodRecord,
  facts: Pick<SeriesFacts, 'lastNumber' | 'current'>,
  today: string,
): Progress {
  const promiseOf = new Map(
    record.promises.flatMap((promise) =>
      promise.measures.flatMap((measure) =>
        [measure, ...measure.measures].map(({ id }) => [id, promise.id] as const),
      ),
    ),
  );
  const reported = new Set(
    record.outcomes.flatMap(({ promises, measures }) => [
      ...promises,
      ...measures.map((id) => promiseOf.get(id)),
    ]),
  );
  return {
    today,
    endsOn: record.period.endsOn,
    promises: {
      total: record.promises.length,
      reported: record.promises.filter(({ id }) => reported.has(id)).length,
    },
    outcomes: record.outcomes.length,
    lastNumber: facts.lastNumber,
    current: facts.current && { stage: facts.current.stage, coversTo: facts.current.coversTo },
  };
}

/** A translation follows what the first language has published; else what the period's progress says. */
export function proposalFor(progress: Progress, own: Pick<SeriesFacts, 'current'>) {
  const proposed = proposePublication(progress);
  if (own.current?.stage !== proposed.stage) return proposed;
  return proposed.stage === 'interim'
    ? proposed
    : { stage: proposed.stage, coversTo: own.current.coversTo };
}
