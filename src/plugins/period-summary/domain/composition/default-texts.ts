import type { LanguageTag, Text } from '../prose';
import type { IsoDate } from '../record';

/** What the page says where nobody wrote anything. English, else Swedish: no other is invented. */
const DEFAULT_TEXTS = {
  sv: { title: 'Medborgarlöften', outcome: 'Resultat' },
  en: { title: 'Citizen promises', outcome: 'Outcome' },
} as const;

type DefaultText = keyof (typeof DEFAULT_TEXTS)['sv'];

/** A default text with the language it really is in. */
export function defaultText(name: DefaultText, language: LanguageTag): Text {
  const lang = language === 'en' ? 'en' : 'sv';
  return { value: DEFAULT_TEXTS[lang][name], lang };
}

/** `2019–2020` for whole years, `2018` for one, else both dates as they are. */
export function spanLabel(startsOn: IsoDate | null, endsOn: IsoDate | null): string {
  const dates = [startsOn, endsOn].filter((date) => date !== null);
  const isWholeYears = startsOn?.endsWith('-01-01') === true && endsOn?.endsWith('-12-31') === true;
  const ends = isWholeYears ? dates.map((date) => date.slice(0, 4)) : dates;
  return [...new Set(ends)].join('–');
}
