import { isEmptyProse } from '../prose-text';
import type { OutcomeRecord, PeriodRecord, TargetRecord } from '../record';
import { composeFigure, composeParty } from './compose-parts';
import { markFigures } from './mark-figures';
import { namedPlaces, type PagePlaces } from './page-places';
import { outcomeKey, outcomeReasonKey } from './section-key';
import { shownProse } from './shown-prose';
import type { Outcome } from './summary-document';

/**
 * One outcome as the page shows it: prose with the numbers of its figures marked, and each figure
 * with the target it answers. Null where the editor left it out, where it says nothing yet, or where
 * all that it says is untranslated and left out (a heading alone would promise text that is not there).
 */
export function composeOutcome(
  outcome: OutcomeRecord,
  record: PeriodRecord,
  places: PagePlaces,
): Outcome | null {
  const key = outcomeKey(outcome.id);
  if (key in record.summary.hidden || saysNothing(outcome)) return null;
  const prose = shownProse(record, key, outcome.prose);
  const reason = shownProse(record, outcomeReasonKey(outcome.id), outcome.reason);
  const { heading, verdict, from, to, images } = outcome;
  const isLeftOut = prose === null && !isEmptyProse(outcome.prose);
  const isBare = reason === null && verdict === null && images.length === 0;
  if (isLeftOut && isBare && outcome.figures.length === 0) return null;
  const marked = prose === null ? null : markFigures(prose, outcome.figures);
  const targets = targetsFor(outcome, places);
  return {
    kind: 'outcome',
    key,
    id: outcome.id,
    heading,
    prose: marked?.prose ?? null,
    verdict,
    reason,
    from,
    to,
    parties: outcome.parties.map(composeParty),
    figures: outcome.figures.map((figure) =>
      composeFigure(
        figure,
        targets.find((target) => target.key === figure.answersTarget),
        marked?.marked.has(figure.key) ?? false,
      ),
    ),
    images,
  };
}

/** Whether an outcome has been started but holds nothing that a page could show. */
export function saysNothing(outcome: OutcomeRecord): boolean {
  return (
    isEmptyProse(outcome.prose) &&
    isEmptyProse(outcome.reason) &&
    outcome.heading === null &&
    outcome.verdict === null &&
    outcome.figures.length === 0 &&
    outcome.images.length === 0
  );
}

/**
 * The targets that an outcome's figures can answer, nearest first: those of the measures it names,
 * of the promises it names, and of what those measures belong to.
 */
export function targetsFor(outcome: OutcomeRecord, places: PagePlaces): readonly TargetRecord[] {
  const named = namedPlaces(outcome, places);
  return [...named, ...named.flatMap((place) => place.ancestors)].flatMap((place) => place.targets);
}
