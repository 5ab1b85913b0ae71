import type { IsoDate } from '../record';

const DAY_MS = 86_400_000;

const dayOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00.000Z`);
const dateOf = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);
const plusDays = (date: IsoDate, days: number): IsoDate => dateOf(dayOf(date) + days * DAY_MS);

/** Months since year 0 of the first day of a month. */
const monthOf = (date: IsoDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/**
 * The span that probably follows: as long, from the day after. Whole months stay whole months, so that
 * a year is followed by a year also when one of them is a leap year.
 *
 * @returns null where a date is missing or they stand the wrong way round
 */
export function nextSpan(
  startsOn: IsoDate | null,
  endsOn: IsoDate | null,
): { readonly startsOn: IsoDate; readonly endsOn: IsoDate } | null {
  if (startsOn === null || endsOn === null || !(dayOf(startsOn) <= dayOf(endsOn))) return null;
  const next = plusDays(endsOn, 1);
  const isWholeMonths = startsOn.endsWith('-01') && next.endsWith('-01');
  if (!isWholeMonths) {
    const days = Math.round((dayOf(endsOn) - dayOf(startsOn)) / DAY_MS);
    return { startsOn: next, endsOn: plusDays(next, days) };
  }
  const after = 2 * monthOf(next) - monthOf(startsOn);
  const firstAfter = Date.UTC(Math.floor(after / 12), after % 12, 1);
  return { startsOn: next, endsOn: dateOf(firstAfter - DAY_MS) };
}
