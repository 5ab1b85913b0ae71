import type { TreeNode } from '../domain/representation/node-tree';

const SVG = 'http://www.w3.org/2000/svg';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What an article may hold. Anything else is left out, whatever a server should say. */
export const HTML_ELEMENTS = names(
  'article header footer section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure ' +
    'figcaption img a span strong em u s code small data time br details summary',
);
export const SVG_ELEMENTS = names('svg title desc g path circle rect line');
export const ATTRIBUTES = names(
  'id class lang dir href rel src alt width height title datetime value role tabindex loading decoding ' +
    'hreflang aria-labelledby aria-describedby aria-label aria-hidden focusable viewBox d cx cy r x y ' +
    'x1 x2 y1 y2 rx fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray ' +
    'preserveAspectRatio fill-opacity',
);

/** An address that is followed or shown, made whole against our server; null: not one of the web's. */
function address(value: string, base: string): string | null {
  if (value.startsWith('#')) return value;
  try {
    const { href, protocol } = new URL(value, base);
    return /^(?:https?|mailto|tel):$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

/**
 * The tree as nodes of this document. Text becomes text, and names are looked up: nothing is parsed,
 * so that nothing can become a script, and Trusted Types have nothing to refuse.
 *
 * @param base address that relative ones in the tree are relative to
 * @returns null for an element that an article does not hold
 */
export function buildNode(node: TreeNode, base: string): Node | null {
  if (typeof node === 'string') return document.createTextNode(node);
  const [name, attributes, ...children] = node;
  const isSvg = SVG_ELEMENTS.has(name);
  if (!isSvg && !HTML_ELEMENTS.has(name)) return null;
  const element = isSvg ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(key)) continue;
    const safe = key === 'href' || key === 'src' ? address(value, base) : value;
    if (safe !== null) element.setAttribute(key, safe);
    // Every class is a part: `ps-title` is had as `period-summary::part(title)`.
    if (key === 'class') element.setAttribute('part', value.replace(/\bps-/g, ''));
  }
  for (const child of children) {
    const built = buildNode(child, base);
    if (built) element.append(built);
  }
  return element;
}
