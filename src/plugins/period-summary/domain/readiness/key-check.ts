/** Keys by which figures and targets find each other: doubled, or pointing at nothing. */
import type { OutcomeRecord, PeriodRecord } from '../record';
import { measureEntry, outcomeEntry, promiseEntry } from './entry-reference';
import { item } from './item';
import type { Check, EntryReference, ReadinessItem } from './readiness';
import { allMeasures, shownRecord } from './shown-record';

function doubled(
  entry: EntryReference,
  field: 'figures' | 'targets',
  list: readonly { readonly key: string }[],
): readonly ReadinessItem[] {
  return list.flatMap(({ key }, at) =>
    list.findIndex((other) => other.key === key) === at
      ? []
      : [
          item(entry, `${field}.${at}.key`, {
            code: 'key-doubled',
            severity: 'warning',
            message: {
              sv: `Nyckeln ”${key}” används två gånger.`,
              en: `The key “${key}” is used twice.`,
            },
            action: {
              sv: 'Ge varje mått och mål en egen nyckel, så att de inte förväxlas.',
              en: 'Give each figure and target a key of its own, so that they are not mixed up.',
            },
          }),
        ],
  );
}

/** Keys of the targets that an outcome may answer: of its promises, and of its measures' promises. */
function targetsFor(outcome: OutcomeRecord, record: PeriodRecord): ReadonlySet<string> {
  const keys = record.promises.flatMap((promise) => {
    const measures = allMeasures(promise);
    const speaks =
      outcome.promises.includes(promise.id) ||
      measures.some(({ id }) => outcome.measures.includes(id));
    return speaks
      ? [promise, ...measures].flatMap(({ targets }) => targets.map(({ key }) => key))
      : [];
  });
  return new Set(keys);
}

function lost(
  entry: EntryReference,
  field: string,
  code: string,
  sv: string,
  en: string,
): ReadinessItem {
  return item(entry, field, {
    code,
    severity: 'warning',
    message: { sv, en },
    action: { sv: 'Välj på nytt, eller töm fältet.', en: 'Choose again, or empty the field.' },
  });
}

function references(outcome: OutcomeRecord, record: PeriodRecord): readonly ReadinessItem[] {
  const entry = outcomeEntry(outcome);
  const targets = targetsFor(outcome, record);
  const keys = new Set(outcome.figures.map(({ key }) => key));
  return outcome.figures.flatMap(({ key, label, answersTarget, partOf }, at) => {
    const name = label?.value ?? key;
    return [
      ...(answersTarget !== null && !targets.has(answersTarget)
        ? [
            lost(
              entry,
              `figures.${at}.answersTarget`,
              'figure-target-unknown',
              `Måttet ”${name}” svarar mot ett mål som inte finns hos löftet eller åtgärden.`,
              `The figure “${name}” answers a target that the promise or measure does not have.`,
            ),
          ]
        : []),
      ...(partOf !== null && (partOf === key || !keys.has(partOf))
        ? [
            lost(
              entry,
              `figures.${at}.partOf`,
              'figure-total-unknown',
              `Måttet ”${name}” är del av ett mått som inte finns i resultatet.`,
              `The figure “${name}” is part of a figure that the outcome does not have.`,
            ),
          ]
        : []),
    ];
  });
}

export const checkKeys: Check = (record) => {
  const shown = shownRecord(record);
  return [
    ...shown.promises.flatMap((promise) => [
      ...doubled(promiseEntry(promise), 'targets', promise.targets),
      ...allMeasures(promise).flatMap((measure) =>
        doubled(measureEntry(measure), 'targets', measure.targets),
      ),
    ]),
    ...shown.outcomes.flatMap((outcome) => [
      ...doubled(outcomeEntry(outcome), 'figures', outcome.figures),
      ...references(outcome, shown),
    ]),
  ];
};
