import type { FigureRecord } from '../record';

/** What is known of a number that is looked for: a figure's, or a target's. */
export type SoughtNumber = Pick<FigureRecord, 'asWritten' | 'value' | 'unit' | 'per' | 'label'>;

/** Where a figure's number stands in a line of text: UTF-16 offsets, `end` exclusive. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Found as the figure says it is written, and not by its value. */
  readonly asWritten: boolean;
  /** The words after it begin with the figure's unit or label: "9 nya områden". */
  readonly named: boolean;
}

const PERCENT = String.raw`\s?(?:%|(?:procent|percent)(?!\p{L}))`;
const MONTH =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|' +
  'january|february|march|may|june|july|august|october|' +
  'jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec';

/** What makes a number a part of something longer, by the text that stands before it. */
const BOUND_BEFORE: readonly RegExp[] = [
  /[\p{L}\p{N}_]$/u,
  // A range (6–9), a decimal, a time, a date, a negative number.
  /\d\s?[–-]\s?$/u,
  /\d[.,:/]$/u,
  /[-−]$/u,
  // A number that is a name: årskurs 9, väg 84, klockan 22, löfte 3.
  /(?<!\p{L})(?:kl\.?|klockan|årskurs|åk|vecka|väg|riksväg|länsväg|rv|lv|nr|nummer|§|kap\.?|sid\.?|grade|road|no\.)\s$/iu,
  /(?<!\p{L})(?:(?:löfte|område|åtagande)t?|(?:punkt|bilaga|nivå|etapp|fas|linje)(?:en|n)?|åtgärd|steg|klass|promise|measure|item|appendix|level|phase|step)\s$/iu,
];

/** The same by the text that stands after it. */
const BOUND_AFTER: readonly RegExp[] = [
  /^[\p{L}\p{N}_]/u,
  /^[.,/]\d/u,
  // 9:e, 9:00
  /^:[\p{L}\d]/u,
  // A range, 5-åringar, 2019-09-09.
  /^\s?–\s?\d/u,
  /^[-−]\S/u,
  // 9 § polislagen
  /^\s?§/u,
  new RegExp(String.raw`^\.?\s(?:${MONTH})(?!\p{L})`, 'iu'),
];

/** Units that often follow a number; one that is not the figure's tells that the number is another. */
const MEASURE_WORD =
  /^\s?(%|procent|percent|dagar|dag|veckor|månader|år|timmar|minuter|kronor|kr|kilometer|km|meter|days|weeks|months|years|hours|minutes)(?!\p{L})/iu;

/**
 * All places in one line of text where the number of a figure stands: as written, or formatted from
 * its value (`97 %`, `97%`, `97 procent`, `1,5`, `12 000`). Whole numbers only: 9 is not found in
 * 97, 19, 9:e, 9,5, 8–9 or 9 maj. Number words are found only where `asWritten` has them.
 */
export function findNumber(text: string, figure: SoughtNumber): readonly Occurrence[] {
  const written = figure.asWritten?.value.trim() ?? '';
  const pattern = figure.value === null ? null : valuePattern(figure.value, figure.unit?.value);
  return [
    ...(written === '' ? [] : occurrences(text, writtenPattern(written), figure, true)),
    ...(pattern === null ? [] : occurrences(text, pattern, figure, false)),
  ];
}

/** Whether a unit says per cent, in sign or word. */
function isPercent(unit: string): boolean {
  return /^(?:%|procent|percent|per cent)$/iu.test(unit.trim());
}

function writtenPattern(written: string): RegExp {
  const source = written
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/\s*%/gu, '%')
    .replace(/\s+/gu, String.raw`\s+`)
    .replace(/%/gu, String.raw`\s?%`);
  return new RegExp(source, 'giu');
}

function valuePattern(value: number, unit: string | undefined): RegExp | null {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  if (!/^\d+$/u.test(whole)) return null;
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/gu, String.raw`[\s,.]?`);
  const fraction = decimals === undefined ? '' : `[.,]${decimals}0*`;
  const sign = value < 0 ? String.raw`[-−–]\s?` : '';
  const percent = unit === undefined ? `(?:${PERCENT})?` : isPercent(unit) ? PERCENT : '';
  return new RegExp(`${sign}${digits}${fraction}${percent}`, 'giu');
}

function occurrences(
  text: string,
  pattern: RegExp,
  figure: SoughtNumber,
  asWritten: boolean,
): readonly Occurrence[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, asWritten }))
    .filter(({ start, end }) => start < end && standsAlone(text, start, end, figure))
    .map((found) => ({ ...found, named: isNamedWithin(2, text.slice(found.end), figure) }));
}

function standsAlone(text: string, start: number, end: number, figure: SoughtNumber): boolean {
  const found = text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/^[\d\p{L}]/u.test(found) && /[\p{L}\p{N}]$/u.test(before)) return false;
  if (/\p{L}$/u.test(found) && /^[\p{L}\p{N}]/u.test(after)) return false;
  if (/^\d/u.test(found)) {
    if (BOUND_BEFORE.some((bound) => bound.test(before))) return false;
    // "200" at the end of "1 200".
    if (/^\d{3}(?!\d)/u.test(found) && /(?<!\d)\d{1,3}\s$/u.test(before)) return false;
  }
  if (/\d$/u.test(found)) {
    if (BOUND_AFTER.some((bound) => bound.test(after))) return false;
    // "1" at the start of "1 200".
    if (/(?<!\d)\d{1,3}$/u.test(found) && /^\s\d{3}(?!\d)/u.test(after)) return false;
    // "2019" is a year wherever the next word does not say what there were so many of.
    if (/^(?:19|20)\d\d$/u.test(found)) return isNamedWithin(1, after, figure);
    return isOwnUnit(after, figure);
  }
  return true;
}

/** Whether one of the first words after a number is the figure's unit, or begins like its unit or label. */
function isNamedWithin(count: number, after: string, figure: SoughtNumber): boolean {
  const words = /^(?:[ \u00a0\u202f][\p{L}-]+)*/u.exec(after)?.[0].trim().toLowerCase() ?? '';
  const first = words.split(/\s+/u).slice(0, count);
  const unit = figure.unit?.value.trim().toLowerCase();
  const stems = wordStems(unit, figure.label?.value);
  return first.some((word) => word === unit || stems.some((stem) => word.startsWith(stem)));
}

/** Beginnings of the longer words, so that "elever" is recognised in "eleverna"; and years. */
export function wordStems(...texts: readonly (string | undefined)[]): readonly string[] {
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{4,}|\d{4}/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 5)))];
}

/** False where the number is followed by a unit that is not the figure's. */
function isOwnUnit(after: string, figure: SoughtNumber): boolean {
  const word = MEASURE_WORD.exec(after)?.[1]?.toLowerCase();
  if (word === undefined || figure.unit === null) return true;
  const own = [figure.unit, figure.per, figure.label]
    .map((text) => text?.value.toLowerCase() ?? '')
    .join(' ');
  // "tim" is the unit of "24 timmar".
  return own.includes(word) || word.startsWith(figure.unit.value.trim().toLowerCase());
}
