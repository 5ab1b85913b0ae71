/**
 * The article as a tree of elements, for a page that builds it as nodes: what the web component reads.
 * It is made from the one renderer's own markup, so that no second one decides what the article is.
 */
import { create } from 'xmlbuilder2';

import type { EditionDocument } from '../edition/edition-document';
import { editionAddresses } from './addresses';
import { brandColours } from './brand-colour';
import { renderArticle } from './render-article';
import type { ArticleOptions, RenderContext } from './render-context';

/** A text, or an element: its name, its attributes and what is inside it. */
export type TreeNode = string | readonly [string, Readonly<Record<string, string>>, ...TreeNode[]];

export interface ArticleNodes {
  readonly schema: 'period-nodes/1';
  readonly series: string;
  readonly number: number;
  /** Hexadecimal SHA-256 of the edition that the article is made from. */
  readonly hash: string | null;
  readonly sealedAt: string;
  readonly language: string;
  readonly stage: string;
  readonly title: string;
  /** The page for people; relative where the installation has no public address. */
  readonly page: string;
  /** The municipality's colours, in pairs of sufficient contrast. */
  readonly brand: Readonly<Record<'brand' | 'onBrand' | 'onLight' | 'onDark', string>>;
  readonly article: TreeNode;
}

const ELEMENT = 1;
const TEXT = 3;

/** The parts of a document node that are read here; the domain is compiled without the DOM's types. */
interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<MarkupNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/** @param markup one element, every tag closed and every attribute quoted, as our renderers write it */
export function treeOf(markup: string): TreeNode {
  const root = create({ skipWhitespaceOnlyText: false }, markup).root().node;
  return nodeOf(root);
}

function nodeOf(node: MarkupNode): TreeNode {
  if (node.nodeType === TEXT) return node.nodeValue ?? '';
  const pairs = [...(node.attributes ?? [])].map(({ name, value }) => [name, value] as const);
  const children = [...node.childNodes].filter(
    ({ nodeType }) => nodeType === ELEMENT || nodeType === TEXT,
  );
  return [node.nodeName, Object.fromEntries(pairs), ...children.map(nodeOf)];
}

export function articleNodes(
  edition: EditionDocument,
  context: RenderContext,
  options: ArticleOptions = {},
): ArticleNodes {
  const { summary, series, number, sealedAt, stage } = edition;
  return {
    schema: 'period-nodes/1',
    series,
    number,
    hash: context.hash,
    sealedAt,
    language: summary.language,
    stage,
    title: summary.title.value,
    page: editionAddresses(edition, context).page,
    brand: brandColours(summary.municipality.colour),
    article: treeOf(renderArticle(edition, context, options).toString()),
  };
}
