/** Values as a reader of the difference sees them, in the language of the page. */
import type { Figure, Target } from '../composition/summary-document';
import type { LanguageTag, Text } from '../prose';
import type { IsoDate } from '../record';
import { formatDate } from '../representation/format-date';
import { perPhrase, qualifierWord } from '../representation/figure-words';
import { formatNumber } from '../representation/format-number';
import { phraseText } from '../representation/scope';
import { textsFor } from '../representation/texts';
import type { Words } from './difference';

/** Of no language, or of the difference's own. */
export const plain = (value: string): Words => ({ value, lang: null });

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
): Words | null {
  if (value === null) return null;
  const { texts, lang } = textsFor(language);
  const words = phraseText([
    qualifierWord(qualifier, unit, use, { texts }),
    formatNumber(value, lang),
    ...(unit === null ? [] : [unit]),
    ...perPhrase(per, { texts }),
  ]);
  return { value: words, lang: unit?.lang ?? per?.lang ?? null };
}

/** The number as it was written, else as it reads: `97 %`, `drygt 20`. */
export function figureInWords(figure: Figure, language: LanguageTag): Words | null {
  return figure.asWritten ?? amountInWords(figure, 'actual', language);
}

/** From the number alone: what to show where the written form stayed and the number did not. */
export function figureByNumber(figure: Figure, language: LanguageTag): Words | null {
  return amountInWords(figure, 'actual', language) ?? figure.asWritten;
}

export function targetInWords(target: Target, language: LanguageTag): Words | null {
  return amountInWords(target, 'target', language);
}

export function dateInWords(date: IsoDate | null, language: LanguageTag): Words | null {
  return date === null ? null : plain(formatDate(date, textsFor(language).lang));
}

/** `a–b`, or the one that is given. */
export function spanInWords(
  from: IsoDate | null,
  to: IsoDate | null,
  language: LanguageTag,
): Words | null {
  if (from === null && to === null) return null;
  const [first, last] = [from, to].map((date) => dateInWords(date, language)?.value ?? '');
  return plain(`${first ?? ''} – ${last ?? ''}`.trim());
}
