import type { SourceConflict, WorkspaceEntry } from '../../../../../contracts/workspace';
import { parseSectionKey, type SectionPart } from '../../../../../domain/composition/section-key';
import { proseFromBlocks } from '../../../../../domain/prose-from-blocks';
import type { SummaryRow } from '../../../adapters/rows';

/** Where the prose that an own text stands in for is written; null for parts that hold none. */
function sourceField(
  part: SectionPart,
): { readonly id: string | null; readonly field: string } | null {
  switch (part.kind) {
    case 'promise-background':
      return { id: part.id, field: 'background' };
    case 'promise-goals':
      return { id: part.id, field: 'goals' };
    case 'measure':
      return { id: part.id, field: 'description' };
    case 'outcome':
    case 'opportunity':
      return { id: part.id, field: 'prose' };
    case 'outcome-reason':
      return { id: part.id, field: 'reason' };
    case 'period-background':
      return { id: null, field: 'background' };
    case 'promise':
    case 'period':
      return null;
    default:
      return part satisfies never;
  }
}

/** How two texts are told apart: as they would be read, not by the editor's node for node. */
const read = (blocks: unknown): string => JSON.stringify(proseFromBlocks(blocks, 'sv'));
const list = (blocks: unknown): readonly unknown[] => (Array.isArray(blocks) ? blocks : []);

/**
 * Own texts whose source says something else than what they departed from. An own text without a
 * base was never written beside its source, and has nothing to differ from.
 */
export function sourceConflicts(
  summary: SummaryRow | null,
  period: WorkspaceEntry,
  entries: readonly WorkspaceEntry[],
): SourceConflict[] {
  const byId = new Map(entries.map((entry) => [entry.documentId, entry]));
  return Object.entries(summary?.sections ?? {}).flatMap(([key, { ownText, base }]) => {
    const part = parseSectionKey(key);
    const source = part && sourceField(part);
    if (!source || !ownText || base === undefined) return [];
    const entry = source.id === null ? period : byId.get(source.id);
    if (!entry) return [];
    const theirs = entry.fields[source.field] ?? entry.source?.fields[source.field] ?? null;
    if (read(theirs) === read(base)) return [];
    return [{ key, base: list(base), mine: ownText, theirs: list(theirs) }];
  });
}
