import { useCallback } from 'react';

import type { SummaryInput } from '../../../contracts/summary-input';
import type { WorkspaceSummary } from '../../../contracts/workspace';
import type { Sent } from '../api/use-send';
import { useSend } from '../api/use-send';
import { usePage, useWorkspaceNow } from './workspace-context';

export type SectionSettings = NonNullable<SummaryInput['sections']>[string];

/** Saving the page's own part. */
export function useSummary() {
  const send = useSend();
  const { periodId, language, replaceSummary } = usePage();
  const now = useWorkspaceNow();
  const path = `/periods/${periodId}/summaries/${encodeURIComponent(language)}`;

  const put = useCallback(
    async (input: SummaryInput): Promise<Sent<WorkspaceSummary>> => {
      const sent = await send.put<WorkspaceSummary>(path, input);
      if (sent.ok) replaceSummary(sent.data);
      else if (sent.failure.kind === 'conflict') {
        // What somebody saved in between is shown, and the next attempt begins from it.
        replaceSummary(sent.failure.details['current'] as WorkspaceSummary);
      }
      return sent;
    },
    [send, path, replaceSummary],
  );

  /**
   * Changes what a summary keeps for one section. Where somebody saved in between, the same choice is made
   * again on top of theirs: sections do not touch each other.
   * @param change gives the section's settings as they shall be; null where they are another's by now, which
   * is answered as a conflict
   */
  const setSection = useCallback(
    async (
      key: string,
      change: (before: SectionSettings) => SectionSettings | null,
    ): Promise<Sent<WorkspaceSummary>> => {
      const changed = async (current: WorkspaceSummary | null): Promise<Sent<WorkspaceSummary>> => {
        const { [key]: before = {}, ...rest } = (current?.sections ?? {}) as Record<
          string,
          SectionSettings
        >;
        const after = change(before);
        if (after === null) {
          return { ok: false, failure: { kind: 'conflict', message: null, details: { current } } };
        }
        const sections = Object.keys(after).length > 0 ? { ...rest, [key]: after } : rest;
        return put({ version: current?.version ?? null, sections });
      };
      const sent = await changed(now().workspace.summary);
      if (sent.ok || sent.failure.kind !== 'conflict') return sent;
      return changed(sent.failure.details['current'] as WorkspaceSummary);
    },
    [put, now],
  );
  return { put, setSection };
}
