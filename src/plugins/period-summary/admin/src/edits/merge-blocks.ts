import { diffArrays } from 'diff';

export interface Merged {
  readonly blocks: readonly unknown[];
  /** Whether both changed the same passage: then both readings stand there, mine first. */
  readonly doubled: boolean;
}

interface Passage {
  /** Position in the base where the passage begins, and how many of its blocks it replaces. */
  readonly at: number;
  readonly length: number;
  readonly blocks: readonly string[];
}

/**
 * Two changed versions of one text put together block by block (paragraph, heading, list): what only
 * one changed is taken from that one. Where both changed the same passage both are kept, for a
 * person to choose: nothing that anybody wrote is lost.
 */
export function mergeBlocks(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): Merged {
  const origin = base.map((block) => JSON.stringify(block));
  const left = passages(origin, mine);
  const right = passages(origin, theirs);
  const merged: string[] = [];
  let doubled = false;
  let at = 0;
  while (left.length > 0 || right.length > 0) {
    const start = Math.min(left[0]?.at ?? Infinity, right[0]?.at ?? Infinity);
    merged.push(...origin.slice(at, start));
    // Everything that overlaps is one passage: it ends where neither reaches further.
    let end = start;
    const ours: Passage[] = [];
    const others: Passage[] = [];
    for (let grew = true; grew;) {
      grew = false;
      for (const [list, taken] of [
        [left, ours],
        [right, others],
      ] as const) {
        const next = list[0];
        if (next && (next.at < end || next.at === start)) {
          taken.push(next);
          list.shift();
          end = Math.max(end, next.at + next.length);
          grew = true;
        }
      }
    }
    const a = applied(origin, start, end, ours);
    const b = applied(origin, start, end, others);
    if (others.length === 0 || same(a, b)) merged.push(...a);
    else if (ours.length === 0) merged.push(...b);
    else {
      doubled = true;
      merged.push(...a, ...b.filter((block) => !a.includes(block)));
    }
    at = end;
  }
  merged.push(...origin.slice(at));
  return { blocks: merged.map((block): unknown => JSON.parse(block)), doubled };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((block, index) => block === b[index]);

function passages(origin: readonly string[], changed: readonly unknown[]): Passage[] {
  const found: Passage[] = [];
  let at = 0;
  let open: { at: number; length: number; blocks: string[] } | null = null;
  for (const part of diffArrays(
    [...origin],
    changed.map((block) => JSON.stringify(block)),
  )) {
    if (!part.added && !part.removed) {
      if (open) found.push(open);
      open = null;
      at += part.value.length;
      continue;
    }
    open ??= { at, length: 0, blocks: [] };
    if (part.removed) {
      open.length += part.value.length;
      at += part.value.length;
    } else open.blocks.push(...part.value);
  }
  if (open) found.push(open);
  return found;
}

function applied(
  origin: readonly string[],
  start: number,
  end: number,
  changes: readonly Passage[],
): string[] {
  const result: string[] = [];
  let at = start;
  for (const change of changes) {
    result.push(...origin.slice(at, change.at), ...change.blocks);
    at = change.at + change.length;
  }
  return [...result, ...origin.slice(at, end)];
}
