import { ids, measure, promise } from '../../../../../tests/fixtures/read-page';
import { recordWith, smallPage } from '../../../../../tests/fixtures/small-page';
import { toRecord } from '../../../../../tests/fixtures/to-record';
import type { PageContent } from '../../../../../database/seeds/content';
import { composeSummary } from './compose-summary';

const FINAL = { stage: 'final', coversTo: '2019-12-31' } as const;
const compose = (content: PageContent) => composeSummary(toRecord(content), FINAL);

const twoPromises: PageContent['promises'] = [
  {
    key: 'a',
    wording: 'A',
    measures: [
      { key: 'a1', title: 'A ett' },
      { key: 'a2', title: 'A två' },
    ],
  },
  { key: 'b', wording: 'B', measures: [{ key: 'b1', title: 'B ett', measures: [{ key: 'b11' }] }] },
];

describe('where outcomes stand', () => {
  it('under the first measure they name, referred to from the other: one result for two measures', () => {
    const { sections } = compose(
      smallPage({
        promises: twoPromises,
        outcomes: [{ key: 'o', prose: ['Båda.'], measures: ['a2', 'b1'], promises: ['a', 'b'] }],
      }),
    );
    const [a, b] = [promise(sections, 'a'), promise(sections, 'b')];
    const reference = {
      kind: 'outcome-reference',
      outcome: 'outcome-o',
      standsIn: 'measure-a2',
      title: { value: 'A två', lang: 'sv' },
    };
    expect(ids(measure(a, 'a2').outcomes)).toEqual(['o']);
    expect(a.references).toEqual([]);
    expect(measure(b, 'b1').references).toEqual([reference]);
    expect(b.references).toEqual([reference]);
    expect(b.reporting).toBe('reported');
  });

  it('under the first promise where they name no measure', () => {
    const { sections } = compose(
      smallPage({
        promises: twoPromises,
        outcomes: [{ key: 'o', heading: 'Gemensamt', prose: ['x'], promises: ['b', 'a'] }],
      }),
    );
    expect(ids(promise(sections, 'b').outcomes)).toEqual(['o']);
    expect(promise(sections, 'a').references).toMatchObject([
      { outcome: 'outcome-o', standsIn: 'promise-b', title: { value: 'Gemensamt' } },
    ]);
  });

  it('several under one measure, in order, and one under a sub-measure', () => {
    const { sections } = compose(
      smallPage({
        promises: twoPromises,
        outcomes: [
          { key: 'o1', heading: 'Belysning', prose: ['x'], measures: ['a1'] },
          { key: 'o2', heading: 'Hastighet', prose: ['y'], measures: ['a1'] },
          { key: 'o3', prose: ['z'], measures: ['b11'] },
        ],
      }),
    );
    expect(ids(measure(promise(sections, 'a'), 'a1').outcomes)).toEqual(['o1', 'o2']);
    expect(ids(measure(promise(sections, 'b'), 'b11').outcomes)).toEqual(['o3']);
    expect(promise(sections, 'b').reporting).toBe('reported');
  });

  it('never nowhere: what is left out or foreign hands over to the next, then to the period', () => {
    const content = smallPage({
      promises: twoPromises,
      outcomes: [
        { key: 'next', prose: ['x'], promises: ['a', 'b'] },
        { key: 'foreign', prose: ['x'], promises: ['another-period'] },
        { key: 'left', prose: ['x'], measures: ['a1'] },
        { key: 'parent', prose: ['x'], measures: ['b1'] },
      ],
    });
    const hidden = { 'promise-a': { reason: 'r' }, 'measure-b1': { reason: 'r' } };
    const { sections } = composeSummary(recordWith(content, { hidden }), FINAL);
    expect(sections.map(({ key }) => key)).toEqual(['promise-b', 'period']);
    expect(ids(promise(sections, 'b').outcomes)).toEqual(['next', 'parent']);
    expect(sections[1]?.kind === 'period' && ids(sections[1].outcomes)).toEqual([
      'foreign',
      'left',
    ]);
  });

  it('before the promises where a verdict on the whole period says that it was not carried out', () => {
    const outcomes = [
      { key: 'whole', prose: ['Inget gjordes.'], verdict: 'not_fulfilled' },
    ] as const;
    const { sections } = compose(smallPage({ promises: twoPromises, outcomes }));
    expect(sections.map(({ key }) => key)).toEqual(['period', 'promise-a', 'promise-b']);
  });

  it('after the promises where they name none and judge nothing', () => {
    const outcomes = [{ key: 'more', prose: ['Dessutom …'] }];
    const { sections } = compose(smallPage({ promises: twoPromises, outcomes }));
    expect(sections.map(({ key }) => key)).toEqual(['promise-a', 'promise-b', 'period']);
  });
});

describe('headings over outcomes', () => {
  const groupsOf = (outcomes: PageContent['outcomes']) =>
    promise(
      compose(
        smallPage({
          promises: [{ key: 'a' }],
          outcomes: outcomes.map((outcome) => ({ ...outcome, promises: ['a'] })),
        }),
      ).sections,
      'a',
    ).outcomes.map((group) => [
      group.heading?.value ?? null,
      group.parties.map(({ id }) => id),
      group.outcomes.map(({ id }) => id),
    ]);

  it('are shared by those that follow each other in a group: results by year', () => {
    expect(
      groupsOf([
        { key: 'o1', group: '2019', prose: ['x'], parties: ['polisen'] },
        { key: 'o2', group: '2019', prose: ['x'], parties: ['kommunen'] },
        { key: 'o3', group: '2020', prose: ['x'] },
        { key: 'o4', prose: ['x'] },
      ]),
    ).toEqual([
      ['2019', [], ['o1', 'o2']],
      ['2020', [], ['o3']],
      [null, [], ['o4']],
    ]);
  });

  it('are the parties where these report apart', () => {
    expect(
      groupsOf([
        { key: 'o1', prose: ['x'], parties: ['polisen'] },
        { key: 'o2', prose: ['x'], parties: ['polisen'] },
        { key: 'o3', prose: ['x'], parties: ['polisen', 'kommunen'] },
        { key: 'o4', prose: ['x'], parties: ['kommunen', 'polisen'] },
        { key: 'o5', prose: ['x'], parties: ['kommunen'] },
      ]),
    ).toEqual([
      [null, ['polisen'], ['o1', 'o2']],
      [null, ['polisen', 'kommunen'], ['o3', 'o4']],
      [null, ['kommunen'], ['o5']],
    ]);
  });

  it.each([
    ['one joint account', [{ key: 'o', prose: ['x'], parties: ['polisen', 'kommunen'] }]],
    [
      'an account that nobody stands behind',
      [
        { key: 'o', prose: ['x'], parties: ['polisen'] },
        { key: 'o2', prose: ['x'] },
      ],
    ],
    [
      'headings of their own',
      [
        { key: 'o', heading: 'H', prose: ['x'], parties: ['polisen'] },
        { key: 'o2', prose: ['x'], parties: ['kommunen'] },
      ],
    ],
  ])('are not added to %s', (_, outcomes) => {
    expect(groupsOf(outcomes)).toEqual([[null, [], outcomes.map(({ key }) => key)]]);
  });
});
