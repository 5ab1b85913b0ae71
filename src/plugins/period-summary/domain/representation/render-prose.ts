import type { Image, Mark, Prose, ProseInline, ProseList, ProseNode } from '../prose';
import { attributes, html, type Html, type HtmlValue, NOTHING } from './html/escape';
import { isExternal, safeUrl } from './html/safe-url';
import { heading, langMark, ownText, type Scope, textHtml } from './scope';

/** Names of the figures that may be marked in a prose, by key: shown as the number's tooltip. */
export type FigureLabels = ReadonlyMap<string, string>;
const NO_LABELS: FigureLabels = new Map();

/** A link where the address is one a page may carry, else its text alone. */
export function renderLink(url: string, content: HtmlValue, more: HtmlValue = null): HtmlValue {
  const address = safeUrl(url);
  if (address === null) return content;
  const rel = isExternal(address) ? 'external' : null;
  return html`<a${attributes({ href: address, rel })}${more}>${content}</a>`;
}

const MARK_TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
};

function inMarks(content: HtmlValue, marks: readonly Mark[]): HtmlValue {
  const [outer, ...inner] = marks;
  if (outer === undefined) return content;
  const tag = MARK_TAGS[outer];
  return html`<${tag}>${inMarks(content, inner)}</${tag}>`;
}

/** A line break that an editor made inside a paragraph stays one. */
function withLineBreaks(text: string): HtmlValue {
  return text.split('\n').map((line, index) => (index === 0 ? line : [html`<br />`, line]));
}

export function renderInlines(
  nodes: readonly ProseInline[],
  labels: FigureLabels = NO_LABELS,
): readonly HtmlValue[] {
  return nodes.map((node) => renderInline(node, labels));
}

function renderInline(node: ProseInline, labels: FigureLabels): HtmlValue {
  switch (node.kind) {
    case 'text':
      return inMarks(withLineBreaks(node.text), node.marks ?? []);
    case 'link':
      return renderLink(node.url, renderInlines(node.children, labels));
    case 'figure': {
      const more = attributes({ class: 'ps-number', title: labels.get(node.figure) });
      const children = renderInlines(node.children, labels);
      return node.value === null
        ? html`<span${more}>${children}</span>`
        : html`<data${more}${attributes({ value: node.value })}>${children}</data>`;
    }
    default:
      return node satisfies never;
  }
}

function renderList(list: ProseList, labels: FigureLabels): Html {
  const tag = list.ordered ? 'ol' : 'ul';
  return html`<${tag}>${list.items.map(
    (item) =>
      html`<li>${renderInlines(item.children, labels)}${item.lists.map((inner) => renderList(inner, labels))}</li>`,
  )}</${tag}>
`;
}

export function renderImage(image: Image, scope: Scope): Html {
  const { file, alt, caption, credit } = image;
  const picture = html`<img${attributes({
    src: scope.context.fileAddress(file),
    // Readiness refuses a picture without alt text; a preview shows it with an empty one.
    alt: alt?.value ?? '',
    lang: alt && alt.lang !== scope.lang ? alt.lang : null,
    width: file.width,
    height: file.height,
    loading: 'lazy',
    decoding: 'async',
  })} />`;
  const legend =
    caption !== null || credit !== null
      ? html`<figcaption>${caption && textHtml(caption, scope)}${caption && credit && ' '}${
          credit && html`<small>${ownText(scope.texts.photo, scope)}: ${credit}</small>`
        }</figcaption>`
      : NOTHING;
  return html`<figure class="ps-image">${picture}${legend}</figure> `;
}

/**
 * The heading levels an editor chose, moved below the heading the prose stands under: the first is
 * one deeper than it, and none is skipped (WCAG 1.3.1; a jump from 2 to 5 hides the outline).
 */
function headingDepths(nodes: readonly ProseNode[]): readonly number[] {
  const open: number[] = [];
  return nodes.map((node) => {
    if (node.kind !== 'heading') return 0;
    while (open.length > 0 && (open[open.length - 1] ?? 0) >= node.level) open.pop();
    open.push(node.level);
    return open.length - 1;
  });
}

function renderNode(node: ProseNode, depth: number, scope: Scope, labels: FigureLabels): Html {
  switch (node.kind) {
    case 'paragraph':
      return html`<p>${renderInlines(node.children, labels)}</p>
`;
    case 'heading':
      return html`${heading({ ...scope, level: scope.level + depth }, renderInlines(node.children, labels))} `;
    case 'list':
      return renderList(node, labels);
    case 'quote':
      return html`<blockquote><p>${renderInlines(node.children, labels)}</p></blockquote> `;
    case 'preformatted':
      return html`<pre tabindex="0">${node.text}</pre> `;
    case 'image':
      return renderImage(node.image, scope);
    default:
      return node satisfies never;
  }
}

/** The nodes one after another, without an element around them. */
export function renderNodes(prose: Prose, scope: Scope, labels: FigureLabels = NO_LABELS): Html {
  const depths = headingDepths(prose.nodes);
  const inside = { ...scope, lang: prose.lang };
  return html`${prose.nodes.map((node, index) => renderNode(node, depths[index] ?? 0, inside, labels))}`;
}

/** Prose as blocks; in a `div` with its language where that differs, or with a class where asked. */
export function renderProse(
  prose: Prose | null,
  scope: Scope,
  more: { readonly className?: string; readonly labels?: FigureLabels } = {},
): Html {
  if (prose === null || prose.nodes.length === 0) return NOTHING;
  const content = renderNodes(prose, scope, more.labels);
  if (prose.lang === scope.lang && more.className === undefined) return content;
  return html`<div${attributes({ class: more.className })}${langMark(prose.lang, scope)}>${content}</div>
`;
}

/**
 * "Utvecklingsmöjligheter: information om …": the label and a first paragraph in one line; what
 * follows it as blocks of its own. Where the prose starts with a list, the label stands alone.
 */
export function renderLabelledProse(
  label: string,
  prose: Prose,
  scope: Scope,
  after: HtmlValue = null,
): Html {
  const [first, ...rest] = prose.nodes;
  const name = html`<strong class="ps-label">${ownText(label, scope)}:</strong>`;
  if (first?.kind !== 'paragraph') {
    return html`<p>${name}</p>${renderProse(prose, scope)}${after}`;
  }
  const inline = renderInlines(first.children);
  const text =
    prose.lang === scope.lang ? inline : html`<span${langMark(prose.lang, scope)}>${inline}</span>`;
  return html`<p>${name} ${text}</p>${renderProse({ ...prose, nodes: rest }, scope)}${after}`;
}

/** The prose as plain text, one line per block: for descriptions, CSV and titles. */
export function proseText(prose: Prose | null): string {
  if (prose === null) return '';
  return prose.nodes
    .map(nodeText)
    .filter((line) => line !== '')
    .join('\n');
}

export function inlineText(nodes: readonly ProseInline[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : inlineText(node.children)))
    .join('');
}

function listLines(list: ProseList): readonly string[] {
  return list.items.flatMap((item) => [
    `• ${inlineText(item.children)}`,
    ...item.lists.flatMap(listLines),
  ]);
}

function nodeText(node: ProseNode): string {
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(node.children).trim();
    case 'list':
      return listLines(node).join('\n');
    case 'preformatted':
      return node.text;
    case 'image':
      return node.image.alt?.value ?? '';
    default:
      return node satisfies never;
  }
}
