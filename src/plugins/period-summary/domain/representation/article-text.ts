import type { TreeNode } from './node-tree';

/** Elements that begin on a line of their own; those with a mark before them have it in the text. */
const LINES: Readonly<Record<string, string>> = {
  p: '',
  li: '• ',
  dt: '',
  dd: '',
  blockquote: '',
  pre: '',
  figcaption: '',
  summary: '',
};
const HEADING = /^h[1-6]$/;
/** Said in pictures what stands in words beside it. */
const SILENT = new Set(['svg', 'img']);

/** An article as plain text: a line for each paragraph, an empty one before each heading. */
export function articleText(tree: TreeNode): string {
  let text = '';
  const breakTo = (gap: string): void => {
    text = `${text.trimEnd()}${text === '' ? '' : gap}`;
  };
  const walk = (node: TreeNode): void => {
    if (typeof node === 'string') {
      // As a browser shows it: spaces and line ends of the markup are one space.
      const shown = node.replace(/[ \t\r\n]+/g, ' ');
      text += /[\s]$/.test(text) || text === '' ? shown.trimStart() : shown;
      return;
    }
    const [name, , ...children] = node;
    if (SILENT.has(name)) return;
    if (name === 'br') {
      breakTo('\n');
      return;
    }
    const mark = LINES[name];
    const isHeading = HEADING.test(name);
    if (isHeading) breakTo('\n\n');
    else if (mark !== undefined) breakTo('\n');
    text += mark ?? '';
    children.forEach(walk);
    if (isHeading || mark !== undefined) breakTo('\n');
  };
  walk(tree);
  return text.trim();
}
