/**
 * What was promised in the first edition and reads otherwise now. Targets that vanish between promise
 * and account are what the evaluation of the promises found (Brå 2018), so a change is pointed out; it
 * may still be right.
 */
import type { MeasureSection, PromiseSection, Target } from '../composition/summary-document';
import type { Text } from '../prose';
import type { PromiseRecord, TargetRecord } from '../record';
import { measureEntry, promiseEntry } from './entry-reference';
import { item, type Finding } from './item';
import type { Bilingual, Check, EntryReference, ReadinessItem } from './readiness';
import { allMeasures, shownRecord } from './shown-record';

const KEEP_OR_EXPLAIN: Bilingual = {
  sv: 'Återställ det som lovades, eller förklara ändringen i ändringsnotisen.',
  en: 'Restore what was promised, or explain the change in the change note.',
};

function differs(code: string, sv: string, en: string): Finding {
  return { code, severity: 'warning', message: { sv, en }, action: KEEP_OR_EXPLAIN };
}

const normal = (value: string): string => value.replace(/\s+/gu, ' ').trim();

/** A text that has since been translated is no change of what was promised. */
function textDiffers(then: Text | null, now: Text | null): boolean {
  if (then === null) return false;
  if (now === null) return normal(then.value) !== '';
  return then.lang === now.lang && normal(then.value) !== normal(now.value);
}

function targetDiffers(then: Target, now: TargetRecord): boolean {
  return (
    then.value !== now.value ||
    (then.qualifier ?? 'exact') !== (now.qualifier ?? 'exact') ||
    (['label', 'unit', 'per', 'condition', 'text'] as const).some((field) =>
      textDiffers(then[field], now[field]),
    )
  );
}

function changedTargets(
  entry: EntryReference,
  then: readonly Target[],
  now: readonly TargetRecord[],
): readonly ReadinessItem[] {
  return then.flatMap((target) => {
    const name = target.label?.value ?? target.text?.value ?? target.key;
    const at = now.findIndex(({ key }) => key === target.key);
    const current = now[at];
    if (current === undefined) {
      return [
        item(
          entry,
          'targets',
          differs(
            'target-removed',
            `Målet ”${name}” i den första utgåvan finns inte kvar.`,
            `The target “${name}” of the first edition is gone.`,
          ),
        ),
      ];
    }
    if (!targetDiffers(target, current)) return [];
    return [
      item(
        entry,
        `targets.${at}`,
        differs(
          'target-changed',
          `Målet ”${name}” är ett annat än i den första utgåvan.`,
          `The target “${name}” differs from the first edition’s.`,
        ),
      ),
    ];
  });
}

const measuresOf = (section: PromiseSection): readonly MeasureSection[] =>
  section.measures.flatMap((measure) => [measure, ...measure.measures]);

function changedPromise(then: PromiseSection, now: PromiseRecord): readonly ReadinessItem[] {
  const entry = promiseEntry(now);
  const wording = textDiffers(then.wording, now.wording)
    ? [
        item(
          entry,
          'wording',
          differs(
            'wording-changed',
            `Löftets ordalydelse är en annan än i den första utgåvan: ”${then.wording?.value ?? ''}”`,
            `The wording of the promise differs from the first edition’s: “${then.wording?.value ?? ''}”`,
          ),
        ),
      ]
    : [];
  const current = new Map(allMeasures(now).map((measure) => [measure.id, measure]));
  return [
    ...wording,
    ...changedTargets(entry, then.targets, now.targets),
    ...measuresOf(then).flatMap((measure) => {
      const kept = current.get(measure.id);
      return kept === undefined
        ? changedTargets(entry, measure.targets, [])
        : changedTargets(measureEntry(kept), measure.targets, kept.targets);
    }),
  ];
}

export const checkAgainstFirstEdition: Check = (record, { firstEdition }) => {
  if (!firstEdition) return [];
  const promises = new Map(shownRecord(record).promises.map((promise) => [promise.id, promise]));
  return firstEdition.sections.flatMap((section) => {
    if (section.kind !== 'promise') return [];
    const promise = promises.get(section.id);
    if (promise !== undefined) return changedPromise(section, promise);
    const label = section.heading?.value ?? section.wording?.value ?? section.key;
    return [
      item(
        { type: 'promise', id: section.id, label },
        'wording',
        differs(
          'promise-removed',
          `Löftet ”${label}” i den första utgåvan finns inte kvar på sidan.`,
          `The promise “${label}” of the first edition is no longer on the page.`,
        ),
      ),
    ];
  });
};
