/** Finding a passage again wherever it stands: sentences are cut up by bold words, links and figures. */

/** Keys whose strings say what a node is, and are no part of what a reader reads. */
const NOT_READ = new Set([
  'kind',
  'type',
  'lang',
  'id',
  'marks',
  'url',
  'format',
  'sha256',
  'mime',
]);

/** Long enough not to stand in two accounts by chance. */
const TELLING = 40;

/** The same words are the same passage, whatever their case, spacing and soft hyphens. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00ad]+/gu, '');

function* leaves(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const inner of value) yield* leaves(inner);
  else if (typeof value === 'object' && value !== null) yield* leaves(Object.values(value));
}

/** All that a reader reads of a value, in order, nothing between. */
function readText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(readText).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => (NOT_READ.has(key) ? '' : readText(inner)))
    .join('');
}

/**
 * Whether a passage stands somewhere in a value: in one of its strings (also an address or a name),
 * or across neighbouring ones. Rather once too often than once too seldom.
 */
export function holdsPassage(value: unknown, passage: string): boolean {
  const wanted = plain(passage);
  if (wanted === '') return false;
  for (const leaf of leaves(value)) if (plain(leaf).includes(wanted)) return true;
  return plain(readText(value)).includes(wanted);
}

/** The paragraphs and lines of a document that are long enough to be told from others, each once. */
export function tellingPassages(value: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { children, value: line } = node as { children?: unknown; value?: unknown };
    const text = Array.isArray(children) ? readText(children) : line;
    if (typeof text === 'string' && text.trim().length >= TELLING) found.add(text.trim());
    Object.values(node).forEach(visit);
  };
  visit(value);
  return [...found];
}
