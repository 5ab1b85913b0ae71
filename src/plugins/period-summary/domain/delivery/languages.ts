import type { LanguageTag } from '../prose';

/**
 * A language as addresses may name it: a primary tag and subtags, lower case. Which languages a
 * period has is for its editions to say; this only keeps nonsense from reaching the database.
 */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/;

export function isLanguageTag(text: string): text is LanguageTag {
  return LANGUAGE_TAG.test(text);
}
