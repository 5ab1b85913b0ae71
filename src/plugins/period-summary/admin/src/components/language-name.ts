import { LANGUAGES } from '../../../domain/languages';

/** The language's name in the language of the admin; the tag itself where it is not known. */
export const languageName = (tag: string, words: 'sv' | 'en'): string =>
  LANGUAGES.find((language) => language.tag === tag)?.name[words] ?? tag;
