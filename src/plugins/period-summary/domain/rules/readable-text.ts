/**
 * Characters that come along unseen when text is pasted from a PDF or a word processor, and that
 * something on the way refuses: PostgreSQL keeps no U+0000, RFC 8785 seals no half of a character,
 * XML 1.0 (2.2) has no control characters.
 */

/** A line or page break inside a paragraph, as word processors write it. */
const BREAKS = /[\v\f\u0085]/gu;
/** Control characters but tab and line ends, halves of characters, and what Unicode says is none. */
const UNREADABLE = /(?![\t\n\r])[\p{Control}\p{Surrogate}\ufffe\uffff]/gu;

/** The text without them; where a break was, words stay apart. */
export const readableText = (text: string): string =>
  text.replace(BREAKS, ' ').replace(UNREADABLE, '');

/**
 * Makes every text of a value from JSON readable, in place: it may be nested deeper than calls can be.
 *
 * @returns the value, or for a text the readable one
 */
export function makeReadable(value: unknown): unknown {
  const whole: Record<string, unknown> = { value };
  const open = [whole];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const [key, inner] of Object.entries(at)) {
      if (typeof inner === 'string') {
        const readable = readableText(inner);
        if (readable !== inner) at[key] = readable;
      } else if (typeof inner === 'object' && inner !== null) {
        open.push(inner as Record<string, unknown>);
      }
    }
  }
  return whole['value'];
}
