/** Who stands behind an outcome, why something was not fulfilled, and entries that say nothing. */
import { opportunityEntry, outcomeEntry, promiseEntry } from './entry-reference';
import { item } from './item';
import { isBlankProse } from './prose-parts';
import type { Check } from './readiness';
import { shownRecord } from './shown-record';

export const checkReasons: Check = (record) =>
  shownRecord(record)
    .outcomes.filter(
      ({ verdict, reason }) =>
        (verdict === 'partly' || verdict === 'not_fulfilled') && isBlankProse(reason),
    )
    .map((outcome) =>
      item(outcomeEntry(outcome), 'reason', {
        code: 'reason-missing',
        severity: 'warning',
        message:
          outcome.verdict === 'partly'
            ? {
                sv: 'Resultatet är bedömt som delvis uppfyllt, men det står inte varför.',
                en: 'The outcome is assessed as partly fulfilled, but nothing says why.',
              }
            : {
                sv: 'Resultatet är bedömt som inte uppfyllt, men det står inte varför.',
                en: 'The outcome is assessed as not fulfilled, but nothing says why.',
              },
        action: {
          sv: 'Förklara kort vad som hindrade.',
          en: 'Explain briefly what stood in the way.',
        },
      }),
    );

export const checkParties: Check = (record) =>
  shownRecord(record)
    .outcomes.filter(({ parties }) => parties.length === 0)
    .map((outcome) =>
      item(outcomeEntry(outcome), 'parties', {
        code: 'outcome-without-party',
        severity: 'warning',
        message: {
          sv: 'Ingen part står bakom resultatet.',
          en: 'No party stands behind the outcome.',
        },
        action: {
          sv: 'Välj vem som redovisar: polisen, kommunen eller någon annan part.',
          en: 'Choose who reports: the police, the municipality or another party.',
        },
      }),
    );

/** Entries that would leave a hole in the page. */
export const checkEmptyEntries: Check = (record) => {
  const shown = shownRecord(record);
  const { ownTexts } = record.summary;
  const promises = shown.promises
    .filter(({ heading, wording }) => !heading?.value.trim() && !wording?.value.trim())
    .map((promise) =>
      item(promiseEntry(promise), 'wording', {
        code: 'promise-empty',
        severity: 'warning',
        message: { sv: 'Löftet saknar ordalydelse.', en: 'The promise has no wording.' },
        action: {
          sv: 'Skriv vad som lovas, eller ta bort löftet.',
          en: 'Write what is promised, or remove the promise.',
        },
      }),
    );
  const outcomes = shown.outcomes
    .filter(
      ({ id, prose, verdict, figures, images }) =>
        isBlankProse(prose) &&
        isBlankProse(ownTexts[`outcome-${id}`]?.prose ?? null) &&
        verdict === null &&
        figures.length === 0 &&
        images.length === 0,
    )
    .map((outcome) =>
      item(outcomeEntry(outcome), 'prose', {
        code: 'outcome-empty',
        severity: 'warning',
        message: { sv: 'Resultatet är tomt.', en: 'The outcome is empty.' },
        action: {
          sv: 'Skriv vad som hände, eller ta bort resultatet.',
          en: 'Write what happened, or remove the outcome.',
        },
      }),
    );
  const opportunities = shown.opportunities
    .filter(({ prose }) => isBlankProse(prose))
    .map((opportunity) =>
      item(opportunityEntry(opportunity), 'prose', {
        code: 'opportunity-empty',
        severity: 'warning',
        message: {
          sv: 'Utvecklingsmöjligheten är tom och visas inte.',
          en: 'The development opportunity is empty and will not be shown.',
        },
        action: {
          sv: 'Skriv vad som kan bli bättre, eller ta bort den.',
          en: 'Write what could be better, or remove it.',
        },
      }),
    );
  return [...promises, ...outcomes, ...opportunities];
};
