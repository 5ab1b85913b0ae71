/** Values as a reader of the difference sees them, in the language of the page. */
import type { Figure, Target } from '../composition/summary-document';
import type { LanguageTag, Text } from '../prose';
import type { IsoDate } from '../record';
import { formatDate } from '../representation/format-date';
import { perPhrase, qualifierWord } from '../representation/figure-words';
import { formatNumber } from '../representation/format-number';
import { phraseText } from '../representation/scope';
import { textsFor } from '../representation/texts';

interface Amount {
  readonly value: number | null;
  readonly qualifier: Figure['qualifier'];
  readonly unit: Text | null;
  readonly per: Text | null;
}

function amountInWords(
  { value, qualifier, unit, per }: Amount,
  use: 'actual' | 'target',
  language: LanguageTag,
): string | null {
  if (value === null) return null;
  const { texts, lang } = textsFor(language);
  return phraseText([
    qualifierWord(qualifier, unit, use, { texts }),
    formatNumber(value, lang),
    ...(unit === null ? [] : [unit]),
    ...perPhrase(per, { texts }),
  ]);
}

/** The number as it was written, else as it reads: `97 %`, `drygt 20`. */
export function figureInWords(figure: Figure, language: LanguageTag): string | null {
  return figure.asWritten?.value ?? amountInWords(figure, 'actual', language);
}

/** From the number alone: what to show where the written form stayed and the number did not. */
export function figureByNumber(figure: Figure, language: LanguageTag): string | null {
  return amountInWords(figure, 'actual', language) ?? figure.asWritten?.value ?? null;
}

export function targetInWords(target: Target, language: LanguageTag): string | null {
  return amountInWords(target, 'target', language);
}

export function dateInWords(date: IsoDate | null, language: LanguageTag): string | null {
  return date === null ? null : formatDate(date, textsFor(language).lang);
}

/** `a–b`, or the one that is given. */
export function spanInWords(
  from: IsoDate | null,
  to: IsoDate | null,
  language: LanguageTag,
): string | null {
  if (from === null && to === null) return null;
  return `${dateInWords(from, language) ?? ''} – ${dateInWords(to, language) ?? ''}`.trim();
}
