import { LANGUAGES } from '../languages';
import { problem, type Problem } from './problem';

/** Words that are addresses of their own below a municipality or the API's base (see the Contract). */
export const RESERVED_SLUGS: readonly string[] = [
  'latest',
  'editions',
  'changes',
  'feed',
  'embed',
  'oembed',
  // The lists in another language: `/medborgarloften/en`, `/medborgarloften/harjedalen/en`.
  ...LANGUAGES.map(({ tag }) => tag),
];

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const MAX_SLUG_LENGTH = 80;

/** Letters that do not fall apart into a base letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ŋ: 'n',
  ł: 'l',
};

/**
 * Text as a part of an address: lower case, no dots, `Funäsdalen 2019–2020` → `funasdalen-2019-2020`.
 * @returns an empty string when no letter or digit is left.
 */
export function slugify(text: string, maxLength = MAX_SLUG_LENGTH): string {
  return text
    .toLowerCase()
    .replace(/[æøßðþđŋł]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, maxLength)
    .replace(/-+$/, '');
}

export interface PeriodNames {
  readonly label?: string | null;
  /** ISO 8601 dates. */
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

/** Address of a period that was given none: its label, else its years. Empty: neither is there. */
export function periodSlug({ label, startsOn, endsOn }: PeriodNames): string {
  const ofLabel = slugify(label ?? '');
  if (ofLabel !== '') return RESERVED_SLUGS.includes(ofLabel) ? `${ofLabel}-1` : ofLabel;
  const years = [startsOn, endsOn].map((date) => (date ?? '').slice(0, 4)).filter(Boolean);
  return slugify([...new Set(years)].join('-'));
}

/** A slug's problem, or null. */
export function checkSlug(value: unknown, path: readonly string[] = ['slug']): Problem | null {
  if (typeof value !== 'string' || !SLUG.test(value) || value.length > MAX_SLUG_LENGTH) {
    return problem(
      path,
      'Adressen får bara ha små bokstäver a–z, siffror och bindestreck, till exempel 2019-2020 (högst 80 tecken).',
      'The address may only have the lower-case letters a–z, digits and hyphens, for example 2019-2020 (at most 80 characters).',
    );
  }
  if (RESERVED_SLUGS.includes(value)) {
    return problem(
      path,
      `Adressen ”${value}” är upptagen av systemet. Välj en annan.`,
      `The address "${value}" is reserved. Choose another one.`,
    );
  }
  return null;
}

/** `base`, or the first of `base-2`, `base-3` … that is not taken. */
export function freeSlug(base: string, taken: (slug: string) => boolean): string {
  if (!taken(base)) return base;
  for (let number = 2; ; number += 1) {
    const suffix = `-${String(number)}`;
    const slug = `${base.slice(0, MAX_SLUG_LENGTH - suffix.length).replace(/-+$/, '')}${suffix}`;
    if (!taken(slug)) return slug;
  }
}
