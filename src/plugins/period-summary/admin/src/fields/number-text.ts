import { readNumber } from '../../../domain/rules/formats';

/** A space between thousands, as people and word processors write it. */
const BETWEEN_THOUSANDS = /(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/gu;

/**
 * What a form keeps of what is typed into the field of a number.
 * @returns the number, null for nothing, or the text itself where it is no number: the server then says so
 */
export function numberOfText(text: string): number | string | null {
  const number = readNumber(text.replace(BETWEEN_THOUSANDS, ''));
  return number === undefined ? text : number;
}

/** How a field shows what its form keeps. @param language decides between 12,5 and 12.5 */
export function textOfNumber(value: unknown, language: 'sv' | 'en'): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  return language === 'sv' ? String(value).replace('.', ',') : String(value);
}
