import { proseText } from '../prose-text';
import type {
  MeasureRecord,
  OutcomeRecord,
  PeriodRecord,
  PromiseRecord,
  TargetRecord,
} from '../record';
import type { Text } from '../prose';
import { measureKey, promiseKey } from './section-key';

/** A promise or a measure as a place where an outcome can stand. */
export interface PagePlace {
  readonly key: string;
  readonly title: Text | null;
  readonly targets: readonly TargetRecord[];
  /** False where the editor left it, or what it stands in, out of the page. */
  readonly isShown: boolean;
  /** Nearest first: the measure and the promise that it stands in. */
  readonly ancestors: readonly PagePlace[];
}

export type PagePlaces = ReadonlyMap<string, PagePlace>;

/** Where one outcome stands, and which other places on the page refer to it. */
export interface Standing {
  /** Null: the period's own section. */
  readonly standsIn: PagePlace | null;
  readonly referredFrom: readonly PagePlace[];
}

/** Every promise and measure of the record by its section key. */
export function pagePlaces(record: PeriodRecord): PagePlaces {
  const { hidden } = record.summary;
  const measurePlaces = (
    measure: MeasureRecord,
    ancestors: readonly PagePlace[],
  ): readonly PagePlace[] => {
    const key = measureKey(measure.id);
    const isShown = !(key in hidden) && ancestors.every((ancestor) => ancestor.isShown);
    const place = {
      key,
      title: measureTitle(measure),
      targets: measure.targets,
      isShown,
      ancestors,
    };
    return [place, ...measure.measures.flatMap((sub) => measurePlaces(sub, [place, ...ancestors]))];
  };
  const promisePlaces = (promise: PromiseRecord): readonly PagePlace[] => {
    const key = promiseKey(promise.id);
    const title = promise.heading ?? promise.wording;
    const place = {
      key,
      title,
      targets: promise.targets,
      isShown: !(key in hidden),
      ancestors: [],
    };
    return [place, ...promise.measures.flatMap((measure) => measurePlaces(measure, [place]))];
  };
  return new Map(record.promises.flatMap(promisePlaces).map((place) => [place.key, place]));
}

/**
 * An outcome stands under the first measure it names, else the first promise. Where that is not on
 * the page (left out, or of another period) the next one it names takes its place, then what a left
 * out measure belongs to, then the period's own section: an outcome is never lost with its heading.
 */
export function standingOf(outcome: OutcomeRecord, places: PagePlaces): Standing {
  const named = namedPlaces(outcome, places);
  const shown = named.filter((place) => place.isShown);
  const around = named.flatMap((place) => place.ancestors).filter((place) => place.isShown);
  const standsIn = shown[0] ?? around[0] ?? null;
  const referredFrom = shown.filter(
    (place) => place !== standsIn && !standsIn?.ancestors.includes(place),
  );
  return { standsIn, referredFrom };
}

/** The measures, then the promises, that an outcome names and the record holds. */
export function namedPlaces(outcome: OutcomeRecord, places: PagePlaces): readonly PagePlace[] {
  const keys = [...outcome.measures.map(measureKey), ...outcome.promises.map(promiseKey)];
  return [...new Set(keys)].flatMap((key) => places.get(key) ?? []);
}

/** Whether an outcome says of itself that it concerns the whole period. */
export function namesNothing(outcome: OutcomeRecord): boolean {
  return outcome.measures.length === 0 && outcome.promises.length === 0;
}

function measureTitle(measure: MeasureRecord): Text | null {
  if (measure.title !== null || measure.description === null) return measure.title;
  const firstLine = proseText(measure.description).split('\n')[0] ?? '';
  return { value: firstLine, lang: measure.description.lang };
}
