/**
 * Languages have three spellings: the one the public sees (BCP 47), Strapi's locale code (which
 * refuses a one-letter subtag such as `-x-`), and the enumeration in a municipality's list of languages.
 */
import type { LanguageTag } from './prose';

export interface Language {
  readonly tag: LanguageTag;
  /** Strapi's locale code. */
  readonly locale: string;
  /** Value in the component `municipality.language`. */
  readonly code: string;
  readonly name: { readonly sv: string; readonly en: string };
}

export const LANGUAGES: readonly Language[] = [
  { tag: 'sv', locale: 'sv', code: 'sv', name: { sv: 'Svenska', en: 'Swedish' } },
  { tag: 'en', locale: 'en', code: 'en', name: { sv: 'Engelska', en: 'English' } },
  { tag: 'sma', locale: 'sma', code: 'sma', name: { sv: 'Sydsamiska', en: 'South Sami' } },
  {
    tag: 'sv-x-lattlast',
    locale: 'sv-lattlast',
    code: 'sv_x_lattlast',
    name: { sv: 'Lättläst svenska', en: 'Easy-read Swedish' },
  },
];

export const DEFAULT_LANGUAGE: LanguageTag = 'sv';

const byTag = new Map(LANGUAGES.map((language) => [language.tag, language]));
const byCode = new Map(LANGUAGES.map((language) => [language.code, language]));
const byLocale = new Map(LANGUAGES.map((language) => [language.locale, language]));

/** Strapi's locale code of a public language tag; null where the product has no such language. */
export const localeOfTag = (tag: LanguageTag): string | null => byTag.get(tag)?.locale ?? null;

/** Public language tag of a Strapi locale code. */
export const tagOfLocale = (locale: string): LanguageTag | null =>
  byLocale.get(locale)?.tag ?? null;

/** Public language tag of a code in a municipality's list. */
export const tagOfCode = (code: string): LanguageTag | null => byCode.get(code)?.tag ?? null;

/** The languages of a municipality in order; Swedish where none is chosen. */
export const tagsOfCodes = (codes: readonly string[]): readonly LanguageTag[] => {
  const tags = codes.map(tagOfCode).filter((tag): tag is LanguageTag => tag !== null);
  return tags.length > 0 ? [...new Set(tags)] : [DEFAULT_LANGUAGE];
};
