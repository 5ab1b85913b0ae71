import { ATTRIBUTES, HTML_ELEMENTS, SVG_ELEMENTS } from '../../embed/build-nodes';
import { articleNodes, type TreeNode, treeOf } from './node-tree';
import { renderArticle } from './render-article';
import {
  sampleContext,
  sampleEdition,
  samplePromise,
  sv,
} from '../../../../../tests/fixtures/sample-edition';

const textOf = (node: TreeNode): string =>
  typeof node === 'string'
    ? node
    : node
        .slice(2)
        .map((child) => textOf(child as TreeNode))
        .join('');

function* elements(node: TreeNode): Generator<Exclude<TreeNode, string>> {
  if (typeof node === 'string') return;
  yield node;
  for (const child of node.slice(2)) yield* elements(child as TreeNode);
}

const nodes = articleNodes(sampleEdition(), sampleContext());

// A police site that builds the tree shows what the municipality's own page shows, to the letter.
test('the tree has the text of the article, and every element of it', () => {
  const markup = renderArticle(sampleEdition(), sampleContext()).toString();
  const text = markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'");
  expect(textOf(nodes.article).trim().replaceAll('"', '&quot;')).toBe(
    text.trim().replaceAll('"', '&quot;'),
  );
  expect([...elements(nodes.article)]).toHaveLength(markup.match(/<[a-z]/g)?.length ?? 0);
});

// What the component's list lacks would be missing on every site that embeds, without a word.
test('the web component leaves out nothing that the renderer writes', () => {
  const all = [...elements(nodes.article)];
  const unknown = all
    .map(([name]) => name)
    .filter((n) => !HTML_ELEMENTS.has(n) && !SVG_ELEMENTS.has(n));
  expect(unknown).toEqual([]);
  const attributes = new Set(all.flatMap(([, attributes]) => Object.keys(attributes)));
  expect([...attributes].filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
  for (const name of ['script', 'style', 'iframe', 'object', 'form', 'base', 'link']) {
    expect(HTML_ELEMENTS.has(name)).toBe(false);
  }
});

test('an editor who writes markup or an odd character has it shown as text', () => {
  const wording = sv('<img src=x onerror=alert(1)> & "så" ]]> \u2028 😀');
  const edition = sampleEdition({}, { sections: [samplePromise({ wording })] });
  expect(textOf(articleNodes(edition, sampleContext()).article)).toContain(wording.value);
});

test('spaces between elements are kept: without them words run together', () => {
  expect(treeOf('<p><b>a</b> <i>b</i></p>')).toEqual([
    'p',
    {},
    ['b', {}, 'a'],
    ' ',
    ['i', {}, 'b'],
  ]);
});
