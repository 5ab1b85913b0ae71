/** Whether every promise and target is accounted for, in the stages that are accounts. */
import type { OutcomeRecord, PeriodRecord, PromiseRecord, TargetRecord } from '../record';
import { measureEntry, outcomeEntry, promiseEntry } from './entry-reference';
import { item, severityAtStage } from './item';
import { isBlankProse } from './prose-parts';
import type { Check, EntryReference, ReadinessItem, Severity } from './readiness';
import { allMeasures, outcomesOf, shownRecord } from './shown-record';

/** The record as an account of it is checked; null where nothing has to be accounted for yet. */
function accountable(
  record: PeriodRecord,
  stage: 'promises' | 'interim' | 'final',
): { readonly shown: PeriodRecord; readonly severity: Severity } | null {
  if (stage === 'promises') return null;
  return { shown: shownRecord(record), severity: severityAtStage(stage) };
}

export const checkReported: Check = (record, { stage }) => {
  const account = accountable(record, stage);
  if (account === null) return [];
  const { shown, severity } = account;
  return shown.promises
    .filter((promise) => outcomesOf(promise, record.outcomes).length === 0)
    .map((promise) =>
      item(promiseEntry(promise), 'outcomes', {
        code: 'promise-without-outcome',
        severity,
        message:
          stage === 'final'
            ? {
                sv: 'Löftet har inget resultat. På sidan kommer det att stå ”Ingen redovisning har lämnats”.',
                en: 'The promise has no outcome. The page will say that no account has been given.',
              }
            : {
                sv: 'Löftet har inget resultat ännu.',
                en: 'The promise has no outcome yet.',
              },
        action: {
          sv: 'Skriv vad som blev gjort, också om det inte blev som ni hade tänkt.',
          en: 'Write what was done, even if it did not turn out as planned.',
        },
      }),
    );
};

const isFilled = (value: string | null | undefined): boolean => Boolean(value?.trim());

/** A number wants a number; a target in words is answered by any outcome that says something. */
function isAnswered(target: TargetRecord, outcomes: readonly OutcomeRecord[]): boolean {
  const answered = outcomes.some(({ figures }) =>
    figures.some(
      (figure) =>
        figure.answersTarget === target.key &&
        (figure.value !== null || isFilled(figure.asWritten?.value)),
    ),
  );
  if (answered || target.value !== null) return answered;
  return outcomes.some(
    ({ prose, verdict, figures }) => !isBlankProse(prose) || verdict !== null || figures.length > 0,
  );
}

function unanswered(
  entry: EntryReference,
  targets: readonly TargetRecord[],
  outcomes: readonly OutcomeRecord[],
  severity: Severity,
): readonly ReadinessItem[] {
  return targets.flatMap((target, at) => {
    if (isAnswered(target, outcomes)) return [];
    const name = target.label?.value ?? target.text?.value ?? target.key;
    return [
      item(entry, `targets.${at}`, {
        code: 'target-without-actual',
        severity,
        message: {
          sv: `Målet ”${name}” har inget utfall.`,
          en: `The target “${name}” has no actual result.`,
        },
        action: {
          sv: 'Lägg till ett mått i resultatet och ange att det svarar mot målet.',
          en: 'Add a figure to the outcome and say that it answers the target.',
        },
      }),
    ];
  });
}

function targetsOf(
  promise: PromiseRecord,
  outcomes: readonly OutcomeRecord[],
  severity: Severity,
): readonly ReadinessItem[] {
  const speaking = outcomesOf(promise, outcomes);
  // A promise nobody reported is one thing to mend, not one for each of its targets.
  if (speaking.length === 0) return [];
  return [
    ...unanswered(promiseEntry(promise), promise.targets, speaking, severity),
    ...allMeasures(promise).flatMap((measure) =>
      unanswered(measureEntry(measure), measure.targets, speaking, severity),
    ),
  ];
}

export const checkTargets: Check = (record, { stage }) => {
  const account = accountable(record, stage);
  if (account === null) return [];
  const { shown, severity } = account;
  return shown.promises.flatMap((promise) => targetsOf(promise, shown.outcomes, severity));
};

/** Not assessed is allowed, and never shown as not done: so this is a reminder, not a warning. */
export const checkVerdicts: Check = (record, { stage }) => {
  const account = accountable(record, stage);
  if (account === null) return [];
  const { shown } = account;
  const reminded = new Set<string>();
  return shown.promises.flatMap((promise) => {
    const outcomes = outcomesOf(promise, shown.outcomes);
    const [first] = outcomes;
    if (first === undefined || outcomes.some(({ verdict }) => verdict !== null)) return [];
    if (reminded.has(first.id)) return [];
    reminded.add(first.id);
    return [
      item(outcomeEntry(first), 'verdict', {
        code: 'verdict-missing',
        severity: 'note',
        message: {
          sv: `Ingen har bedömt om löftet ”${promiseEntry(promise).label}” är uppfyllt.`,
          en: `Nobody has assessed whether the promise “${promiseEntry(promise).label}” is fulfilled.`,
        },
        action: {
          sv: 'Välj en bedömning, eller låt fältet vara tomt. Då visas ingen bedömning på sidan.',
          en: 'Choose a verdict, or leave it empty. Then the page shows none.',
        },
      }),
    ];
  });
};
