import type {
  MeasureSection,
  Opportunity,
  Outcome,
  OutcomeGroup,
  OutcomeReference,
  PromiseSection,
  SummaryDocument,
} from '../composition/summary-document';
import { proseLines } from '../readiness/prose-parts';
import { textsFor } from '../representation/texts';
import { dateInWords, plain } from './in-words';
import type { SnapshotEntry } from './snapshot';
import { snapshotPage, snapshotPeriod } from './snapshot-page';
import {
  figureList,
  imageList,
  partyList,
  placeList,
  proseField,
  targetList,
  textField,
  themeList,
  titleOf,
  valueField,
} from './snapshot-fields';

interface Place {
  readonly summary: SummaryDocument;
  readonly parent: string | null;
  readonly promise: SnapshotEntry['promise'];
}

function outcomeEntry(outcome: Outcome, group: OutcomeGroup, place: Place): SnapshotEntry {
  const { language } = place.summary;
  const { texts } = textsFor(language);
  const { prose } = outcome;
  const [line] = prose === null ? [] : proseLines(prose);
  return {
    type: 'outcome',
    key: outcome.key,
    title:
      titleOf(outcome.heading, group.heading) ??
      (line ? { value: line.text, lang: prose?.lang ?? null } : null),
    parent: place.parent,
    promise: place.promise,
    parties: outcome.parties.map(({ name }) => name.value),
    fields: [
      textField('group', group.heading),
      textField('heading', outcome.heading),
      proseField('prose', outcome.prose),
      valueField(
        'verdict',
        outcome.verdict,
        outcome.verdict === null ? null : plain(texts.verdict[outcome.verdict]),
      ),
      proseField('reason', outcome.reason),
      valueField('from', outcome.from, dateInWords(outcome.from, language)),
      valueField('to', outcome.to, dateInWords(outcome.to, language)),
    ],
    lists: [
      partyList(outcome.parties),
      figureList(outcome.figures, language),
      imageList(outcome.images),
    ],
  };
}

const outcomeEntries = (groups: readonly OutcomeGroup[], place: Place): readonly SnapshotEntry[] =>
  groups.flatMap((group) => group.outcomes.map((outcome) => outcomeEntry(outcome, group, place)));

function references(list: readonly OutcomeReference[]) {
  const [first] = list;
  return valueField(
    'references',
    list.map(({ outcome }) => outcome),
    first ? { ...first.title, value: list.map(({ title }) => title.value).join(', ') } : null,
  );
}

function opportunityEntry(opportunity: Opportunity, place: Place): SnapshotEntry {
  const { takenUpBy } = opportunity;
  return {
    type: 'opportunity',
    key: opportunity.key,
    title: null,
    parent: place.parent,
    promise: place.promise,
    parties: [],
    fields: [
      proseField('prose', opportunity.prose),
      valueField('takenUpBy', takenUpBy, titleOf(takenUpBy?.wording ?? null)),
    ],
    lists: [],
  };
}

function measureEntries(measure: MeasureSection, place: Place): readonly SnapshotEntry[] {
  const { language } = place.summary;
  const inside: Place = { ...place, parent: measure.key };
  return [
    {
      type: 'measure',
      key: measure.key,
      title: titleOf(measure.title),
      parent: place.parent,
      promise: place.promise,
      parties: measure.parties.map(({ name }) => name.value),
      fields: [
        textField('title', measure.title),
        proseField('description', measure.description),
        valueField('startsOn', measure.startsOn, dateInWords(measure.startsOn, language)),
        valueField('endsOn', measure.endsOn, dateInWords(measure.endsOn, language)),
        references(measure.references),
      ],
      lists: [
        partyList(measure.parties),
        placeList(measure.places),
        targetList(measure.targets, language),
      ],
    },
    ...measure.measures.flatMap((inner) => measureEntries(inner, inside)),
    ...outcomeEntries(measure.outcomes, inside),
  ];
}

function promiseEntries(
  section: PromiseSection,
  summary: SummaryDocument,
): readonly SnapshotEntry[] {
  const { language } = summary;
  const { texts, lang } = textsFor(language);
  const title = titleOf(section.heading, section.wording);
  const promise = { key: section.key, title };
  const place: Place = { summary, parent: section.key, promise };
  const { continues } = section;
  return [
    {
      type: 'promise',
      key: section.key,
      title,
      parent: null,
      promise,
      parties: section.parties.map(({ name }) => name.value),
      fields: [
        textField('heading', section.heading),
        textField('wording', section.wording),
        proseField('background', section.background),
        proseField('goals', section.goals),
        textField('targetGroup', section.targetGroup),
        valueField('startsOn', section.startsOn, dateInWords(section.startsOn, language)),
        valueField('endsOn', section.endsOn, dateInWords(section.endsOn, language)),
        valueField('continues', continues, titleOf(continues?.wording ?? null)),
        references(section.references),
        // That something is reported is told by the outcome itself; that nothing is, only here.
        textField(
          'reporting',
          section.reporting === 'not_reported' ? { value: texts.notReported, lang } : null,
        ),
      ],
      lists: [
        partyList(section.parties),
        themeList(section.themes),
        placeList(section.places),
        targetList(section.targets, language),
        imageList(section.images),
      ],
    },
    ...section.measures.flatMap((measure) => measureEntries(measure, place)),
    ...outcomeEntries(section.outcomes, place),
    ...section.opportunities.map((opportunity) => opportunityEntry(opportunity, place)),
  ];
}

/** Every entry of a summary in the order of the page, each with all that a reader can see of it. */
export function snapshotSummary(summary: SummaryDocument): readonly SnapshotEntry[] {
  const top: Place = { summary, parent: null, promise: null };
  return [
    snapshotPage(summary),
    snapshotPeriod(summary),
    ...summary.sections.flatMap((section): readonly SnapshotEntry[] => {
      switch (section.kind) {
        case 'promise':
          return promiseEntries(section, summary);
        case 'period':
          return outcomeEntries(section.outcomes, { ...top, parent: section.key });
        case 'whole-page':
          return [
            {
              type: 'whole-page',
              key: section.key,
              title: null,
              parent: null,
              promise: null,
              parties: [],
              fields: [proseField('prose', section.prose)],
              lists: [],
            },
          ];
        default:
          return section satisfies never;
      }
    }),
    ...summary.opportunities.map((opportunity) => opportunityEntry(opportunity, top)),
  ];
}
