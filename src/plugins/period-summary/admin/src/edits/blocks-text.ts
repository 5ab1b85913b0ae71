interface Node {
  readonly text?: unknown;
  readonly children?: unknown;
}

/** The words of Strapi blocks, a line for each block; pictures and unknown blocks say nothing. */
export function blocksText(blocks: readonly unknown[]): string {
  return blocks.map(blockText).join('\n');
}

export function blockText(block: unknown): string {
  if (typeof block !== 'object' || block === null) return '';
  const { text, children } = block as Node;
  if (typeof text === 'string') return text;
  if (!Array.isArray(children)) return '';
  const isList = 'type' in block && block.type === 'list';
  return children.map(blockText).join(isList ? '\n' : '');
}
