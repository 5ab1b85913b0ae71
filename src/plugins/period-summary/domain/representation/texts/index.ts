import type { LanguageTag } from '../../prose';
import { en } from './en';
import { sv } from './sv';
import type { Texts } from './texts';

export type { Texts } from './texts';

/** The default texts for a page and the language they are in. */
export interface TextsInLanguage {
  readonly texts: Texts;
  readonly lang: LanguageTag;
}

/**
 * Swedish for every language the product has no texts of its own in. South Sami is among them on
 * purpose: nobody here may invent it, so the Swedish words are marked as Swedish. Easy-read Swedish is
 * Swedish, so nothing in it needs a mark.
 */
export function textsFor(language: LanguageTag): TextsInLanguage {
  const primary = language.split('-')[0];
  if (primary === 'en') return { texts: en, lang: language };
  if (primary === 'sv') return { texts: sv, lang: language };
  return { texts: sv, lang: 'sv' };
}
