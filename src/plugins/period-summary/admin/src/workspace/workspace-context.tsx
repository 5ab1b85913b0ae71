import {
  createContext,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

import type { Workspace, WorkspaceEntry, WorkspaceSummary } from '../../../contracts/workspace';
import type { EntryTree } from './entry-tree';
import type { ListedType } from './with-entry';
import { createWorkspaceStore, type WorkspaceStore } from './workspace-store';

/** Where the person was led: a form, and a field in it (dotted path), anew at each click. */
export interface Target {
  readonly formKey: string;
  readonly field: string | null;
  readonly time: number;
}

/** What a save or a click changes. */
export interface WorkspaceState {
  readonly workspace: Workspace;
  /** Of the workspace. */
  readonly tree: EntryTree;
  /** Grows with every save: what shows the page fetches it anew. */
  readonly saves: number;
  readonly opened: ReadonlySet<string>;
  readonly target: Target | null;
}

/** Whose page it is, what this user may do, and how it is done: the same from save to save. */
export interface WorkspacePage extends Pick<
  Workspace,
  'periodId' | 'language' | 'languages' | 'isTranslation' | 'municipality' | 'may'
> {
  /** Of the user, for the place where unsaved text is kept. */
  readonly user: string;
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

const PageContext = createContext<WorkspacePage | null>(null);
const StoreContext = createContext<WorkspaceStore<WorkspaceState> | null>(null);

export function WorkspaceProvider({
  page,
  state,
  children,
}: {
  readonly page: WorkspacePage;
  readonly state: WorkspaceState;
  readonly children: ReactNode;
}) {
  const [store] = useState(() => createWorkspaceStore(state));
  useLayoutEffect(() => store.set(state), [store, state]);
  return (
    <PageContext.Provider value={page}>
      <StoreContext.Provider value={store}>{children}</StoreContext.Provider>
    </PageContext.Provider>
  );
}

export const usePage = (): WorkspacePage => inside(useContext(PageContext));

/**
 * One thing of the state; who uses it is drawn anew when that thing is another, and at no other save.
 * @param select gives a part of the state or a plain value, never something made anew each time
 */
export function useWorkspace<T>(select: (state: WorkspaceState) => T): T {
  const store = inside(useContext(StoreContext));
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** The state as it is when it is asked for, at a click: nothing is drawn anew for it. */
export const useWorkspaceNow = (): (() => WorkspaceState) => inside(useContext(StoreContext)).get;

function inside<T>(context: T | null): T {
  if (context === null) throw new Error('The workspace is used outside the page of a period');
  return context;
}
