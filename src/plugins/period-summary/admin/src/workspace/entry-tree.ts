import type { Workspace, WorkspaceEntry } from '../../../contracts/workspace';

/** What stands under a promise, under a measure (its parts are measures) or under the period itself. */
export interface Under {
  readonly measures: readonly WorkspaceEntry[];
  readonly outcomes: readonly WorkspaceEntry[];
  readonly opportunities: readonly WorkspaceEntry[];
}

/** Which entries stand under which, as on the page: by document id, or `PERIOD_ITSELF`. */
export type EntryTree = Readonly<Record<string, Under>>;

/** No document id is empty. */
export const PERIOD_ITSELF = '';

const NOTHING: Under = { measures: [], outcomes: [], opportunities: [] };

export const underOf = (tree: EntryTree, home: string): Under => tree[home] ?? NOTHING;

/**
 * An outcome stands under the first measure or promise that it names and that is in this period, the
 * more precise first; one that names none stands in the period's own section.
 */
export function entryTree(workspace: Workspace): EntryTree {
  const { promises, measures, outcomes, opportunities } = workspace;
  const known = new Set([...promises, ...measures].map(({ documentId }) => documentId));
  const tree: Record<string, Under> = {};
  const put = (
    kind: keyof Under,
    entries: readonly WorkspaceEntry[],
    ...names: readonly string[]
  ): void => {
    for (const entry of entries) {
      const named = names.flatMap((name) => entry.relations[name] ?? []);
      const home = named.find((id) => known.has(id)) ?? PERIOD_ITSELF;
      const under = underOf(tree, home);
      tree[home] = { ...under, [kind]: [...under[kind], entry] };
    }
  };
  put('measures', measures, 'parent', 'promise');
  put('outcomes', outcomes, 'measures', 'promises');
  put('opportunities', opportunities, 'promise');
  return tree;
}
