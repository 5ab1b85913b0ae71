/**
 * A calendar's `Date` is midnight where the browser stands; `toISOString` would move it to the day
 * before in Sweden.
 */
export function localDay(date: Date | undefined): string | null {
  if (!date || Number.isNaN(date.getTime())) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The other way: noon, so that no time zone moves it. */
export const dayOf = (iso: string | null): Date | undefined =>
  iso ? new Date(`${iso.slice(0, 10)}T12:00:00`) : undefined;
