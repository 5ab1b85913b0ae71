import type { Values } from '../fields/entry-values';

/** What a form began from: `version` is the server's (`updatedAt`, or the summary's number). */
export interface Base {
  readonly version: string | number | null;
  readonly values: Values;
}

export interface KeptText {
  readonly base: Base;
  readonly values: Values;
}

const PREFIX = 'period-summary:unsaved:';

/** One place for each user, period, language and form: nobody finds another's text in the form. */
export const keptPlace = (
  user: string,
  periodId: string,
  language: string,
  formKey: string,
): string => `${PREFIX}${user}:${periodId}:${language}:${formKey}`;

/** Keeps what is written but not saved, for as long as the tab lives: also over a new sign-in. */
export function keepText(place: string, text: KeptText): void {
  try {
    window.sessionStorage.setItem(place, JSON.stringify(text));
  } catch {
    // Full or forbidden: the text still stands in the form, and leaving it still asks first.
  }
}

export function readKeptText(place: string): KeptText | null {
  try {
    const found = window.sessionStorage.getItem(place);
    return found === null ? null : (JSON.parse(found) as KeptText);
  } catch {
    return null;
  }
}

export function dropKeptText(place: string): void {
  try {
    window.sessionStorage.removeItem(place);
  } catch {
    // Nothing can be kept where nothing can be removed.
  }
}

/** Keys of the forms of one period and language that have text kept. */
export function keptForms(user: string, periodId: string, language: string): readonly string[] {
  const start = keptPlace(user, periodId, language, '');
  try {
    return Object.keys(window.sessionStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length));
  } catch {
    return [];
  }
}
