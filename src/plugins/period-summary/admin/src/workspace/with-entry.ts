import type { Workspace, WorkspaceEntry } from '../../../contracts/workspace';

const LISTS = {
  promise: 'promises',
  measure: 'measures',
  outcome: 'outcomes',
  opportunity: 'opportunities',
} as const;

export type ListedType = keyof typeof LISTS;

/** The workspace with one entry as it was just saved; a new one stands last. */
export function withEntry(workspace: Workspace, entry: WorkspaceEntry): Workspace {
  if (entry.type === 'period') return { ...workspace, period: entry };
  const list = LISTS[entry.type];
  const before = workspace[list];
  const known = before.some(({ documentId }) => documentId === entry.documentId);
  return {
    ...workspace,
    [list]: known
      ? before.map((each) => (each.documentId === entry.documentId ? entry : each))
      : [...before, entry],
  };
}

/** The workspace with some entries of one type in another order among themselves. */
export function withOrder(
  workspace: Workspace,
  type: ListedType,
  ids: readonly string[],
): Workspace {
  const list = LISTS[type];
  const byId = new Map(workspace[list].map((entry) => [entry.documentId, entry]));
  const queue = [...ids];
  return {
    ...workspace,
    [list]: workspace[list].map((entry) =>
      ids.includes(entry.documentId) ? (byId.get(queue.shift() ?? '') ?? entry) : entry,
    ),
  };
}
