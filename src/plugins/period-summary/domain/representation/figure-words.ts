import type { Figure, Target } from '../composition/summary-document';
import type { Text } from '../prose';
import type { Qualifier } from '../record';
import { formatNumber } from './format-number';
import type { Phrase, Scope } from './scope';

/** Two ways to write the same unit. */
const SHARE = /%|procent|per ?cent/i;
/** Shares and sums are "mindre än", things that can be counted "färre än". */
const AMOUNT = /%|procent|per ?cent|kronor|\bkr\b|\bsek\b/i;

/** The word before a number: of what came out ("drygt") or of what is asked for ("mer än"). */
export function qualifierWord(
  qualifier: Qualifier | null,
  unit: Text | null,
  use: 'actual' | 'target',
  scope: Pick<Scope, 'texts'>,
): string {
  if (qualifier === null) return '';
  if (qualifier === 'fewer_than' && unit !== null && AMOUNT.test(unit.value)) {
    return scope.texts.fewerOfAmount;
  }
  if (qualifier === 'more_than' && use === 'target') return scope.texts.targetMoreThan;
  return scope.texts.qualifier[qualifier];
}

/** Number and unit; `97 %` in Swedish and `97%` in English are one word that no line may divide. */
export function amount(value: number, unit: Text | null, scope: Scope): Phrase {
  const number = formatNumber(value, scope.textsLang);
  if (unit?.value.trim() === '%') {
    return [`${number}${scope.textsLang.split('-')[0] === 'en' ? '' : '\u00a0'}%`];
  }
  return unit === null ? [number] : [number, unit];
}

/** Per what: "per år", also where the editor has written "per" already. */
export function perPhrase(per: Text | null, scope: Pick<Scope, 'texts'>): Phrase {
  if (per === null) return [];
  // Editors write "år" as well as "per år" and "varje vecka".
  return /^(per|i|varje|om|a|an|each|every)\s/i.test(per.value) ? [per] : [scope.texts.per, per];
}

/** What a target asks for: "minst 17 kontroller per år". */
export function targetPhrase(target: Target, scope: Scope): Phrase {
  const number =
    target.value === null
      ? []
      : [
          qualifierWord(target.qualifier, target.unit, 'target', scope),
          ...amount(target.value, target.unit, scope),
          ...perPhrase(target.per, scope),
        ];
  const inWords =
    target.text === null
      ? []
      : // The words say the number already: it is not said twice.
        target.value !== null && !target.text.value.includes(String(target.value))
        ? [target.text, '–']
        : [target.text];
  const said = target.text !== null && target.text.value.includes(String(target.value));
  return [...inWords, ...(said ? [] : number), ...(target.condition ? [target.condition] : [])];
}

/** A figure's number in words, as its author wrote it where that is known: "drygt 20 besök per år". */
export function figurePhrase(figure: Figure, scope: Scope): Phrase {
  const { asWritten, unit, value } = figure;
  if (asWritten !== null) {
    const bare = asWritten.value.replace(/\s/g, '').toLowerCase();
    const unitSaid =
      unit === null ||
      bare.includes(unit.value.replace(/\s/g, '').toLowerCase()) ||
      (SHARE.test(unit.value) && SHARE.test(bare));
    return [asWritten, ...(unitSaid ? [] : [unit]), ...perSaid(figure, bare, scope)];
  }
  if (value === null) return [];
  return [
    qualifierWord(figure.qualifier, unit, 'actual', scope),
    ...amount(value, unit, scope),
    ...perPhrase(figure.per, scope),
  ];
}

function perSaid(figure: Figure, bare: string, scope: Scope): Phrase {
  return figure.per !== null && !bare.includes(figure.per.value.replace(/\s/g, '').toLowerCase())
    ? perPhrase(figure.per, scope)
    : [];
}

/** The name a figure goes by: its label, else its unit, else a word of ours. */
export function figureName(figure: Figure, scope: Pick<Scope, 'texts' | 'textsLang'>): Text {
  return figure.label ?? figure.unit ?? { value: scope.texts.actual, lang: scope.textsLang };
}
