import type { Figure, Target } from '../composition/summary-document';
import { findNumber } from '../composition/find-number';
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
  const condition = target.condition ? [target.condition] : [];
  if (target.text === null) return [...number, ...condition];
  // The words say the number already, as a number of its own: it is not said twice.
  const said = findNumber(target.text.value, { ...target, asWritten: null }).length > 0;
  return [target.text, ...(said || number.length === 0 ? [] : ['–', ...number]), ...condition];
}

/** A figure's number in words, as its author wrote it where that is known: "drygt 20 besök per år". */
export function figurePhrase(figure: Figure, scope: Scope): Phrase {
  const { asWritten, unit, value } = figure;
  if (asWritten !== null) {
    const unitSaid =
      unit === null ||
      says(asWritten, unit) ||
      (SHARE.test(unit.value) && SHARE.test(asWritten.value));
    const perSaid = figure.per === null || says(asWritten, figure.per);
    return [
      asWritten,
      ...(unitSaid ? [] : [unit]),
      ...(perSaid ? [] : perPhrase(figure.per, scope)),
    ];
  }
  if (value === null) return [];
  return [
    qualifierWord(figure.qualifier, unit, 'actual', scope),
    ...amount(value, unit, scope),
    ...perPhrase(figure.per, scope),
  ];
}

/** Whether a text has another's words from the beginning of a word on: "år" is not said in "våren". */
function says(text: Text, words: Text): boolean {
  const plain = ({ value }: Text) => value.replace(/\s+/gu, ' ').trim().toLowerCase();
  const [all, sought] = [plain(text), plain(words)];
  for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1)) {
    if (!/\p{L}/u.test(sought.charAt(0)) || !/\p{L}$/u.test(all.slice(0, at))) return true;
  }
  return false;
}

/** The name a figure goes by: its label, else its unit, else a word of ours. */
export function figureName(figure: Figure, scope: Pick<Scope, 'texts' | 'textsLang'>): Text {
  return figure.label ?? figure.unit ?? { value: scope.texts.actual, lang: scope.textsLang };
}
