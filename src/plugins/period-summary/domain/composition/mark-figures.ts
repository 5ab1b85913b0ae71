import type { ListItem, Prose, ProseInline, ProseList, ProseNode } from '../prose';
import { inlineText } from '../prose-text';
import type { FigureRecord } from '../record';
import { findNumber, type Occurrence, wordStems } from './find-number';
import { wrapInline } from './wrap-inline';

export interface MarkedProse {
  readonly prose: Prose;
  /** Keys of the figures whose number is marked up in the prose. */
  readonly marked: ReadonlySet<string>;
}

/** A place for a figure: which line of the prose, where in it, and how well it fits. */
interface Candidate extends Occurrence {
  readonly figure: FigureRecord;
  readonly line: number;
  readonly fit: number;
}

/**
 * Marks the number of each figure where it stands in the prose, so that no page says it twice.
 *
 * Each figure is marked once, each place used once. What is written as the figure says comes before
 * what matches by value; then the place whose sentence speaks of the figure's label and unit; then
 * the order of figures and text. A number that cannot be wrapped without breaking a link in two is
 * left as it is, and its figure is listed after the prose.
 */
export function markFigures(prose: Prose, figures: readonly FigureRecord[]): MarkedProse {
  const lines = linesOf(prose.nodes);
  const chosen = choose(figures.flatMap((figure) => candidates(figure, lines)));
  const markedLines = lines.map((line, index) =>
    chosen.filter((candidate) => candidate.line === index).reduce(mark, line),
  );
  return {
    prose: { ...prose, nodes: withLines(prose.nodes, markedLines) },
    marked: new Set(chosen.map(({ figure }) => figure.key)),
  };
}

function candidates(
  figure: FigureRecord,
  lines: readonly (readonly ProseInline[])[],
): readonly Candidate[] {
  return lines.flatMap((inlines, line) => {
    const text = inlineText(inlines);
    return findNumber(text, figure)
      .filter(({ start, end }) => wrapInline(inlines, start, end, asLink) !== null)
      .map((found) => ({ ...found, figure, line, fit: fitOf(figure, text, found) }));
  });
}

/** Stands in for the figure node while it is only asked whether the text can be wrapped. */
function asLink(children: readonly ProseInline[]): ProseInline {
  return { kind: 'link', url: '', children };
}

/** Best first; the sort is stable, so equals keep the order of figures and of the text. */
function choose(all: readonly Candidate[]): readonly Candidate[] {
  const ranked = [...all].sort(
    (a, b) => Number(b.asWritten) - Number(a.asWritten) || b.fit - a.fit,
  );
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    const isTaken = chosen.some(
      (other) =>
        other.figure.key === candidate.figure.key ||
        (other.line === candidate.line &&
          other.start < candidate.end &&
          candidate.start < other.end),
    );
    if (!isTaken) chosen.push(candidate);
  }
  return chosen;
}

function mark(inlines: readonly ProseInline[], { figure, start, end }: Candidate) {
  const wrapped = wrapInline(inlines, start, end, (children) => ({
    kind: 'figure',
    figure: figure.key,
    value: figure.value,
    children,
  }));
  return wrapped ?? inlines;
}

/**
 * How much the text around a number speaks of the figure: the words that follow it count most, then
 * its clause, its line least.
 */
function fitOf(figure: FigureRecord, text: string, { start, end, named }: Occurrence): number {
  const line = text.toLowerCase();
  const sentence = around(text, start, end, SENTENCE_END).toLowerCase();
  const clause = around(text, start, end, CLAUSE_END).toLowerCase();
  const stems = wordStems(figure.label?.value, figure.unit?.value, figure.per?.value);
  return (
    stems.filter((stem) => line.includes(stem)).length +
    2 * stems.filter((stem) => sentence.includes(stem)).length +
    4 * stems.filter((stem) => clause.includes(stem)).length +
    (named ? 4 : 0)
  );
}

const SENTENCE_END = /[.!?;](?:\s+|$)|\n/u;
const CLAUSE_END = /[.!?;,](?:\s+|$)|\n|\s(?:och|samt|and)\s/u;

/** The stretch of text that a number stands in, between two ends. */
function around(text: string, start: number, end: number, ends: RegExp): string {
  const before = text.slice(0, start).split(ends).at(-1) ?? '';
  const after = text.slice(end).split(ends)[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** The lines of running text in the order of the page; preformatted text has none. */
function linesOf(nodes: readonly ProseNode[]): readonly (readonly ProseInline[])[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'paragraph':
      case 'heading':
      case 'quote':
        return [node.children];
      case 'list':
        return listLines(node);
      case 'preformatted':
      case 'image':
        return [];
      default:
        return node satisfies never;
    }
  });
}

function listLines(list: ProseList): readonly (readonly ProseInline[])[] {
  return list.items.flatMap((item) => [item.children, ...item.lists.flatMap(listLines)]);
}

/** The same nodes with other lines, taken in the order of `linesOf`. */
function withLines(
  nodes: readonly ProseNode[],
  lines: readonly (readonly ProseInline[])[],
): readonly ProseNode[] {
  const rest = lines.values();
  const next = (): readonly ProseInline[] => rest.next().value ?? [];
  const listWith = (list: ProseList): ProseList => ({
    ...list,
    items: list.items.map((item): ListItem => ({
      ...item,
      children: next(),
      lists: item.lists.map(listWith),
    })),
  });
  return nodes.map((node) => {
    if (node.kind === 'list') return listWith(node);
    return node.kind === 'image' || node.kind === 'preformatted'
      ? node
      : { ...node, children: next() };
  });
}
