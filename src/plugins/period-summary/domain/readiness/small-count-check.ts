/**
 * Figures that may point at single persons. Counts of people under five, and totals from which such
 * a count can be worked out, are kept back in official statistics; here a person decides.
 */
import type { FigureRecord, OutcomeRecord } from '../record';
import { outcomeEntry } from './entry-reference';
import { item, type Finding } from './item';
import type { Check, ReadinessItem, Severity } from './readiness';
import { shownRecord } from './shown-record';

const LIMIT = 5;
const PERCENT = /^(?:%|procent|percent|per cent)/iu;
const WORDS: Readonly<Record<string, number>> = { en: 1, ett: 1, två: 2, tre: 3, fyra: 4 };

const isShare = (figure: FigureRecord): boolean => PERCENT.test(figure.unit?.value.trim() ?? '');
const isExact = ({ qualifier }: FigureRecord): boolean =>
  qualifier === null || qualifier === 'exact';
const isSmall = (count: number): boolean => count > 0 && count < LIMIT;

/** The number, or what is written where that is a bare small number and no value was given. */
function countOf(figure: FigureRecord): number | null {
  if (figure.value !== null) return figure.value;
  const written = figure.asWritten?.value.trim().toLowerCase() ?? '';
  return /^\d+$/u.test(written) ? Number(written) : (WORDS[written] ?? null);
}

/** "Fewer than 5" and "at most 4" are how a small count is veiled, so they are no disclosure. */
function isVeiled({ qualifier, value }: FigureRecord): boolean {
  if (value === null) return false;
  return (
    (qualifier === 'fewer_than' && value >= LIMIT) ||
    (qualifier === 'at_most' && value >= LIMIT - 1)
  );
}

const nameOf = (figure: FigureRecord): string => figure.label?.value ?? figure.key;

function few(name: string, severity: Severity): Finding {
  return {
    code: 'few-people',
    severity,
    message: {
      sv: `Måttet ”${name}” räknar färre än fem personer. De kan gå att känna igen.`,
      en: `The figure “${name}” counts fewer than five people. They may be recognised.`,
    },
    action: {
      sv: 'Skriv ”färre än 5”, eller ta bort måttet, om någon kan kännas igen.',
      en: 'Write “fewer than 5”, or remove the figure, if somebody could be recognised.',
    },
  };
}

function fewByDifference(name: string, total: string): Finding {
  return {
    code: 'few-people-by-difference',
    severity: 'warning',
    message: {
      sv: `Av måtten ”${name}” och ”${total}” går det att räkna ut en grupp på färre än fem personer.`,
      en: `From the figures “${name}” and “${total}” a group of fewer than five people can be worked out.`,
    },
    action: {
      sv: 'Avrunda, slå ihop grupper eller ta bort ett av måtten.',
      en: 'Round, merge groups or remove one of the figures.',
    },
  };
}

function ownCount(outcome: OutcomeRecord, figure: FigureRecord, at: number): ReadinessItem[] {
  if (!figure.countsPeople || isShare(figure)) return [];
  const entry = outcomeEntry(outcome);
  const items: ReadinessItem[] = [];
  const count = countOf(figure);
  if (count !== null && count >= 0 && count < LIMIT && !isVeiled(figure)) {
    // None is seldom a disclosure, and often the good news: worth a thought, not a warning.
    const severity = count === 0 ? 'note' : 'warning';
    items.push(item(entry, `figures.${at}.value`, few(nameOf(figure), severity)));
  }
  if (figure.baseline !== null && isSmall(figure.baseline)) {
    items.push(item(entry, `figures.${at}.baseline`, few(nameOf(figure), 'warning')));
  }
  return items;
}

/** Parts of one total, as counts: a share of a counted total is a count in disguise. */
function countWithin(part: FigureRecord, total: number): number | null {
  if (!isExact(part)) return null;
  const value = countOf(part);
  if (value === null) return null;
  return isShare(part) ? Math.round((total * value) / 100) : value;
}

function differences(outcome: OutcomeRecord, total: FigureRecord): readonly ReadinessItem[] {
  const sum = countOf(total);
  if (sum === null || isShare(total) || !isExact(total)) return [];
  const parts = outcome.figures
    .map((figure, at) => ({ figure, at, count: countWithin(figure, sum) }))
    .filter(
      ({ figure }) =>
        figure.partOf === total.key &&
        figure.key !== total.key &&
        (figure.countsPeople || total.countsPeople),
    );
  const entry = outcomeEntry(outcome);
  const counts = parts.flatMap(({ count }) => (count === null ? [] : [count]));
  const alone = parts.flatMap(({ figure, at, count }) => {
    if (count === null) return [];
    // A rest that is itself given as a figure has been pointed out there.
    const rest = sum - count;
    const hidden = isSmall(rest) && !counts.includes(rest);
    const disguised = isShare(figure) && isSmall(count);
    return hidden || disguised
      ? [item(entry, `figures.${at}.value`, fewByDifference(nameOf(figure), nameOf(total)))]
      : [];
  });
  const rest = sum - counts.reduce((whole, count) => whole + count, 0);
  if (alone.length > 0 || counts.length < 2 || !isSmall(rest)) return alone;
  const at = outcome.figures.indexOf(total);
  const names = parts.map(({ figure }) => nameOf(figure)).join('”, ”');
  return [item(entry, `figures.${at}.value`, fewByDifference(names, nameOf(total)))];
}

export const checkSmallCounts: Check = (record) =>
  shownRecord(record).outcomes.flatMap((outcome) => [
    ...outcome.figures.flatMap((figure, at) => ownCount(outcome, figure, at)),
    ...outcome.figures.flatMap((figure) => differences(outcome, figure)),
  ]);
