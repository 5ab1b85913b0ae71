import { useCallback, useMemo, useState } from 'react';

import { Page, Layouts, useAuth, useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { Workspace, WorkspaceEntry, WorkspaceSummary } from '../../../contracts/workspace';
import { useKeptSame } from '../api/use-kept-same';
import { useAnswer } from '../api/use-answer';
import { FailureNotice } from '../components/FailureNotice';
import { FocusKept } from '../components/FocusKept';
import { keptForms } from '../edits/kept-text';
import { LeaveGuard } from '../edits/LeaveGuard';
import { UnsavedProvider } from '../edits/unsaved-context';
import { useText } from '../text';
import { entryTree } from '../workspace/entry-tree';
import { PeriodScreen } from '../workspace/PeriodScreen';
import { withEntry, withOrder, type ListedType } from '../workspace/with-entry';
import {
  WorkspaceProvider,
  type Target,
  type WorkspacePage,
  type WorkspaceState,
} from '../workspace/workspace-context';

interface PageQuery {
  language?: string;
  /** Form to open: `promise:…`, from the Content Manager's side panel. */
  open?: string;
}

export function PeriodPage() {
  const t = useText();
  const { periodId = '' } = useParams();
  const [{ query }] = useQueryParams<PageQuery>();
  const language = query.language;
  const answer = useAnswer<Workspace>(
    `/periods/${periodId}/workspace${language ? `?language=${encodeURIComponent(language)}` : ''}`,
  );
  const { data, failure, reload } = answer;
  const shown = data !== null && (language === undefined || data.language === language);
  if (failure && !shown) {
    return (
      <Page.Main>
        <Layouts.Header title={t('period.title')} />
        <Layouts.Content>
          <FailureNotice failure={failure} onRetry={reload} />
        </Layouts.Content>
      </Page.Main>
    );
  }
  if (!shown) return <Page.Loading />;
  // A form belongs to one language: another language is another set of forms.
  return (
    <UnsavedProvider key={`${data.periodId}:${data.language}`}>
      <LeaveGuard />
      <Opened workspace={data} answer={answer} open={query.open} />
    </UnsavedProvider>
  );
}

function Opened({
  workspace,
  answer,
  open,
}: {
  readonly workspace: Workspace;
  readonly answer: ReturnType<typeof useAnswer<Workspace>>;
  readonly open: string | undefined;
}) {
  const { reload, change } = answer;
  const user = useAuth('PeriodPage', (state) => String(state.user?.id ?? ''));
  const { periodId, language, languages, isTranslation, municipality, may } = workspace;
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    // Text that was never saved is shown where it was left.
    () => new Set([...keptForms(user, periodId, language), ...(open ? [open] : [])]),
  );
  const [target, setTarget] = useState<Target | null>(
    open ? { formKey: open, field: null, time: 0 } : null,
  );
  const [saves, setSaves] = useState(0);

  const toggle = useCallback((formKey: string) => {
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(formKey)) after.add(formKey);
      return after;
    });
  }, []);
  const lead = useCallback((formKey: string, field: string | null = null) => {
    setOpened((before) => new Set(before).add(formKey));
    setTarget({ formKey, field, time: Date.now() });
  }, []);
  const afterSave = useCallback(
    (by: (before: Workspace) => Workspace) => {
      change(by);
      setSaves((before) => before + 1);
      reload();
    },
    [change, reload],
  );
  const replaceEntry = useCallback(
    (entry: WorkspaceEntry) => afterSave((before) => withEntry(before, entry)),
    [afterSave],
  );
  const replaceSummary = useCallback(
    (summary: WorkspaceSummary) => afterSave((before) => ({ ...before, summary })),
    [afterSave],
  );
  const reorder = useCallback(
    (type: ListedType, ids: readonly string[]) => change((before) => withOrder(before, type, ids)),
    [change],
  );
  const reloadAll = useCallback(() => afterSave((before) => before), [afterSave]);
  const tree = useKeptSame(useMemo(() => entryTree(workspace), [workspace]));
  const state = useMemo<WorkspaceState>(
    () => ({ workspace, tree, saves, opened, target }),
    [workspace, tree, saves, opened, target],
  );
  const page = useMemo<WorkspacePage>(
    () => ({
      periodId,
      language,
      languages,
      isTranslation,
      municipality,
      may,
      user,
      toggle,
      lead,
      reload: reloadAll,
      reorder,
      replaceEntry,
      replaceSummary,
    }),
    [
      periodId,
      language,
      languages,
      isTranslation,
      municipality,
      may,
      user,
      toggle,
      lead,
      reloadAll,
      reorder,
      replaceEntry,
      replaceSummary,
    ],
  );
  return (
    <WorkspaceProvider page={page} state={state}>
      <FocusKept>
        <PeriodScreen />
      </FocusKept>
    </WorkspaceProvider>
  );
}
