import { diffWordsWithSpace } from 'diff';
import type { Segment } from './difference';

/** Beyond so many changed words two texts are two texts; the bound keeps a hostile pair cheap. */
const MAX_EDITS = 2000;

function append(segments: Segment[], kind: Segment['kind'], text: string): void {
  const last = segments.at(-1);
  if (text === '') return;
  if (last?.kind === kind) segments[segments.length - 1] = { kind, text: last.text + text };
  else segments.push({ kind, text });
}

/** Puts one blank between two changed words into the change, so that a changed phrase reads as one. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const result: Segment[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    append(result, 'removed', removed);
    append(result, 'added', added);
    removed = '';
    added = '';
  };
  segments.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (
      text.trim() === '' &&
      !text.includes('\n') &&
      removed !== '' &&
      added !== '' &&
      at < segments.length - 1
    ) {
      removed += text;
      added += text;
    } else {
      flush();
      append(result, 'same', text);
    }
  });
  flush();
  return result;
}

/**
 * Which words were taken out and put in. Old and new text can be read back from the segments letter
 * for letter.
 */
export function compareWords(before: string, after: string): readonly Segment[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (parts === undefined) {
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  }
  return joined(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
}
