/**
 * Every place of a record where somebody wrote something, with the entry and field it stands in. The
 * checks of links, images and personal data all walk this one list, so that a field added to the
 * content model is added here once and forgotten by none of them.
 */
import type { Image, Prose, Text } from '../prose';
import type {
  FigureRecord,
  MeasureRecord,
  OutcomeRecord,
  PeriodRecord,
  PlaceRecord,
  PromiseRecord,
  TargetRecord,
} from '../record';
import {
  measureEntry,
  opportunityEntry,
  outcomeEntry,
  periodEntry,
  promiseEntry,
  summaryEntry,
} from './entry-reference';
import { onceForRecord } from './once-for-record';
import type { EntryReference } from './readiness';

export type PassageContent =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'prose'; readonly prose: Prose }
  | { readonly kind: 'image'; readonly image: Image }
  | { readonly kind: 'url'; readonly url: string };

export interface Passage {
  readonly entry: EntryReference;
  readonly field: string;
  readonly content: PassageContent;
}

type Written = readonly [field: string, content: PassageContent | null];

const text = (field: string, value: Text | null): Written => [
  field,
  value === null ? null : { kind: 'text', text: value },
];
const prose = (field: string, value: Prose | null): Written => [
  field,
  value === null ? null : { kind: 'prose', prose: value },
];
const url = (field: string, value: string | null): Written => [
  field,
  value === null ? null : { kind: 'url', url: value },
];

function images(list: readonly Image[]): readonly Written[] {
  return list.map((image, at): Written => [`images.${at}`, { kind: 'image', image }]);
}

function places(list: readonly PlaceRecord[]): readonly Written[] {
  return list.flatMap((place, at) => [
    text(`places.${at}.name`, place.name),
    text(`places.${at}.note`, place.note),
  ]);
}

function targets(list: readonly TargetRecord[]): readonly Written[] {
  return list.flatMap((target, at) =>
    (['label', 'unit', 'per', 'condition', 'text'] as const).map((field) =>
      text(`targets.${at}.${field}`, target[field]),
    ),
  );
}

function figures(list: readonly FigureRecord[]): readonly Written[] {
  return list.flatMap((figure, at) =>
    (['label', 'asWritten', 'unit', 'per', 'baselineLabel', 'source', 'note'] as const).map(
      (field) => text(`figures.${at}.${field}`, figure[field]),
    ),
  );
}

function under(entry: EntryReference, written: readonly Written[]): readonly Passage[] {
  return written.flatMap(([field, content]) =>
    content === null ? [] : [{ entry, field, content }],
  );
}

function periodPassages(record: PeriodRecord): readonly Passage[] {
  const { period } = record;
  return under(periodEntry(record), [
    text('label', period.label),
    text('area', period.area),
    prose('background', period.background),
    url('agreement.url', period.agreement?.url ?? null),
    ...images(period.images),
  ]);
}

function summaryPassages(record: PeriodRecord): readonly Passage[] {
  const { summary } = record;
  return under(summaryEntry(record), [
    text('title', summary.title),
    prose('lead', summary.lead),
    prose('closing', summary.closing),
    ...summary.links.flatMap((link, at) => [
      text(`links.${at}.label`, link.label),
      url(`links.${at}.url`, link.url),
    ]),
    ...Object.entries(summary.ownTexts).map(([key, own]) => prose(`ownTexts.${key}`, own.prose)),
    prose('wholePage', summary.wholePage),
  ]);
}

function measurePassages(measure: MeasureRecord): readonly Passage[] {
  return [
    ...under(measureEntry(measure), [
      text('title', measure.title),
      prose('description', measure.description),
      ...places(measure.places),
      ...targets(measure.targets),
    ]),
    ...measure.measures.flatMap(measurePassages),
  ];
}

function promisePassages(promise: PromiseRecord): readonly Passage[] {
  return [
    ...under(promiseEntry(promise), [
      text('heading', promise.heading),
      text('wording', promise.wording),
      prose('background', promise.background),
      prose('goals', promise.goals),
      text('targetGroup', promise.targetGroup),
      ...places(promise.places),
      ...targets(promise.targets),
      ...images(promise.images),
    ]),
    ...promise.measures.flatMap(measurePassages),
  ];
}

function outcomePassages(outcome: OutcomeRecord): readonly Passage[] {
  return under(outcomeEntry(outcome), [
    text('heading', outcome.heading),
    text('group', outcome.group),
    prose('prose', outcome.prose),
    prose('reason', outcome.reason),
    ...figures(outcome.figures),
    ...images(outcome.images),
  ]);
}

/** All that is written in the record, in the order of the page. */
export const passages = onceForRecord((record): readonly Passage[] => [
  ...summaryPassages(record),
  ...periodPassages(record),
  ...record.promises.flatMap(promisePassages),
  ...record.outcomes.flatMap(outcomePassages),
  ...record.opportunities.flatMap((opportunity) =>
    under(opportunityEntry(opportunity), [prose('prose', opportunity.prose)]),
  ),
]);
