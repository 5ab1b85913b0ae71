/** Which sections a rendering holds, and how much of each: as the reader of an embed has chosen. */
import type {
  MeasureSection,
  PromiseSection,
  Section,
  SummaryDocument,
} from '../composition/summary-document';
import type { ArticleOptions } from './render-context';

/** All sections, or the promises of one theme; with `show: 'outcomes'` only what came of them. */
export function chosenSections(
  { sections }: SummaryDocument,
  { theme = null, show = 'all' }: Pick<ArticleOptions, 'theme' | 'show'>,
): readonly Section[] {
  const chosen =
    theme === null
      ? sections
      : sections.filter(
          (section) =>
            section.kind === 'promise' && section.themes.some(({ slug }) => slug === theme),
        );
  if (show === 'all') return chosen;
  return chosen.flatMap((section): readonly Section[] => {
    if (section.kind !== 'promise') return [section];
    const outcomes = onlyOutcomes(section);
    return outcomes === null ? [] : [outcomes];
  });
}

/**
 * A promise with its wording and what came of it. Null where there is nothing to report: a promise
 * that was reported as having no account keeps its place, for that is what came of it.
 */
function onlyOutcomes(promise: PromiseSection): PromiseSection | null {
  const measures = withOutcomes(promise.measures);
  const isSilent =
    promise.outcomes.length === 0 &&
    promise.references.length === 0 &&
    measures.length === 0 &&
    promise.reporting !== 'not_reported';
  if (isSilent) return null;
  return {
    ...promise,
    ...NO_PLAN,
    themes: [],
    background: null,
    goals: null,
    targetGroup: null,
    images: [],
    continues: null,
    measures,
    opportunities: [],
  };
}

/** What was planned: parties, places, time and targets. A figure still tells the target it answers. */
const NO_PLAN = { parties: [], places: [], targets: [], startsOn: null, endsOn: null } as const;

function withOutcomes(measures: readonly MeasureSection[]): MeasureSection[] {
  return measures.flatMap((measure) => {
    const inner = withOutcomes(measure.measures);
    const isSilent =
      measure.outcomes.length === 0 && measure.references.length === 0 && inner.length === 0;
    if (isSilent) return [];
    // Without a title the description is what tells which measure it is.
    const description = measure.title === null ? measure.description : null;
    return [{ ...measure, ...NO_PLAN, description, measures: inner }];
  });
}
