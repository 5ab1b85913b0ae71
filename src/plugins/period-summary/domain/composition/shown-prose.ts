import type { Prose } from '../prose';
import { isEmptyProse } from '../prose-text';
import type { PeriodRecord } from '../record';

/**
 * The prose that the page shows for a section: the editor's own text where there is one, else the
 * source's. Where untranslated passages are left out, prose in another language than the page's is
 * null, and so is a part that the editor left out. Only prose is left out so: headings, wordings, names and the labels of numbers stay in the
 * first language, marked as such, because what remains could not be understood without them.
 */
export function shownProse(record: PeriodRecord, key: string, source: Prose | null): Prose | null {
  if (key in record.summary.hidden) return null;
  const own = record.summary.ownTexts[key]?.prose ?? null;
  return translatedProse(record, isEmptyProse(own) ? source : own);
}

/** The same for prose that is the summary's own and has no section key (lead, closing). */
export function translatedProse(record: PeriodRecord, prose: Prose | null): Prose | null {
  if (prose === null || isEmptyProse(prose)) return null;
  const isLeftOut = record.summary.untranslated === 'omit' && prose.lang !== record.language;
  return isLeftOut ? null : prose;
}
