/** Which coding a client takes, and whether it already has what it asks for (RFC 9110). */

export type Coding = 'identity' | 'gzip' | 'br';

/**
 * The coding to send, by `Accept-Encoding` (RFC 9110, 12.5.3): the one with the highest weight, and
 * of equals the smallest. Null where the client refuses every coding there is, identity included.
 *
 * @param header null or empty: the client did not say, and gets the bytes as they are
 */
export function chooseCoding(header: string | null | undefined): Coding | null {
  if (!header) return 'identity';
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (name === '') continue;
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const q = weight === undefined ? 1 : Number(weight.slice(2));
    weights.set(name === 'x-gzip' ? 'gzip' : name, q >= 0 && q <= 1 ? q : 0);
  }
  const others = weights.get('*');
  const weightOf = (coding: Coding): number => {
    const said = weights.get(coding) ?? others;
    // Identity is acceptable unless it is refused; a coding nobody named is not.
    return said ?? (coding === 'identity' ? 0.0001 : 0);
  };
  let best: Coding | null = null;
  let bestWeight = 0;
  for (const coding of ['br', 'gzip', 'identity'] as const) {
    const weight = weightOf(coding);
    if (weight > bestWeight) {
      best = coding;
      bestWeight = weight;
    }
  }
  return best;
}

/** The tag of one coding of a representation: `"abc"`, `"abc-br"`, `"abc-gzip"`. */
export function entityTag(value: string, coding: Coding): string {
  return coding === 'identity' ? `"${value}"` : `"${value}-${coding}"`;
}

/**
 * Whether `If-None-Match` names a tag, compared weakly (RFC 9110, 13.1.2): a proxy that coded the
 * bytes itself hands the tag on as `W/"…"`, and still has what it asks for.
 */
export function matchesTag(header: string, tag: string): boolean {
  if (header === tag) return true;
  if (header.trim() === '*') return true;
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((candidate) => candidate.replace(/^W\//, '') === tag);
}
