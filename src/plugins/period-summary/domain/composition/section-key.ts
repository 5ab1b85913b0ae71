import type { DocumentId } from '../record';

/**
 * Stable names of the parts of a page. They are the anchors of the sections, and the keys under
 * which a summary keeps own texts and hidden sections, so they hold through every reordering.
 */
export type SectionPart =
  | { readonly kind: 'promise'; readonly id: DocumentId }
  | { readonly kind: 'promise-background'; readonly id: DocumentId }
  | { readonly kind: 'promise-goals'; readonly id: DocumentId }
  | { readonly kind: 'measure'; readonly id: DocumentId }
  | { readonly kind: 'outcome'; readonly id: DocumentId }
  | { readonly kind: 'outcome-reason'; readonly id: DocumentId }
  | { readonly kind: 'opportunity'; readonly id: DocumentId }
  | { readonly kind: 'period-background' }
  | { readonly kind: 'period' };

export const PERIOD_KEY = 'period';
export const PERIOD_BACKGROUND_KEY = 'period-background';
export const WHOLE_PAGE_KEY = 'whole-page';

/** The promise as a whole: hiding it hides its measures too. */
export const promiseKey = (id: DocumentId): string => `promise-${id}`;
export const promiseBackgroundKey = (id: DocumentId): string => `promise-${id}-background`;
export const promiseGoalsKey = (id: DocumentId): string => `promise-${id}-goals`;
/** The measure; an own text stands in place of its description. */
export const measureKey = (id: DocumentId): string => `measure-${id}`;
/** The outcome; an own text stands in place of its prose. */
export const outcomeKey = (id: DocumentId): string => `outcome-${id}`;
export const outcomeReasonKey = (id: DocumentId): string => `outcome-${id}-reason`;
export const opportunityKey = (id: DocumentId): string => `opportunity-${id}`;

const PARTS = /^(promise|measure|outcome|opportunity)-(.+?)(?:-(background|goals|reason))?$/u;

/** What a key names; null where it is none. */
export function parseSectionKey(key: string): SectionPart | null {
  if (key === PERIOD_KEY || key === PERIOD_BACKGROUND_KEY) return { kind: key };
  const [, owner, id, detail] = PARTS.exec(key) ?? [];
  if (id === undefined) return null;
  if (detail === undefined) {
    if (owner === 'promise' || owner === 'measure') return { kind: owner, id };
    if (owner === 'outcome' || owner === 'opportunity') return { kind: owner, id };
    return null;
  }
  if (owner === 'promise' && detail !== 'reason')
    return { kind: `promise-${detail as 'background' | 'goals'}`, id };
  return owner === 'outcome' && detail === 'reason' ? { kind: 'outcome-reason', id } : null;
}
