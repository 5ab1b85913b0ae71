import type {
  Image,
  LanguageTag,
  ListItem,
  Mark,
  Prose,
  ProseInline,
  ProseList,
  ProseNode,
} from './prose';
import { isPublicUrl } from './prose-link-url';
import { isEmptyNode } from './prose-text';

type Fields = Readonly<Record<string, unknown>>;

const MARKS: readonly Mark[] = ['bold', 'italic', 'underline', 'strikethrough', 'code'];

/**
 * Prose from the value of a Strapi `blocks` field.
 *
 * What it does not know it reads by its text, so that a node of a later Strapi or of an import loses
 * its form at most, never its words. Blocks without a word are dropped: the editor leaves an empty
 * paragraph at the end of almost every text. A link that a public page may not carry keeps its text.
 *
 * @param blocks the field's value as stored (an array of nodes); a string is read as paragraphs
 * @param lang the language that the text is written in
 * @returns null where nothing is written
 */
export function proseFromBlocks(blocks: unknown, lang: LanguageTag): Prose | null {
  const nodes = (typeof blocks === 'string' ? paragraphsOf(blocks) : blocksOf(blocks, lang)).filter(
    (node) => !isEmptyNode(node),
  );
  return nodes.length === 0 ? null : { lang, nodes };
}

function paragraphsOf(text: string): readonly ProseNode[] {
  return text
    .split(/\n\s*\n/u)
    .map((part): ProseNode => ({ kind: 'paragraph', children: [{ kind: 'text', text: part }] }));
}

function blocksOf(value: unknown, lang: LanguageTag): readonly ProseNode[] {
  return arrayOf(value).flatMap((block) => blockOf(block, lang));
}

function blockOf(block: Fields, lang: LanguageTag): readonly ProseNode[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlinesOf(block.children) }];
    case 'heading':
      return [
        { kind: 'heading', level: levelOf(block.level), children: inlinesOf(block.children) },
      ];
    case 'quote':
      return [{ kind: 'quote', children: inlinesOf(block.children) }];
    case 'code':
      return [{ kind: 'preformatted', text: textOf(block) }];
    case 'list':
      return [listOf(block)];
    case 'list-item':
      return [{ kind: 'list', ordered: false, items: [itemOf(block)] }];
    case 'image':
      return imageBlock(block, lang);
    default:
      return unknownBlock(block, lang);
  }
}

/** A block of an unknown kind: its blocks if it holds blocks, else its text as a paragraph. */
function unknownBlock(block: Fields, lang: LanguageTag): readonly ProseNode[] {
  const holdsBlocks = arrayOf(block.children).some((child) => isBlock(child));
  if (holdsBlocks) return blocksOf(block.children, lang);
  return [{ kind: 'paragraph', children: inlinesOf([block]) }];
}

function isBlock(node: Fields): boolean {
  return ['paragraph', 'heading', 'quote', 'code', 'list', 'image'].includes(String(node.type));
}

function levelOf(level: unknown): number {
  return typeof level === 'number' && level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}

/** Strapi keeps a nested list as a list among the items; it belongs to the item before it. */
function listOf(block: Fields): ProseList {
  const items: ListItem[] = [];
  for (const child of arrayOf(block.children)) {
    if (child.type !== 'list') {
      items.push(itemOf(child));
      continue;
    }
    const owner = items.pop() ?? { kind: 'list-item', children: [], lists: [] };
    items.push({ ...owner, lists: [...owner.lists, listOf(child)] });
  }
  return { kind: 'list', ordered: block.format === 'ordered', items: items.filter(isFilledItem) };
}

function itemOf(node: Fields): ListItem {
  const children = arrayOf(node.children);
  const lists = children.filter((child) => child.type === 'list');
  const inlines = children.filter((child) => child.type !== 'list');
  const own = node.type === 'list-item' ? inlinesOf(inlines) : inlinesOf([node]);
  return { kind: 'list-item', children: own, lists: lists.map(listOf) };
}

function isFilledItem(item: ListItem): boolean {
  return !isEmptyNode({ kind: 'list', ordered: false, items: [item] });
}

function inlinesOf(value: unknown): readonly ProseInline[] {
  const inlines: ProseInline[] = [];
  for (const node of arrayOf(value)) {
    const read = inlineOf(node);
    // Two blocks inside one line of text (an import's paragraph in a list item) stay apart.
    if (isBlock(node) && inlines.length > 0 && read.length > 0) {
      inlines.push({ kind: 'text', text: '\n' });
    }
    inlines.push(...read);
  }
  return inlines;
}

function inlineOf(node: Fields): readonly ProseInline[] {
  if (typeof node.text === 'string') return textInline(node, node.text);
  const children = inlinesOf(node.children);
  const isLink = node.type === 'link' && typeof node.url === 'string' && isPublicUrl(node.url);
  if (!isLink || children.length === 0) return children;
  return [{ kind: 'link', url: String(node.url).trim(), children }];
}

function textInline(node: Fields, text: string): readonly ProseInline[] {
  // Slate puts empty texts around every link; they say nothing.
  if (text === '') return [];
  const marks = MARKS.filter((mark) => node[mark] === true);
  return [marks.length === 0 ? { kind: 'text', text } : { kind: 'text', text, marks }];
}

function textOf(node: Fields): string {
  if (typeof node.text === 'string') return node.text;
  return arrayOf(node.children).map(textOf).join('');
}

function imageBlock(block: Fields, lang: LanguageTag): readonly ProseNode[] {
  const image = isFields(block.image) ? imageOf(block.image, lang) : null;
  const words: ProseNode = { kind: 'paragraph', children: inlinesOf(block.children) };
  return image === null ? [words] : [{ kind: 'image', image }, words];
}

/** @param file the media library's file as the blocks editor copies it (its `size` is in kB) */
function imageOf(file: Fields, lang: LanguageTag): Image | null {
  const url = stringOf(file.url);
  if (url === null) return null;
  const text = (value: unknown) => {
    const words = stringOf(value);
    return words === null ? null : { value: words, lang };
  };
  return {
    file: {
      id: stringOf(file.documentId) ?? stringOf(file.hash) ?? url,
      name: stringOf(file.name) ?? url,
      url,
      mime: stringOf(file.mime) ?? 'application/octet-stream',
      size: typeof file.size === 'number' ? Math.round(file.size * 1000) : null,
      width: typeof file.width === 'number' ? file.width : null,
      height: typeof file.height === 'number' ? file.height : null,
    },
    alt: text(file.alternativeText),
    caption: text(file.caption),
    credit: null,
  };
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The nodes of an array; bare strings among them count as texts. */
function arrayOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): readonly Fields[] => {
    if (typeof item === 'string') return [{ type: 'text', text: item }];
    return isFields(item) ? [item] : [];
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
