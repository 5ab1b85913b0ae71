/**
 * Dates in words, by tables of our own: Node formats South Sami in English, and which locales it knows
 * differs between builds.
 */
const MONTHS = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** `2021-02-03` → `3 februari 2021`; anything that is no ISO date comes back as it was. */
export function formatDate(date: string, language: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!match) return date;
  const months = language.split('-')[0] === 'en' ? MONTHS.en : MONTHS.sv;
  const month = months[Number(match[2]) - 1];
  return month === undefined ? date : `${Number(match[3])} ${month} ${match[1]}`;
}

/** The calendar day in Sweden of an instant (RFC 3339, UTC), as an ISO date. */
export function swedishDay(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const year = new Date(time).getUTCFullYear();
  const summer = time >= lastSundayAtOne(year, 2) && time < lastSundayAtOne(year, 9) ? 2 : 1;
  return new Date(time + summer * 3_600_000).toISOString().slice(0, 10);
}

/** When clocks change in the EU (directive 2000/84/EC): 01:00 UTC on the month's last Sunday. */
function lastSundayAtOne(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
