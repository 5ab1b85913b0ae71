import { findPhoneNumbersInText } from 'libphonenumber-js';

/** Written as one dials: `070-…`, `+46 …`, `0046 …`. So years and amounts are not taken for numbers. */
const DIALLED = /^[(]?(?:\+|0)/u;
/** Fewer digits than any number has: the library takes 40 µs for a line, and most lines have none. */
const mayHaveOne = (text: string): boolean =>
  /[+0]/u.test(text) && (text.match(/\p{Nd}/gu)?.length ?? 0) >= 5;
/** `08.00-16.30`, `08.00–16.30`: opening hours. */
const HOURS = /^\d{1,2}[.:]\d{2}(?:\s*[-–]|\s*$)/u;
/**
 * Freephone and shared-cost series, and the police's 077-114 14 00: they lead to a service and never
 * to a person. 112, 114 14, 1177 and other short numbers are no numbers to the library either.
 */
const SERVICE = /^\+46(?:20|77|78)/u;

/**
 * Phone numbers in Swedish running text, as written there.
 *
 * @param text one line
 */
export function phoneNumbers(text: string): readonly string[] {
  if (!mayHaveOne(text)) return [];
  return findPhoneNumbersInText(text, 'SE').flatMap(({ startsAt, endsAt, number }) => {
    const written = text.slice(startsAt, endsAt);
    return DIALLED.test(written) && !HOURS.test(written) && !SERVICE.test(number.number)
      ? [written]
      : [];
  });
}
