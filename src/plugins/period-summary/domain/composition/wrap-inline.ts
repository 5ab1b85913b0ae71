import type { ProseInline } from '../prose';
import { inlineText } from '../prose-text';

type Wrap = (children: readonly ProseInline[]) => ProseInline;

/**
 * Puts a part of a line of text into a node of its own and leaves all formatting as it is: texts are
 * cut with their marks, a link around the part stays around it.
 *
 * @param start UTF-16 offset in the line's plain text
 * @param end exclusive
 * @returns null where a link would have to be cut in two, which no formatting survives
 */
export function wrapInline(
  inlines: readonly ProseInline[],
  start: number,
  end: number,
  wrap: Wrap,
): readonly ProseInline[] | null {
  let from = 0;
  for (const [index, inline] of inlines.entries()) {
    const to = from + lengthOf(inline);
    if (inline.kind === 'link') {
      if (start >= from && end <= to) {
        const children = wrapInline(inline.children, start - from, end - from, wrap);
        return children === null
          ? null
          : inlines.map((other, at) => (at === index ? { ...inline, children } : other));
      }
      const cuts = (offset: number) => offset > from && offset < to;
      if (cuts(start) || cuts(end)) return null;
    }
    from = to;
  }
  return [
    ...between(inlines, 0, start),
    wrap(between(inlines, start, end)),
    ...between(inlines, end, from),
  ];
}

/** The inlines from one offset to another; only texts are ever cut. */
function between(
  inlines: readonly ProseInline[],
  start: number,
  end: number,
): readonly ProseInline[] {
  const part: ProseInline[] = [];
  let from = 0;
  for (const inline of inlines) {
    const to = from + lengthOf(inline);
    if (inline.kind === 'text') {
      const text = inline.text.slice(Math.max(0, start - from), Math.max(0, end - from));
      if (text !== '') part.push({ ...inline, text });
    } else if (from >= start && to <= end) {
      part.push(inline);
    }
    from = to;
  }
  return part;
}

function lengthOf(inline: ProseInline): number {
  return inlineText([inline]).length;
}
