import {
  figure,
  linked,
  measure,
  municipality,
  opportunity,
  outcome,
  paragraphs,
  picture,
  promise,
  smallRecord,
  sv,
  target,
} from '../../../../../tests/fixtures/small-record';
import { composeSummary } from '../composition/compose-summary';
import type { PeriodRecord } from '../record';
import { checkReadiness } from './check-readiness';
import type { ReadinessOptions } from './readiness';

type Change = (record: PeriodRecord) => PeriodRecord;
type Case = readonly [string, Change, readonly string[], Partial<ReadinessOptions>?];

const summary =
  (more: Partial<PeriodRecord['summary']>): Change =>
  (record) => ({ ...record, summary: { ...record.summary, ...more } });
const period =
  (more: Partial<PeriodRecord['period']>): Change =>
  (record) => ({ ...record, period: { ...record.period, ...more } });
const withOutcome =
  (more: Parameters<typeof outcome>[0]): Change =>
  (record) => ({ ...record, outcomes: [outcome(more)] });
const withPromise =
  (more: Parameters<typeof promise>[0]): Change =>
  (record) => ({ ...record, promises: [promise(more)] });
const withFigures = (...figures: readonly Parameters<typeof figure>[0][]): Change =>
  withOutcome({ figures: [figure(), ...figures.map((more) => figure(more))] });
const withText = (text: string): Change => withOutcome({ prose: paragraphs(text) });
const people = { key: 'pupils', label: sv('Elever'), countsPeople: true, answersTarget: null };
const total = { ...people, key: 'all', value: 30 };
const interim = { stage: 'interim', coversTo: '2019-12-31' } as const;
const promises = { stage: 'promises', coversTo: null } as const;
const firstEdition = composeSummary(smallRecord(), { stage: 'promises', coversTo: null });
const subMeasure = measure({ startsOn: '2019-01-01' });

/** Each: what was done to a record that has no faults, and all that the checks then say. */
const CASES: readonly Case[] = [
  ['nothing', (record) => record, []],
  // Blockers
  ['no title', summary({ title: sv(' ') }), ['blocker title-missing summary title']],
  [
    'no accessibility statement',
    (record) => ({
      ...record,
      municipality: { ...record.municipality, accessibilityStatement: null },
    }),
    ['note accessibility-statement-missing municipality accessibilityStatement'],
  ],
  ['no label', period({ label: null }), ['blocker period-label-missing period label']],
  ['no start', period({ startsOn: null }), ['blocker period-start-missing period startsOn']],
  ['no end', period({ endsOn: null }), ['blocker period-end-missing period endsOn']],
  [
    'neither promise nor outcome',
    (record) => ({ ...record, promises: [], outcomes: [], opportunities: [] }),
    ['blocker content-missing period promises'],
  ],
  [
    'outcomes alone',
    (record) => ({ ...record, promises: [] }),
    ['warning figure-target-unknown outcome figures.0.answersTarget'],
  ],
  [
    'all hidden',
    summary({ hidden: { 'promise-p1': { reason: '' }, 'outcome-o1': { reason: '' } } }),
    ['blocker content-missing period promises'],
  ],
  [
    'image without alt',
    withOutcome({ images: [picture('En bro'), picture(null)] }),
    ['blocker image-without-alt outcome images.1.alt'],
  ],
  [
    'image in prose with its file name as alt',
    withOutcome({
      prose: {
        lang: 'sv',
        nodes: [...paragraphs('Se bilden.').nodes, { kind: 'image', image: picture('bro.jpg') }],
      },
    }),
    ['blocker image-without-alt outcome prose.1'],
  ],
  [
    'logo without alt',
    (record) => ({
      ...record,
      municipality: { ...municipality, logo: { file: picture('x').file, alt: '' } },
    }),
    ['blocker image-without-alt municipality logoAlt'],
  ],
  [
    'image without alt in a hidden outcome',
    (record) =>
      summary({ hidden: { 'outcome-o2': { reason: 'under arbete' } } })({
        ...record,
        outcomes: [...record.outcomes, outcome({ id: 'o2', images: [picture(null)] })],
      }),
    [],
  ],
  // The account
  [
    'promise without outcome, final',
    (record) => ({ ...record, outcomes: [] }),
    ['warning promise-without-outcome promise outcomes'],
  ],
  [
    'promise without outcome, interim',
    (record) => ({ ...record, outcomes: [] }),
    ['note promise-without-outcome promise outcomes'],
    interim,
  ],
  ['promise without outcome, promises', (record) => ({ ...record, outcomes: [] }), [], promises],
  ['reported by measure', withOutcome({ promises: [], measures: ['me1'] }), []],
  [
    'hidden promise',
    (record) =>
      summary({ hidden: { 'promise-p2': { reason: '' } } })({
        ...record,
        promises: [...record.promises, promise({ id: 'p2', targets: [] })],
      }),
    [],
  ],
  [
    'target without actual',
    withOutcome({ figures: [] }),
    ['warning target-without-actual promise targets.0'],
  ],
  [
    'target without actual, interim',
    withOutcome({ figures: [] }),
    ['note target-without-actual promise targets.0'],
    interim,
  ],
  ['target without actual, promises', withOutcome({ figures: [] }), [], promises],
  [
    'target of a measure without actual',
    withPromise({ measures: [measure({ targets: [target({ key: 'patrols' })] })] }),
    ['warning target-without-actual measure targets.0'],
  ],
  [
    'target in words, reported in prose',
    (record) =>
      withOutcome({ figures: [] })(
        withPromise({ targets: [target({ value: null, text: sv('Städat varje dag') })] })(record),
      ),
    [],
  ],
  ['no verdict', withOutcome({ verdict: null }), ['note verdict-missing outcome verdict']],
  ['no verdict, promises', withOutcome({ verdict: null }), [], promises],
  [
    'not fulfilled without reason',
    withOutcome({ verdict: 'not_fulfilled', reason: paragraphs(' ') }),
    ['warning reason-missing outcome reason'],
  ],
  ['partly with reason', withOutcome({ verdict: 'partly', reason: paragraphs('Brist.') }), []],
  ['no party', withOutcome({ parties: [] }), ['warning outcome-without-party outcome parties']],
  ['empty promise', withPromise({ wording: null }), ['warning promise-empty promise wording']],
  [
    'empty outcome',
    (record) => ({
      ...record,
      outcomes: [
        ...record.outcomes,
        outcome({ id: 'o2', prose: null, verdict: null, figures: [] }),
      ],
    }),
    ['warning outcome-empty outcome prose'],
  ],
  [
    'empty opportunity',
    (record) => ({ ...record, opportunities: [opportunity({ prose: null })] }),
    ['warning opportunity-empty opportunity prose'],
  ],
  // The first edition
  [
    'same as first edition',
    withPromise({ wording: sv('Vi lovar  en tryggare trafik') }),
    [],
    { firstEdition },
  ],
  [
    'other wording than first',
    withPromise({ wording: sv('Vi vill ha en tryggare trafik') }),
    ['warning wording-changed promise wording'],
    { firstEdition },
  ],
  [
    'lower target than first',
    withPromise({ targets: [target({ value: 10 })] }),
    ['warning target-changed promise targets.0'],
    { firstEdition },
  ],
  [
    'target removed since first',
    (record) => withOutcome({ figures: [] })(withPromise({ targets: [] })(record)),
    ['warning target-removed promise targets'],
    { firstEdition },
  ],
  [
    'promise removed since first',
    (record) => ({
      ...record,
      promises: [promise({ id: 'p2' })],
      outcomes: [outcome({ promises: ['p2'] })],
    }),
    ['warning promise-removed promise wording'],
    { firstEdition },
  ],
  // People
  ...(
    [
      [{ value: 4 }, ['warning few-people outcome figures.1.value']],
      [{ value: 5 }, []],
      [{ value: 0 }, ['note few-people outcome figures.1.value']],
      [{ value: 5, qualifier: 'fewer_than' }, []],
      [{ value: 4, qualifier: 'at_most' }, []],
      [{ value: 3, qualifier: 'fewer_than' }, ['warning few-people outcome figures.1.value']],
      [{ value: null, asWritten: sv('tre') }, ['warning few-people outcome figures.1.value']],
      [{ value: 3, unit: sv('%') }, []],
      [{ value: 3, countsPeople: false }, []],
      [{ value: 20, baseline: 2 }, ['warning few-people outcome figures.1.baseline']],
    ] as const
  ).map(([more, expected]): Case => [
    `people: ${JSON.stringify(more)}`,
    withFigures({ ...people, ...more }),
    expected,
  ]),
  [
    'rest of a total',
    withFigures(total, { ...people, value: 27, partOf: 'all' }),
    ['warning few-people-by-difference outcome figures.2.value'],
  ],
  [
    'rest of a total and all its parts',
    withFigures(
      total,
      { ...people, key: 'girls', value: 12, partOf: 'all' },
      { ...people, key: 'boys', value: 16, partOf: 'all' },
    ),
    ['warning few-people-by-difference outcome figures.1.value'],
  ],
  [
    'share of a counted total',
    withFigures(total, { ...people, value: 90, unit: sv('%'), partOf: 'all' }),
    ['warning few-people-by-difference outcome figures.2.value'],
  ],
  ['parts that fill the total', withFigures(total, { ...people, value: 30, partOf: 'all' }), []],
  // Dates
  ['period reversed', period({ startsOn: '2021-01-01' }), ['warning dates-reversed period endsOn']],
  [
    'measure outside the period',
    withPromise({ measures: [measure({ endsOn: '2021-01-01' })] }),
    ['warning dates-outside measure endsOn'],
  ],
  [
    'sub-measure outside its measure',
    withPromise({
      measures: [
        measure({
          endsOn: '2019-06-30',
          measures: [{ ...subMeasure, id: 'me2', endsOn: '2019-07-01' }],
        }),
      ],
    }),
    ['warning dates-outside measure endsOn'],
  ],
  [
    'interim without a date',
    (record) => record,
    ['warning covers-to-missing summary coversTo'],
    { stage: 'interim', coversTo: null },
  ],
  [
    'covers beyond the period',
    (record) => record,
    ['warning dates-outside summary coversTo'],
    { coversTo: '2021-06-30' },
  ],
  // Keys
  ['doubled key', withFigures({}), ['warning key-doubled outcome figures.1.key']],
  [
    'total that is none',
    withOutcome({ figures: [figure({ partOf: 'gone' })] }),
    ['warning figure-total-unknown outcome figures.0.partOf'],
  ],
];

describe('checkReadiness: an editor who is not told publishes the fault', () => {
  it.each(
    CASES.map(([name, change, expected, options = {}]) => ({ name, change, expected, options })),
  )('$name', ({ change, expected, options }) => {
    const { ready, items } = checkReadiness(change(smallRecord()), {
      stage: 'final',
      coversTo: null,
      ...options,
    });
    const said = items.map(
      ({ severity, code, entry, field }) => `${severity} ${code} ${entry.type} ${field}`,
    );
    expect(said).toEqual(expected);
    expect(ready).toBe(!expected.some((line) => line.startsWith('blocker')));
  });

  it('says in both languages what is wrong and what to do, and names the entry', () => {
    const record = smallRecord({ outcomes: [outcome({ parties: [] })] });
    const [item] = checkReadiness(record, { stage: 'final', coversTo: null }).items;
    expect(item?.entry).toEqual({
      type: 'outcome',
      id: 'o1',
      label: 'Polisen gjorde tjugo kontroller.',
    });
    expect(item?.message.sv).toBe('Ingen part står bakom resultatet.');
    expect(item?.action.en).toContain('Choose who reports');
  });

  it('keeps found personal data out of its own words: they go into the log', () => {
    const record = withText('Ring Anna 070-123 45 67, anna.berg@polisen.example, 811228-9874.')(
      smallRecord(),
    );
    const words = JSON.stringify(
      checkReadiness(record, { stage: 'final', coversTo: null }).items.map(
        ({ message, action }) => [message, action],
      ),
    );
    expect(words).not.toMatch(/123 45|anna|9874/iu);
  });

  it('lists every blocker at once, before the warnings', () => {
    const record = summary({ title: null, closing: linked('') })(
      smallRecord({ outcomes: [outcome({ parties: [], images: [picture(null)] })] }),
    );
    const { items } = checkReadiness(record, { stage: 'final', coversTo: null });
    expect(items.map(({ severity }) => severity)).toEqual([
      'blocker',
      'blocker',
      'blocker',
      'warning',
    ]);
  });
});
