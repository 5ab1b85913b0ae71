import type { OutcomeRecord, PeriodRecord } from '../record';
import { inOrder } from './in-order';
import { composeOutcome, saysNothing } from './compose-outcome';
import { defaultText } from './default-texts';
import { groupOutcomes, type PlacedOutcome } from './group-outcomes';
import { namedPlaces, namesNothing, pagePlaces, standingOf, type PagePlace } from './page-places';
import type { OutcomeGroup, OutcomeReference } from './summary-document';

/** The outcomes of a page, by the key of the section that they stand in or are referred from. */
export interface PageOutcomes {
  groupsIn(key: string): readonly OutcomeGroup[];
  referencesIn(key: string): readonly OutcomeReference[];
  /** Outcomes that stand under no promise and no measure. */
  readonly ofPeriod: readonly OutcomeGroup[];
  /** Whether one of those that name nothing carries a verdict: a statement on the whole period. */
  readonly judgesPeriod: boolean;
  /** Whether anybody reported on a promise or one of its measures, on the page or left out of it. */
  isReported(promiseKey: string): boolean;
}

/** Places every outcome of the record on the page. */
export function pageOutcomes(record: PeriodRecord): PageOutcomes {
  const places = pagePlaces(record);
  const standing = new Map<string | null, PlacedOutcome[]>();
  const references = new Map<string, OutcomeReference[]>();
  const reported = new Set<string>();

  for (const source of inOrder(record.outcomes)) {
    if (saysNothing(source)) continue;
    for (const place of namedPlaces(source, places)) {
      for (const { key } of [place, ...place.ancestors]) reported.add(key);
    }
    const outcome = composeOutcome(source, record, places);
    if (outcome === null) continue;
    const { standsIn, referredFrom } = standingOf(source, places);
    append(standing, standsIn?.key ?? null, { record: source, outcome });
    for (const place of referredFrom) {
      if (standsIn !== null)
        append(references, place.key, referenceTo(source, outcome.key, standsIn, record));
    }
  }

  const ofPeriod = standing.get(null) ?? [];
  return {
    groupsIn: (key) => groupOutcomes(standing.get(key) ?? []),
    referencesIn: (key) => references.get(key) ?? [],
    ofPeriod: groupOutcomes(ofPeriod),
    judgesPeriod: ofPeriod.some(
      ({ record: source, outcome }) => namesNothing(source) && outcome.verdict !== null,
    ),
    isReported: (key) => reported.has(key),
  };
}

function referenceTo(
  source: OutcomeRecord,
  outcome: string,
  standsIn: PagePlace,
  record: PeriodRecord,
): OutcomeReference {
  const title =
    source.heading ?? standsIn.title ?? source.group ?? defaultText('outcome', record.language);
  return { kind: 'outcome-reference', outcome, standsIn: standsIn.key, title };
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
