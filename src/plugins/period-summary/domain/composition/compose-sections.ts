import type {
  MeasureRecord,
  OpportunityRecord,
  PeriodRecord,
  PromiseRecord,
  Stage,
} from '../record';
import {
  composeParty,
  composePlace,
  composePromiseReference,
  composeTarget,
  composeTheme,
} from './compose-parts';
import { inOrder } from './in-order';
import type { PageOutcomes } from './page-outcomes';
import {
  measureKey,
  opportunityKey,
  PERIOD_KEY,
  promiseBackgroundKey,
  promiseGoalsKey,
  promiseKey,
} from './section-key';
import { shownProse } from './shown-prose';
import type { MeasureSection, Opportunity, PromiseSection, Section } from './summary-document';

/** What every section is made from. */
export interface SectionSource {
  readonly record: PeriodRecord;
  readonly outcomes: PageOutcomes;
  readonly stage: Stage;
}

/**
 * The sections of the page: the promises in order, and the period's own section: before them where
 * it judges the whole period (whoever reads on must know), else after them.
 */
export function composeSections(source: SectionSource): readonly Section[] {
  const { record, outcomes } = source;
  const promises = inOrder(record.promises)
    .filter(({ id }) => !isHidden(record, promiseKey(id)))
    .map((promise) => composePromise(promise, source));
  if (outcomes.ofPeriod.length === 0 || isHidden(record, PERIOD_KEY)) return promises;
  const period = { kind: 'period', key: PERIOD_KEY, outcomes: outcomes.ofPeriod } as const;
  return outcomes.judgesPeriod ? [period, ...promises] : [...promises, period];
}

/** Opportunities that concern the period, or a promise that is not on the page. */
export function composePeriodOpportunities(record: PeriodRecord): readonly Opportunity[] {
  const shown = new Set(
    record.promises.map(({ id }) => id).filter((id) => !isHidden(record, promiseKey(id))),
  );
  return composeOpportunities(record, ({ promise }) => promise === null || !shown.has(promise));
}

function composePromise(promise: PromiseRecord, source: SectionSource): PromiseSection {
  const { record, outcomes } = source;
  const { id, heading, wording, startsOn, endsOn, targetGroup, images } = promise;
  const key = promiseKey(id);
  const section = {
    kind: 'promise',
    key,
    id,
    heading,
    wording,
    themes: promise.themes.map(composeTheme),
    parties: promise.parties.map(composeParty),
    startsOn,
    endsOn,
    background: shownProse(record, promiseBackgroundKey(id), promise.background),
    goals: shownProse(record, promiseGoalsKey(id), promise.goals),
    targetGroup,
    places: promise.places.map(composePlace),
    targets: promise.targets.map(composeTarget),
    images,
    continues: composePromiseReference(promise.continues),
    measures: composeMeasures(promise.measures, source),
    outcomes: outcomes.groupsIn(key),
    opportunities: composeOpportunities(record, (opportunity) => opportunity.promise === id),
    references: outcomes.referencesIn(key),
  } as const;
  return { ...section, reporting: reportingOf(section, source) };
}

/**
 * "Nobody reported" is said in a final account only, and never where somebody did and the editor
 * left the account out of this page or language.
 */
function reportingOf(
  section: Omit<PromiseSection, 'reporting'>,
  { outcomes, stage }: SectionSource,
) {
  if (holdsOutcome(section)) return 'reported';
  return stage === 'final' && !outcomes.isReported(section.key) ? 'not_reported' : 'none';
}

function holdsOutcome(
  section: Pick<MeasureSection, 'outcomes' | 'references' | 'measures'>,
): boolean {
  return (
    section.outcomes.length > 0 ||
    section.references.length > 0 ||
    section.measures.some(holdsOutcome)
  );
}

function composeMeasures(
  measures: readonly MeasureRecord[],
  source: SectionSource,
): readonly MeasureSection[] {
  return inOrder(measures)
    .filter(({ id }) => !isHidden(source.record, measureKey(id)))
    .map((measure) => composeMeasure(measure, source));
}

function composeMeasure(measure: MeasureRecord, source: SectionSource): MeasureSection {
  const { id, title, startsOn, endsOn } = measure;
  const key = measureKey(id);
  return {
    kind: 'measure',
    key,
    id,
    title,
    description: shownProse(source.record, key, measure.description),
    parties: measure.parties.map(composeParty),
    startsOn,
    endsOn,
    places: measure.places.map(composePlace),
    targets: measure.targets.map(composeTarget),
    measures: composeMeasures(measure.measures, source),
    outcomes: source.outcomes.groupsIn(key),
    references: source.outcomes.referencesIn(key),
  };
}

function composeOpportunities(
  record: PeriodRecord,
  belongs: (opportunity: OpportunityRecord) => boolean,
): readonly Opportunity[] {
  return inOrder(record.opportunities)
    .filter(belongs)
    .flatMap((opportunity): readonly Opportunity[] => {
      const { id } = opportunity;
      const key = opportunityKey(id);
      const prose = shownProse(record, key, opportunity.prose);
      if (prose === null) return [];
      const takenUpBy = composePromiseReference(opportunity.takenUpBy);
      return [{ kind: 'opportunity', key, id, prose, takenUpBy }];
    });
}

function isHidden(record: PeriodRecord, key: string): boolean {
  return key in record.summary.hidden;
}
