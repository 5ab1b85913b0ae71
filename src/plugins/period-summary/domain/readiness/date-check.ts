/** Dates that contradict each other. ISO dates compare as text. */
import type { IsoDate, MeasureRecord, PeriodRecord } from '../record';
import {
  measureEntry,
  outcomeEntry,
  periodEntry,
  promiseEntry,
  summaryEntry,
} from './entry-reference';
import { item } from './item';
import type { Bilingual, Check, EntryReference, ReadinessItem } from './readiness';
import { shownRecord } from './shown-record';

interface Span {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const CHECK_DATES: Bilingual = { sv: 'Kontrollera datumen.', en: 'Check the dates.' };

const before = (one: IsoDate | null, other: IsoDate | null): boolean =>
  one !== null && other !== null && one < other;

/** The narrower span where it is given, else what surrounds it. */
function within(span: Span, outer: Span): Span {
  return { from: span.from ?? outer.from, to: span.to ?? outer.to };
}

function reversed(entry: EntryReference, field: string, span: Span): readonly ReadinessItem[] {
  if (!before(span.to, span.from)) return [];
  return [
    item(entry, field, {
      code: 'dates-reversed',
      severity: 'warning',
      message: {
        sv: `Slutdatumet ${span.to ?? ''} ligger före startdatumet ${span.from ?? ''}.`,
        en: `The end date ${span.to ?? ''} is before the start date ${span.from ?? ''}.`,
      },
      action: CHECK_DATES,
    }),
  ];
}

function outside(
  entry: EntryReference,
  fields: readonly [from: string, to: string],
  span: Span,
  outer: Span,
  name: Bilingual,
): readonly ReadinessItem[] {
  const finding = (field: string, date: IsoDate): ReadinessItem =>
    item(entry, field, {
      code: 'dates-outside',
      severity: 'warning',
      message: {
        sv: `Datumet ${date} ligger utanför ${name.sv}.`,
        en: `The date ${date} is outside ${name.en}.`,
      },
      action: CHECK_DATES,
    });
  const isOutside = (date: IsoDate | null): date is IsoDate =>
    before(date, outer.from) || before(outer.to, date);
  return [
    ...(isOutside(span.from) ? [finding(fields[0], span.from)] : []),
    ...(isOutside(span.to) ? [finding(fields[1], span.to)] : []),
  ];
}

const PERIOD: Bilingual = { sv: 'löftesperioden', en: 'the period' };
const PROMISE: Bilingual = { sv: 'löftets tid', en: 'the promise’s dates' };
const MEASURE: Bilingual = { sv: 'åtgärdens tid', en: 'the measure’s dates' };
const DATES = ['startsOn', 'endsOn'] as const;
const SPAN = ['from', 'to'] as const;

const spanOf = (dated: { startsOn: IsoDate | null; endsOn: IsoDate | null }): Span => ({
  from: dated.startsOn,
  to: dated.endsOn,
});

function measureDates(
  measure: MeasureRecord,
  outer: Span,
  name: Bilingual,
): readonly ReadinessItem[] {
  const entry = measureEntry(measure);
  const span = spanOf(measure);
  const isDated = span.from !== null || span.to !== null;
  return [
    ...reversed(entry, 'endsOn', span),
    ...outside(entry, DATES, span, outer, name),
    ...measure.measures.flatMap((inner) =>
      measureDates(inner, within(span, outer), isDated ? MEASURE : name),
    ),
  ];
}

function promiseDates(record: PeriodRecord, period: Span): readonly ReadinessItem[] {
  return record.promises.flatMap((promise) => {
    const entry = promiseEntry(promise);
    const span = spanOf(promise);
    const isDated = span.from !== null || span.to !== null;
    return [
      ...reversed(entry, 'endsOn', span),
      ...outside(entry, DATES, span, period, PERIOD),
      ...promise.measures.flatMap((measure) =>
        measureDates(measure, within(span, period), isDated ? PROMISE : PERIOD),
      ),
    ];
  });
}

function outcomeDates(record: PeriodRecord, period: Span): readonly ReadinessItem[] {
  return record.outcomes.flatMap((outcome) => {
    const entry = outcomeEntry(outcome);
    return [
      ...reversed(entry, 'to', outcome),
      ...outside(entry, SPAN, outcome, period, PERIOD),
      // A figure may well speak of other years, so only its own order is checked.
      ...outcome.figures.flatMap((figure, at) => reversed(entry, `figures.${at}.to`, figure)),
    ];
  });
}

export const checkDates: Check = (record, { stage, coversTo }) => {
  const shown = shownRecord(record);
  const period = spanOf(shown.period);
  const summary = summaryEntry(record);
  const interimWithoutDate =
    stage === 'interim' && coversTo === null
      ? [
          item(summary, 'coversTo', {
            code: 'covers-to-missing',
            severity: 'warning',
            message: {
              sv: 'Det framgår inte hur långt delredovisningen sträcker sig.',
              en: 'Nothing says which day the interim account covers to.',
            },
            action: {
              sv: 'Ange till och med vilken dag redovisningen gäller.',
              en: 'Enter the last day that the account covers.',
            },
          }),
        ]
      : [];
  return [
    ...reversed(periodEntry(record), 'endsOn', period),
    ...interimWithoutDate,
    ...outside(summary, ['coversTo', 'coversTo'], { from: null, to: coversTo }, period, PERIOD),
    ...promiseDates(shown, period),
    ...outcomeDates(shown, period),
  ];
};
