import type { BlockContent, ItemContent } from './content';

/** A node of Strapi's blocks editor, as the database keeps it. */
export interface StrapiBlock {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** The value of a Strapi `blocks` field, as the editor would have stored it. */
export function toBlocks(content: readonly BlockContent[]): StrapiBlock[] {
  return content.map((block): StrapiBlock => {
    if (typeof block === 'string') return { type: 'paragraph', children: toInlines(block) };
    if ('heading' in block) {
      return { type: 'heading', level: block.level ?? 3, children: toInlines(block.heading) };
    }
    if ('quote' in block) return { type: 'quote', children: toInlines(block.quote) };
    return toList(block.list, block.ordered === true, 0);
  });
}

/** Strapi keeps a list below an item as the item's next sibling. */
function toList(items: readonly ItemContent[], ordered: boolean, indentLevel: number): StrapiBlock {
  const children = items.flatMap((item): readonly StrapiBlock[] => {
    const [text, below] = typeof item === 'string' ? [item, []] : item;
    const own = { type: 'list-item', children: toInlines(text) };
    return below.length === 0 ? [own] : [own, toList(below, ordered, indentLevel + 1)];
  });
  return { type: 'list', format: ordered ? 'ordered' : 'unordered', indentLevel, children };
}

/** `**bold**` and `[text](url)`; everything else is text. */
function toInlines(text: string): StrapiBlock[] {
  const inlines = text
    .split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/u)
    .filter((part) => part !== '')
    .map((part): StrapiBlock => {
      const bold = /^\*\*(.+)\*\*$/u.exec(part)?.[1];
      if (bold !== undefined) return { type: 'text', text: bold, bold: true };
      const [, label, url] = /^\[(.+)\]\((.+)\)$/u.exec(part) ?? [];
      if (label === undefined || url === undefined) return { type: 'text', text: part };
      return { type: 'link', url, children: [{ type: 'text', text: label }] };
    });
  return inlines.length === 0 ? [{ type: 'text', text: '' }] : inlines;
}
