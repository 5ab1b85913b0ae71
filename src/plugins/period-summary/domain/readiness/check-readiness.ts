import { checkEmptyEntries, checkParties, checkReasons } from './accountability-check';
import { checkReported, checkTargets, checkVerdicts } from './account-check';
import { checkDates } from './date-check';
import {
  checkAccessibilityStatement,
  checkContent,
  checkPeriod,
  checkTitle,
} from './essentials-check';
import { checkAgainstFirstEdition } from './first-edition-check';
import { checkImages } from './image-check';
import { checkKeys } from './key-check';
import { checkLinks } from './link-check';
import { checkPersonalData } from './personal-data-check';
import type { PeriodRecord } from '../record';
import type { Check, Readiness, ReadinessItem, ReadinessOptions, Severity } from './readiness';
import { checkSmallCounts } from './small-count-check';

/** Every rule, in the order in which an editor meets them. A new rule is a new line here. */
export const CHECKS: readonly Check[] = [
  checkTitle,
  checkPeriod,
  checkContent,
  checkImages,
  checkLinks,
  checkReported,
  checkTargets,
  checkVerdicts,
  checkReasons,
  checkParties,
  checkEmptyEntries,
  checkAgainstFirstEdition,
  checkSmallCounts,
  checkPersonalData,
  checkDates,
  checkKeys,
  checkAccessibilityStatement,
];

const RANK: Readonly<Record<Severity, number>> = { blocker: 0, warning: 1, note: 2 };

/**
 * What stands in the way of publishing a period's summary, and what to think about before.
 * The same function answers on the server and in the admin.
 *
 * @param record all that is written of the period, drafts included
 * @param options stage and date of the publication, the series' first edition, the pages that exist
 * @returns every item at once; `ready` is false when one of them blocks
 */
export function checkReadiness(record: PeriodRecord, options: ReadinessOptions): Readiness {
  const items: readonly ReadinessItem[] = CHECKS.flatMap((check) => check(record, options));
  const sorted = [...items].sort((one, other) => RANK[one.severity] - RANK[other.severity]);
  return { ready: sorted.every(({ severity }) => severity !== 'blocker'), items: sorted };
}
