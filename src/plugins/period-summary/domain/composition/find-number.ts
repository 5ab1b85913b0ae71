import type { FigureRecord } from '../record';

/** Where a figure's number stands in a line of text: UTF-16 offsets, `end` exclusive. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Found as the figure says it is written, and not by its value. */
  readonly asWritten: boolean;
}

const PERCENT = String.raw`\s?(?:%|(?:procent|percent)(?!\p{L}))`;
const MONTH =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|' +
  'january|february|march|may|june|july|august|october';

/** What makes a number a part of something longer, by the text that stands before it. */
const BOUND_BEFORE: readonly RegExp[] = [
  /[\p{L}\p{N}_]$/u,
  // A range (6–9), a decimal, a time, a date, a negative number.
  /\d\s?[–-]\s?$/u,
  /\d[.,:/]$/u,
  /[-−]$/u,
  // A number that is a name: årskurs 9, väg 84, klockan 22.
  /(?<!\p{L})(?:kl\.?|klockan|årskurs|åk|vecka|väg|riksväg|länsväg|rv|lv|nr|nummer|§|kap\.?|sid\.?|grade|road|no\.)\s$/iu,
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
export function findNumber(text: string, figure: FigureRecord): readonly Occurrence[] {
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
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/gu, String.raw`[\s,]?`);
  const fraction = decimals === undefined ? '' : `[.,]${decimals}0*`;
  const sign = value < 0 ? String.raw`[-−–]\s?` : '';
  const percent = unit === undefined ? `(?:${PERCENT})?` : isPercent(unit) ? PERCENT : '';
  return new RegExp(`${sign}${digits}${fraction}${percent}`, 'giu');
}

function occurrences(
  text: string,
  pattern: RegExp,
  figure: FigureRecord,
  asWritten: boolean,
): readonly Occurrence[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, asWritten }))
    .filter(({ start, end }) => start < end && standsAlone(text, start, end, figure));
}

function standsAlone(text: string, start: number, end: number, figure: FigureRecord): boolean {
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
    return isOwnUnit(after, figure);
  }
  return true;
}

/** False where the number is followed by a unit that is not the figure's. */
function isOwnUnit(after: string, figure: FigureRecord): boolean {
  const word = MEASURE_WORD.exec(after)?.[1]?.toLowerCase();
  if (word === undefined || figure.unit === null) return true;
  const own = [figure.unit, figure.per, figure.label]
    .map((text) => text?.value.toLowerCase() ?? '')
    .join(' ');
  // "tim" is the unit of "24 timmar".
  return own.includes(word) || word.startsWith(figure.unit.value.trim().toLowerCase());
}
