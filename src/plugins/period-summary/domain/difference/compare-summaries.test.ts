import {
  figure,
  linked,
  measure,
  opportunity,
  outcome,
  paragraphs,
  picture,
  police,
  promise,
  smallRecord,
  sv,
  target,
} from '../../../../../tests/fixtures/small-record';
import { composeSummary } from '../composition/compose-summary';
import type { ManifestEntry } from '../edition/edition-document';
import type { PeriodRecord } from '../record';
import { compareEditions, compareSummaries } from './compare-summaries';
import type { Change } from './difference';

const compose = (record: PeriodRecord) =>
  composeSummary(record, { stage: 'final', coversTo: null });

const joined = (key: string, more: Parameters<typeof figure>[0] = {}) =>
  figure({
    key,
    label: sv('Andel anslutna elever'),
    value: 95,
    unit: sv('%'),
    answersTarget: null,
    ...more,
  });

/** Two promises, two outcomes, a measure with an outcome, figures, links: something of everything. */
const record = (): PeriodRecord => {
  const small = smallRecord();
  return {
    ...small,
    summary: {
      ...small.summary,
      lead: paragraphs('Här står vad som hände.'),
      links: [
        { label: sv('Polisen'), url: 'https://polisen.example' },
        { label: sv('Kommunen'), url: 'https://provby.example' },
      ],
    },
    promises: [
      promise({ measures: [measure(), measure({ id: 'me2', title: sv('Föräldramöten') })] }),
      promise({ id: 'p2', wording: sv('Vi lovar att möta unga'), targets: [], measures: [] }),
    ],
    outcomes: [
      outcome({ figures: [figure(), joined('joined')] }),
      outcome({
        id: 'o2',
        prose: paragraphs('Alla skolor fick besök.'),
        figures: [],
        promises: ['p2'],
      }),
      outcome({
        id: 'o3',
        prose: paragraphs('Mötena hölls.'),
        figures: [],
        promises: [],
        measures: ['me2'],
      }),
    ],
    opportunities: [opportunity(), opportunity({ id: 'd2', promise: null })],
  };
};

type Edit = (record: PeriodRecord) => PeriodRecord;
const inSummary =
  (more: Partial<PeriodRecord['summary']>): Edit =>
  (from) => ({ ...from, summary: { ...from.summary, ...more } });
const inPeriod =
  (more: Partial<PeriodRecord['period']>): Edit =>
  (from) => ({ ...from, period: { ...from.period, ...more } });
const edit =
  <K extends 'promises' | 'outcomes' | 'opportunities'>(
    list: K,
    id: string,
    more: Partial<PeriodRecord[K][number]>,
  ): Edit =>
  (from) => ({
    ...from,
    [list]: from[list].map((entry) => (entry.id === id ? { ...entry, ...more } : entry)),
  });
const measures = (more: Partial<ReturnType<typeof measure>>) =>
  edit('promises', 'p1', {
    measures: [measure(more), measure({ id: 'me2', title: sv('Föräldramöten') })],
  });
const municipal = {
  id: 'k',
  kind: 'municipality',
  name: sv('Provby kommun'),
  website: null,
} as const;

function described(change: Change): string {
  const { kind, place, item, field } = change;
  return [kind, place.key, item && `${item.list}/${item.key}`, field].filter(Boolean).join(' ');
}

const MUTATIONS: readonly (readonly [string, Edit, string])[] = [
  ['title', inSummary({ title: sv('Ny rubrik') }), 'reworded page title'],
  ['lead', inSummary({ lead: paragraphs('Här står vad som blev.') }), 'reworded page lead'],
  ['lead removed', inSummary({ lead: null }), 'removed page lead'],
  ['closing', inSummary({ closing: paragraphs('Tack.') }), 'added page closing'],
  [
    'link removed',
    inSummary({ links: record().summary.links.slice(1) }),
    'removed page links/https://polisen.example',
  ],
  [
    'links turned',
    inSummary({ links: [...record().summary.links].reverse() }),
    'moved page links/https://provby.example',
  ],
  [
    'link label',
    inSummary({
      links: [
        record().summary.links[0]!,
        { label: sv('Till kommunen'), url: 'https://provby.example' },
      ],
    }),
    'reworded page links/https://provby.example label',
  ],
  ['stage picture', inPeriod({ images: [picture('En bro')] }), 'added page images/bro'],
  ['area', inPeriod({ area: sv('Centrum') }), 'added period-facts area'],
  ['end', inPeriod({ endsOn: '2021-06-30' }), 'changed period-facts endsOn'],
  ['party added', inPeriod({ parties: [police, municipal] }), 'added period-facts parties/k'],
  [
    'party renamed',
    inPeriod({ parties: [{ ...police, name: sv('Polismyndigheten') }] }),
    'reworded period-facts parties/police name',
  ],
  [
    'agreement',
    inPeriod({
      agreement: {
        signedOn: '2019-02-01',
        diaryNumber: null,
        signatories: [],
        document: null,
        url: null,
      },
    }),
    'changed period-facts agreement.signedOn',
  ],
  [
    'promise added',
    (from) => ({
      ...from,
      outcomes: [...from.outcomes],
      promises: [...from.promises, promise({ id: 'p3', measures: [] })],
    }),
    'added promise-p3',
  ],
  [
    'wording',
    edit('promises', 'p2', { wording: sv('Vi lovar att lyssna på unga') }),
    'reworded promise-p2 wording',
  ],
  [
    'promises turned',
    (from) => ({
      ...from,
      promises: [...from.promises].reverse().map((one, order) => ({ ...one, order })),
    }),
    'moved promise-p2',
  ],
  [
    'theme',
    edit('promises', 'p1', { themes: [{ id: 't', slug: 'trafik', name: sv('Trafik') }] }),
    'added promise-p1 themes/trafik',
  ],
  [
    'place',
    edit('promises', 'p1', { places: [{ name: sv('E45'), kind: 'road', note: null }] }),
    'added promise-p1 places/E45',
  ],
  [
    'target value',
    edit('promises', 'p1', { targets: [target({ value: 10 })] }),
    'changed promise-p1 targets/checks value',
  ],
  [
    'target condition',
    edit('promises', 'p1', { targets: [target({ condition: sv('vid bar väg') })] }),
    'added promise-p1 targets/checks condition',
  ],
  ['measure title', measures({ title: sv('Kontroller på väg 315') }), 'reworded measure-me1 title'],
  [
    'measure description',
    measures({ description: paragraphs('Varje vecka.') }),
    'added measure-me1 description',
  ],
  ['measure dates', measures({ endsOn: '2019-12-31' }), 'changed measure-me1 endsOn'],
  ['measure added', measures({ measures: [measure({ id: 'me9' })] }), 'added measure-me9'],
  [
    'outcome removed',
    (from) => ({ ...from, outcomes: from.outcomes.filter(({ id }) => id !== 'o3') }),
    'removed outcome-o3',
  ],
  [
    'outcome prose',
    edit('outcomes', 'o2', { prose: paragraphs('Nästan alla skolor fick besök.') }),
    'reworded outcome-o2 prose',
  ],
  [
    'outcome emphasis',
    edit('outcomes', 'o2', {
      prose: {
        lang: 'sv',
        nodes: [{ kind: 'quote', children: [{ kind: 'text', text: 'Alla skolor fick besök.' }] }],
      },
    }),
    'reformatted outcome-o2 prose',
  ],
  ['outcome to another promise', edit('outcomes', 'o2', { promises: ['p1'] }), 'moved outcome-o2'],
  ['verdict', edit('outcomes', 'o2', { verdict: 'partly' }), 'changed outcome-o2 verdict'],
  [
    'reason',
    edit('outcomes', 'o2', { reason: paragraphs('Pandemin.') }),
    'added outcome-o2 reason',
  ],
  ['span', edit('outcomes', 'o2', { to: '2019-12-31' }), 'changed outcome-o2 to'],
  [
    'outcome party',
    edit('outcomes', 'o2', { parties: [police, municipal] }),
    'added outcome-o2 parties/k',
  ],
  ['group heading', edit('outcomes', 'o2', { group: sv('I skolan') }), 'added outcome-o2 group'],
  [
    'figure value',
    edit('outcomes', 'o1', { figures: [figure(), joined('joined', { value: 97 })] }),
    'changed outcome-o1 figures/joined value',
  ],
  [
    'figure label',
    edit('outcomes', 'o1', {
      figures: [figure(), joined('joined', { label: sv('Andel elever') })],
    }),
    'reworded outcome-o1 figures/joined label',
  ],
  [
    'figure note',
    edit('outcomes', 'o1', {
      figures: [figure(), joined('joined', { note: sv('Enligt skolan') })],
    }),
    'added outcome-o1 figures/joined note',
  ],
  [
    'figure target',
    edit('outcomes', 'o1', { figures: [figure({ answersTarget: null }), joined('joined')] }),
    'changed outcome-o1 figures/checks target',
  ],
  [
    'figure removed',
    edit('outcomes', 'o1', { figures: [figure()] }),
    'removed outcome-o1 figures/joined',
  ],
  [
    'figures turned',
    edit('outcomes', 'o1', { figures: [joined('joined'), figure()] }),
    'moved outcome-o1 figures/joined',
  ],
  [
    'opportunity',
    edit('opportunities', 'd1', { prose: paragraphs('Fler kontroller på morgonen.') }),
    'reworded opportunity-d1 prose',
  ],
  [
    'opportunity removed',
    (from) => ({ ...from, opportunities: from.opportunities.slice(1) }),
    'removed opportunity-d1',
  ],
];

describe('compareSummaries: a change that is not shown is a change in secret', () => {
  it('finds nothing between a page and itself', () => {
    const { changes, schema } = compareSummaries(compose(record()), compose(record()));
    expect(schema).toBe('period-difference/1');
    expect(changes).toEqual([]);
  });

  it.each(MUTATIONS)('reports exactly once: %s', (_name, mutate, expected) => {
    const { changes } = compareSummaries(compose(record()), compose(mutate(record())));
    // A promise nobody reported says so from then on, which is a second thing to tell.
    const told = changes.filter(({ field }) => field !== 'reporting').map(described);
    expect(told).toEqual([expected]);
    expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
  });

  it.each(MUTATIONS)('reports the way back too: %s', (_name, mutate) => {
    const { changes } = compareSummaries(compose(mutate(record())), compose(record()));
    expect(changes.filter(({ field }) => field !== 'reporting')).toHaveLength(1);
  });

  it('says a figure’s change as a reader would', () => {
    const after = edit('outcomes', 'o1', { figures: [figure(), joined('joined', { value: 97 })] });
    const [change] = compareSummaries(compose(record()), compose(after(record()))).changes;
    expect(change).toMatchObject({
      kind: 'changed',
      before: '95 %',
      after: '97 %',
      item: { list: 'figures', label: 'Andel anslutna elever' },
      place: { promise: { title: 'Vi lovar en tryggare trafik' }, parties: ['Polisen'] },
    });
  });

  it('tells of an address and a picture behind unchanged words', () => {
    const link = (url: string) => compose(inSummary({ closing: linked(url) })(record()));
    const { changes } = compareSummaries(link('https://a.example'), link('https://b.example'));
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        field: 'closing.links',
        before: 'https://a.example',
        after: 'https://b.example',
      },
    ]);
  });

  it('shows all that a removed outcome said', () => {
    const after = { ...record(), outcomes: record().outcomes.slice(1) };
    const { changes } = compareSummaries(compose(record()), compose(after));
    const gone = changes.find(({ kind }) => kind === 'removed');
    expect(gone).toMatchObject({ place: { key: 'outcome-o1' } });
    expect(gone?.kind === 'removed' && gone.text).toMatch(/tjugo kontroller[\s\S]*95 %/u);
  });
});

describe('compareEditions: what was taken back must not come out as a difference', () => {
  const summary = compose(record());
  const entry = (number: number, more: Partial<ManifestEntry> = {}): ManifestEntry => ({
    number,
    kind: 'update',
    stage: 'final',
    coversTo: null,
    title: 'T',
    changeNote: 'Stavfel i Annas namn',
    sealedAt: '2021-02-03T08:00:00.000Z',
    hash: `h${number}`,
    previousHash: null,
    withdrawn: null,
    erased: null,
    ...more,
  });
  const edition = (number: number, more: Partial<ManifestEntry> = {}) => ({
    entry: entry(number, more),
    document: {
      schema: 'period-edition/1',
      series: 's',
      ...entry(number),
      kind: 'update',
      summary,
    } as const,
  });
  const at = '2022-01-01T00:00:00.000Z';
  const erased = { erased: { at, reason: 'Beslut', diaryNumber: 'KS 1' } };
  const withdrawn = { withdrawn: { at, reason: 'Fel' } };

  it.each([
    ['erased', edition(1, erased), edition(2)],
    ['erased', edition(1), edition(2, erased)],
    ['erased', { entry: entry(1), document: null }, edition(2)],
    ['withdrawn', edition(1, withdrawn), edition(2)],
    ['withdrawn', edition(1), edition(2, withdrawn)],
  ])('says %s and no content', (state, before, after) => {
    const difference = compareEditions(before, after);
    expect(difference).toMatchObject({ state, changes: [] });
    expect(JSON.stringify(difference)).not.toContain('trafik');
  });

  it('leaves out the change note of an erased edition, which may quote what was erased', () => {
    expect(JSON.stringify(compareEditions(edition(1, erased), edition(2, erased)))).not.toContain(
      'Anna',
    );
  });

  it('has nothing to compare the first edition with', () => {
    expect(compareEditions(null, edition(1))).toMatchObject({ state: 'first', before: null });
  });

  it('compares two whole editions', () => {
    expect(compareEditions(edition(1), edition(2))).toMatchObject({
      state: 'compared',
      changes: [],
      before: { number: 1 },
      after: { number: 2 },
    });
  });
});
