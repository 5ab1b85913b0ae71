import type { ProseInline, ProseList, ProseNode, Prose } from './prose';

/**
 * The words of a prose as plain text: paragraphs and other blocks apart by an empty line, list items
 * by a line break, a picture by its caption. Formatting and addresses are left out.
 */
export function proseText(prose: Prose | null): string {
  return prose === null ? '' : prose.nodes.map(nodeText).filter(isFilled).join('\n\n');
}

/** The plain text of running text within one block. */
export function inlineText(inlines: readonly ProseInline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inlineText(inline.children)))
    .join('');
}

/** The words in order, as written, without punctuation that stands alone; for counts and LIX. */
export function proseWords(prose: Prose | null): readonly string[] {
  return proseText(prose)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Whether there is nothing to read or see: no prose, no nodes, or blanks alone. */
export function isEmptyProse(prose: Prose | null): boolean {
  return prose === null || prose.nodes.every(isEmptyNode);
}

/** Whether a block carries nothing. A picture always carries something. */
export function isEmptyNode(node: ProseNode): boolean {
  return node.kind !== 'image' && !isFilled(nodeText(node));
}

function nodeText(node: ProseNode): string {
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(node.children);
    case 'list':
      return listText(node);
    case 'preformatted':
      return node.text;
    case 'image':
      return node.image.caption?.value ?? '';
    default:
      return node satisfies never;
  }
}

function listText(list: ProseList): string {
  return list.items
    .flatMap((item) => [inlineText(item.children), ...item.lists.map(listText)])
    .filter(isFilled)
    .join('\n');
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}
