import { createContext, useContext } from 'react';

import type { Workspace, WorkspaceEntry, WorkspaceSummary } from '../../../contracts/workspace';
import type { ListedType } from './with-entry';

/** Where the person was led: a form, and a field in it (dotted path), anew at each click. */
export interface Target {
  readonly formKey: string;
  readonly field: string | null;
  readonly time: number;
}

export interface WorkspaceState {
  readonly workspace: Workspace;
  /** Of the user, for the place where unsaved text is kept. */
  readonly user: string;
  /** Grows with every save: what shows the page fetches it anew. */
  readonly saves: number;
  readonly opened: ReadonlySet<string>;
  readonly target: Target | null;
  readonly toggle: (formKey: string) => void;
  /** Opens a form and puts the cursor in a field of it. */
  readonly lead: (formKey: string, field?: string | null) => void;
  readonly reload: () => void;
  /** Shows the entries of one list in another order; the server is told apart. */
  readonly reorder: (type: ListedType, ids: readonly string[]) => void;
  /** What a save answered, shown at once; readiness follows from the server. */
  readonly replaceEntry: (entry: WorkspaceEntry) => void;
  readonly replaceSummary: (summary: WorkspaceSummary) => void;
}

export const SUMMARY_FORM = 'summary';

export const formKeyOf = (entry: Pick<WorkspaceEntry, 'type' | 'documentId'>): string =>
  `${entry.type}:${entry.documentId}`;

const Context = createContext<WorkspaceState | null>(null);

export const WorkspaceProvider = Context.Provider;

export function useWorkspace(): WorkspaceState {
  const state = useContext(Context);
  if (state === null) throw new Error('useWorkspace is used outside the page of a period');
  return state;
}
