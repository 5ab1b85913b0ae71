/**
 * The one place where text becomes HTML. `html` escapes everything that is put into it, unless it was
 * made by `html` itself; so a field can carry `<script>` and the page shows it as text.
 * Attribute values must stand in double quotes.
 */
export class Html {
  constructor(private readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

/** `false`, `null` and `undefined` write nothing, so that `condition && html…` reads as it should. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What no HTML document may hold, and what makes an SVG drawing no XML: NUL and its like (but not tab and
// line ends), code points that are no characters, and halves of one.
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

/** Text as it may stand between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Tagged template: literal parts are kept, values are escaped, arrays are joined without a gap. */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let source = literals[0] ?? '';
  values.forEach((value, index) => {
    source += htmlSource(value) + (literals[index + 1] ?? '');
  });
  return new Html(source);
}

/** Marks a string of ours (a style sheet, JSON already made safe) as HTML. Never for content. */
export function trusted(source: string): Html {
  return new Html(source);
}

export const NOTHING = new Html('');

/** Whether nothing would be written. */
export function isEmpty(value: HtmlValue): boolean {
  return htmlSource(value) === '';
}

/** Joins with `separator` between the values. */
export function joinHtml(values: readonly HtmlValue[], separator: HtmlValue): Html {
  return new Html(values.map(htmlSource).join(htmlSource(separator)));
}

/** ` name="value"` for each attribute that has a value; `true` writes the bare name. */
export function attributes(
  pairs: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Html {
  let source = '';
  for (const [name, value] of Object.entries(pairs)) {
    if (value === null || value === undefined || value === false) continue;
    source += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return new Html(source);
}

function htmlSource(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(htmlSource).join('');
}
