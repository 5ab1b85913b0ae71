/** What a page cannot be without: a title, a dated period, and something promised or done. */
import { municipalityEntry, periodEntry, summaryEntry } from './entry-reference';
import { item } from './item';
import type { Check, ReadinessItem } from './readiness';
import { shownRecord } from './shown-record';

const isBlank = (value: string | null | undefined): boolean => !value?.trim();

export const checkTitle: Check = (record) =>
  isBlank(record.summary.title?.value)
    ? [
        item(summaryEntry(record), 'title', {
          code: 'title-missing',
          severity: 'blocker',
          message: { sv: 'Sammanfattningen saknar rubrik.', en: 'The summary has no title.' },
          action: {
            sv: 'Skriv en rubrik som säger vilken kommun och period det gäller.',
            en: 'Write a title that says which municipality and period it is about.',
          },
        }),
      ]
    : [];

/** Without name and dates a page cannot be composed: address, heading and lists all need them. */
export const checkPeriod: Check = (record) => {
  const { period } = record;
  const entry = periodEntry(record);
  const items: ReadinessItem[] = [];
  if (isBlank(period.label?.value)) {
    items.push(
      item(entry, 'label', {
        code: 'period-label-missing',
        severity: 'blocker',
        message: { sv: 'Löftesperioden saknar namn.', en: 'The period has no name.' },
        action: {
          sv: 'Skriv periodens namn, till exempel ”2019–2020”.',
          en: 'Write the name of the period, for example “2019–2020”.',
        },
      }),
    );
  }
  if (period.startsOn === null) {
    items.push(
      item(entry, 'startsOn', {
        code: 'period-start-missing',
        severity: 'blocker',
        message: { sv: 'Löftesperioden saknar startdatum.', en: 'The period has no start date.' },
        action: {
          sv: 'Ange vilken dag perioden börjar.',
          en: 'Enter the day on which the period starts.',
        },
      }),
    );
  }
  if (period.endsOn === null) {
    items.push(
      item(entry, 'endsOn', {
        code: 'period-end-missing',
        severity: 'blocker',
        message: { sv: 'Löftesperioden saknar slutdatum.', en: 'The period has no end date.' },
        action: {
          sv: 'Ange vilken dag perioden slutar.',
          en: 'Enter the day on which the period ends.',
        },
      }),
    );
  }
  return items;
};

export const checkContent: Check = (record) => {
  const shown = shownRecord(record);
  if (shown.promises.length > 0 || shown.outcomes.length > 0) return [];
  const allHidden = record.promises.length > 0 || record.outcomes.length > 0;
  return [
    item(periodEntry(record), 'promises', {
      code: 'content-missing',
      severity: 'blocker',
      message: allHidden
        ? {
            sv: 'Alla löften och resultat är dolda, så sidan blir tom.',
            en: 'All promises and outcomes are hidden, so the page would be empty.',
          }
        : {
            sv: 'Perioden har varken löften eller resultat.',
            en: 'The period has neither promises nor outcomes.',
          },
      action: allHidden
        ? {
            sv: 'Visa minst ett löfte eller resultat.',
            en: 'Show at least one promise or outcome.',
          }
        : {
            sv: 'Lägg till minst ett löfte eller resultat.',
            en: 'Add at least one promise or outcome.',
          },
    }),
  ];
};

/**
 * The law (2018:1937) on accessibility to digital public services, section 10, asks for a statement that
 * readers find from every page.
 */
export const checkAccessibilityStatement: Check = (record) =>
  isBlank(record.municipality.accessibilityStatement)
    ? [
        item(municipalityEntry(record), 'accessibilityStatement', {
          code: 'accessibility-statement-missing',
          severity: 'note',
          message: {
            sv: 'Kommunens tillgänglighetsredogörelse saknas på sidan.',
            en: 'The page does not lead to the accessibility statement of the municipality.',
          },
          action: {
            sv: 'Lägg in adressen till tillgänglighetsredogörelsen hos kommunen i registret.',
            en: 'Enter the address of the accessibility statement in the register of municipalities.',
          },
        }),
      ]
    : [];
