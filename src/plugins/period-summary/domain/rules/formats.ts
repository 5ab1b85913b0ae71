import { problem, type Problem } from './problem';

type Path = readonly (string | number)[];

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of the calendar, `2019-02-28`; the 30th of February is none. */
export function isIsoDate(value: unknown): value is string {
  const parts = typeof value === 'string' ? DATE.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/**
 * The problems of a span of dates; either end may be open, and one day long is allowed.
 * @param names attribute names of start and end
 */
export function checkSpan(
  values: Readonly<Record<string, unknown>>,
  [from, to]: readonly [string, string],
  path: Path = [],
): readonly Problem[] {
  // Some callers send an instant; its day is what is kept. What is no date is refused as that alone.
  const [start, end] = [from, to].map((name) => {
    const value = values[name];
    return typeof value === 'string' ? value.slice(0, 10) : null;
  });
  if (!isIsoDate(start) || !isIsoDate(end) || end >= start) return [];
  return [
    problem(
      [...path, to],
      `Slutdatum ${end} är före startdatum ${start}.`,
      `The end date ${end} is before the start date ${start}.`,
    ),
  ];
}

/** SCB's four digits, `2361`. */
export function checkMunicipalityCode(value: unknown): Problem | null {
  if (typeof value === 'string' && /^\d{4}$/.test(value)) return null;
  return problem(
    ['code'],
    'Kommunkoden är SCB:s fyra siffror, till exempel 2361.',
    'The municipality code is the four digits of Statistics Sweden, for example 2361.',
  );
}

/** `#rrggbb`; nothing is allowed. */
export function checkColour(value: unknown): Problem | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return null;
  return problem(
    ['colour'],
    'Färgen skrivs som # och sex tecken, till exempel #1d5c8a.',
    'The colour is written as # and six characters, for example #1d5c8a.',
  );
}

const HOST =
  /^https:\/\/[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/;

/**
 * A website that may frame our pages, as it goes into `frame-ancestors` (CSP level 3, host-source):
 * anything but scheme, host and port would either do nothing or widen the header.
 */
export function checkFrameOrigin(value: unknown, path: Path): Problem | null {
  if (typeof value === 'string' && value.length <= 255 && HOST.test(value)) {
    const port = /:(\d+)$/.exec(value)?.[1];
    if (port === undefined || (Number(port) >= 1 && Number(port) <= 65_535)) return null;
  }
  return problem(
    path,
    'Skriv webbplatsens adress med https:// och utan sökväg, till exempel https://www.harjedalen.se.',
    'Write the address of the website with https:// and without a path, for example https://www.harjedalen.se.',
  );
}

/** Strict enough to catch a slip of the pen; the mail server has the last word (RFC 5321). */
export function checkEmail(value: unknown, path: Path): Problem | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' && /^[^\s@<>",;]+@[^\s@<>",;.]+(\.[^\s@<>",;.]+)+$/.test(value)) {
    return null;
  }
  return problem(
    path,
    'Skriv en e-postadress, till exempel kommun@harjedalen.se.',
    'Write an e-mail address, for example kommun@harjedalen.se.',
  );
}

/** A web address that a reader may be sent to; nothing is allowed. */
export function checkWebAddress(value: unknown, path: Path): Problem | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' && /^https?:\/\/[^\s/?#"<>]+[^\s"<>]*$/i.test(value)) return null;
  return problem(
    path,
    'Skriv en webbadress som börjar med https://.',
    'Write a web address that starts with https://.',
  );
}

/** A name that is there. */
export function checkName(value: unknown, path: Path = ['name']): Problem | null {
  if (typeof value === 'string' && value.trim() !== '') return null;
  return problem(path, 'Skriv ett namn.', 'Write a name.');
}

const NUMBER = /^[-−]?(\d{1,15}|\d{1,3}([ \u00a0\u202f]\d{3}){1,4})([.,]\d{1,10})?$/;
/** "1.000": a thousand to whoever types it in Swedish, one to a program. */
const AMBIGUOUS = /^[-−]?[1-9]\d{0,2}\.\d{3}$/;
/** Beyond it a number is no longer told from its neighbours. */
const LARGEST = 1e15;

/**
 * A figure's number as a person or a program sends it: `97`, `97.5`, `"97,5"`, `"1 000"`.
 * @returns the number; null for nothing; undefined for what is no number, or could be two.
 */
export function readNumber(value: unknown): number | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Math.abs(value) < LARGEST ? value : undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  if (!NUMBER.test(text) || AMBIGUOUS.test(text)) return undefined;
  return Number(text.replace(/\s/gu, '').replace('−', '-').replace(',', '.'));
}

/** @param value what was sent, to be found again among many */
export function numberProblem(path: Path, value: unknown): Problem {
  const sent = typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
  return problem(
    path,
    `”${sent}” går inte att läsa som ett tal. Skriv det med siffror, till exempel 97, 12,5 eller 1000. Ord som ”drygt” hör hemma i fältet ”Som det skrivs”.`,
    `"${sent}" cannot be read as a number. Write it in digits, for example 97, 12.5 or 1000. Words such as "about" belong in the field "As written".`,
  );
}

/** More than any page has of anything, and far within what every database keeps as a whole number. */
const LAST_PLACE = 10_000;

/**
 * An entry's place among the others, as a person or a program sends it: 1 stands first, 0 is let through for
 * programs that count from it; nothing stands last.
 */
export function checkOrder(value: unknown, path: Path = ['order']): Problem | null {
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (Number.isInteger(number) && Number(number) >= 0 && Number(number) <= LAST_PLACE) return null;
  return problem(
    path,
    `Fältet Ordning ska vara ett heltal mellan 1 och ${LAST_PLACE}. Lämna det tomt för att stå sist.`,
    `The field Order must be a whole number between 1 and ${LAST_PLACE}. Leave it empty to stand last.`,
  );
}

/** @param value what was sent, to be found again among several dates */
export function dateProblem(path: Path, value: unknown): Problem {
  const sent = typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
  return problem(
    path,
    `”${sent}” är inget datum. Skriv det som år-månad-dag, till exempel 2019-01-31.`,
    `"${sent}" is not a date. Write it as year-month-day, for example 2019-01-31.`,
  );
}
