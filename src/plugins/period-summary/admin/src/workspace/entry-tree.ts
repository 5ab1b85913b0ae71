import type { Workspace, WorkspaceEntry } from '../../../contracts/workspace';

/** Which entries stand under which, as on the page. */
export interface EntryTree {
  readonly measuresOf: (promise: WorkspaceEntry) => readonly WorkspaceEntry[];
  readonly partsOf: (measure: WorkspaceEntry) => readonly WorkspaceEntry[];
  readonly outcomesUnder: (entry: WorkspaceEntry) => readonly WorkspaceEntry[];
  readonly opportunitiesOf: (promise: WorkspaceEntry) => readonly WorkspaceEntry[];
  readonly outcomesOfPeriod: readonly WorkspaceEntry[];
  readonly opportunitiesOfPeriod: readonly WorkspaceEntry[];
}

/**
 * An outcome stands under the first measure or promise that it names and that is in this period, the
 * more precise first; one that names none stands in the period's own section.
 */
export function entryTree(workspace: Workspace): EntryTree {
  const { promises, measures, outcomes, opportunities } = workspace;
  const known = new Set([...promises, ...measures].map(({ documentId }) => documentId));
  const homeOf = ({ relations }: WorkspaceEntry, ...names: readonly string[]): string | null =>
    names.flatMap((name) => relations[name] ?? []).find((id) => known.has(id)) ?? null;
  const under = new Map<string | null, WorkspaceEntry[]>();
  const put = (home: string | null, entry: WorkspaceEntry): void => {
    under.set(home, [...(under.get(home) ?? []), entry]);
  };
  for (const measure of measures) put(homeOf(measure, 'parent', 'promise'), measure);
  for (const outcome of outcomes) put(homeOf(outcome, 'measures', 'promises'), outcome);
  for (const opportunity of opportunities) put(homeOf(opportunity, 'promise'), opportunity);
  const listed =
    (type: WorkspaceEntry['type']) =>
    (entry: WorkspaceEntry | null): readonly WorkspaceEntry[] =>
      (under.get(entry?.documentId ?? null) ?? []).filter((each) => each.type === type);
  return {
    measuresOf: listed('measure'),
    partsOf: listed('measure'),
    outcomesUnder: listed('outcome'),
    opportunitiesOf: listed('opportunity'),
    outcomesOfPeriod: listed('outcome')(null),
    opportunitiesOfPeriod: listed('opportunity')(null),
  };
}
