/** What a prose holds, taken apart for the checks: lines of text, links, images. */
import type { Image, Prose, ProseInline, ProseList, ProseNode } from '../prose';

export interface ProseLine {
  readonly text: string;
  /** Position of the block the line stands in, as the editor counts it. */
  readonly block: number;
}

export interface ProseLink {
  readonly url: string;
  readonly text: string;
  readonly block: number;
}

export interface ProseImage {
  readonly image: Image;
  readonly block: number;
}

function inlineText(nodes: readonly ProseInline[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : inlineText(node.children)))
    .join('');
}

function listRows(list: ProseList): readonly (readonly ProseInline[])[] {
  return list.items.flatMap((item) => [item.children, ...item.lists.flatMap(listRows)]);
}

/** The runs of inline text of one block: one for a paragraph, one for each row of a list. */
function runs(node: ProseNode): readonly (readonly ProseInline[])[] {
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [node.children];
    case 'list':
      return listRows(node);
    case 'preformatted':
      return [[{ kind: 'text', text: node.text }]];
    case 'image':
      return [];
    default:
      return node satisfies never;
  }
}

function linksIn(nodes: readonly ProseInline[], block: number): readonly ProseLink[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    const inside = linksIn(node.children, block);
    return node.kind === 'link'
      ? [{ url: node.url, text: inlineText(node.children), block }, ...inside]
      : inside;
  });
}

/** Every paragraph, heading, quote and list row as one line of plain text. */
export function proseLines(prose: Prose): readonly ProseLine[] {
  return prose.nodes.flatMap((node, block) =>
    runs(node).map((run) => ({ text: inlineText(run), block })),
  );
}

export function proseLinks(prose: Prose): readonly ProseLink[] {
  return prose.nodes.flatMap((node, block) => runs(node).flatMap((run) => linksIn(run, block)));
}

export function proseImages(prose: Prose): readonly ProseImage[] {
  return prose.nodes.flatMap((node, block) =>
    node.kind === 'image' ? [{ image: node.image, block }] : [],
  );
}

/** Whether a reader would see nothing: no text and no image. */
export function isBlankProse(prose: Prose | null): boolean {
  if (prose === null) return true;
  return proseImages(prose).length === 0 && proseLines(prose).every(({ text }) => !text.trim());
}
