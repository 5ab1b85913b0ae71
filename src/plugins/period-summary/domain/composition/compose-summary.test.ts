import { recordWith, smallPage } from '../../../../../tests/fixtures/small-page';
import { toRecord } from '../../../../../tests/fixtures/to-record';
import type { PageContent } from '../../../../../database/seeds/content';
import { proseFromBlocks } from '../prose-from-blocks';
import { proseText } from '../prose-text';
import type { PeriodRecord } from '../record';
import { composeSummary } from './compose-summary';
import type { MeasureSection, OutcomeGroup, PromiseSection, Section } from './summary-document';

const FINAL = { stage: 'final', coversTo: '2019-12-31' } as const;
const compose = (content: PageContent) => composeSummary(toRecord(content), FINAL);
const ids = (groups: readonly OutcomeGroup[]) =>
  groups.flatMap((group) => group.outcomes.map(({ id }) => id));

function promise(sections: readonly Section[], id: string): PromiseSection {
  const section = sections.find(({ key }) => key === `promise-${id}`);
  if (section?.kind !== 'promise') throw new Error(`no promise ${id}`);
  return section;
}

function measure(section: PromiseSection, id: string): MeasureSection {
  const all = section.measures.flatMap((one) => [one, ...one.measures]);
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

const prose = (text: string, lang = 'sv') => {
  const read = proseFromBlocks(text, lang);
  if (read === null) throw new Error('empty');
  return read;
};

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

describe('order', () => {
  it('is the editor’s, those without one last, ties as they came', () => {
    const record = toRecord(smallPage({ promises: ['x', 'y', 'z', 'w'].map((key) => ({ key })) }));
    const orders = [null, 2, 1, 2];
    const promises = record.promises.map((one, index) => ({
      ...one,
      order: orders[index] ?? null,
    }));
    const { sections } = composeSummary({ ...record, promises }, FINAL);
    expect(sections.map(({ key }) => key)).toEqual([
      'promise-z',
      'promise-y',
      'promise-w',
      'promise-x',
    ]);
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

describe('a promise that nobody reported', () => {
  const reporting = (record: PeriodRecord, stage: 'promises' | 'interim' | 'final') =>
    promise(composeSummary(record, { stage, coversTo: null }).sections, 'a').reporting;

  it('says so in the final account and in no other', () => {
    const record = toRecord(smallPage({ promises: [{ key: 'a' }] }));
    expect(reporting(record, 'final')).toBe('not_reported');
    expect(reporting(record, 'interim')).toBe('none');
    expect(reporting(record, 'promises')).toBe('none');
  });

  it('does not say so where the account was left out: that would be untrue', () => {
    const content = smallPage({
      promises: [{ key: 'a' }],
      outcomes: [{ key: 'o', prose: ['x'], promises: ['a'] }],
    });
    expect(
      reporting(recordWith(content, { hidden: { 'outcome-o': { reason: '' } } }), 'final'),
    ).toBe('none');
  });

  it('says so where an outcome was begun but holds nothing', () => {
    const content = smallPage({
      promises: [{ key: 'a' }],
      outcomes: [{ key: 'o', promises: ['a'] }],
    });
    expect(reporting(toRecord(content), 'final')).toBe('not_reported');
  });
});

describe('figures', () => {
  it('carry the target they answer: of a measure before a promise’s, and say where they stand', () => {
    const { sections } = compose(
      smallPage({
        promises: [
          {
            key: 'a',
            targets: [
              { key: 'antal', value: 5 },
              { key: 'total', value: 50 },
            ],
            measures: [{ key: 'a1', targets: [{ key: 'antal', value: 9, qualifier: 'at_least' }] }],
          },
        ],
        outcomes: [
          {
            key: 'o',
            measures: ['a1'],
            prose: ['Nio insatser, och 15 till.'],
            figures: [
              { key: 'f1', value: 9, answersTarget: 'antal' },
              { key: 'f2', value: 15, answersTarget: 'total' },
              { key: 'f3', value: 3, answersTarget: 'okänt' },
            ],
          },
        ],
      }),
    );
    const [group] = measure(promise(sections, 'a'), 'a1').outcomes;
    expect(group?.outcomes[0]?.figures).toMatchObject([
      { key: 'f1', inProse: false, target: { key: 'antal', value: 9, qualifier: 'at_least' } },
      { key: 'f2', inProse: true, target: { key: 'total', value: 50 } },
      { key: 'f3', inProse: false, target: null },
    ]);
  });
});

describe('the editor’s choices', () => {
  const content = smallPage({
    promises: [{ key: 'a', wording: 'A', background: ['Bakgrund.'], goals: ['Mål.'] }],
    outcomes: [
      {
        key: 'o',
        promises: ['a'],
        prose: ['Källans 9 möten.'],
        reason: ['Skäl.'],
        figures: [{ key: 'f', value: 9, unit: 'möten' }],
      },
    ],
    opportunities: [{ key: 'u', prose: ['Mer.'], promise: 'a' }],
  });

  it('replace prose only: the figures stay the source’s', () => {
    const ownTexts = { 'outcome-o': { prose: prose('Egen text.'), base: null } };
    const { sections } = composeSummary(recordWith(content, { ownTexts }), FINAL);
    const outcome = promise(sections, 'a').outcomes[0]?.outcomes[0];
    expect(proseText(outcome?.prose ?? null)).toBe('Egen text.');
    expect(outcome?.figures).toMatchObject([{ key: 'f', value: 9, inProse: false }]);
  });

  it('leave out sections, and their reasons never leave the house', () => {
    const secret = { reason: 'hemligt skäl' };
    const hidden = {
      'promise-a-background': secret,
      'outcome-o-reason': secret,
      'opportunity-u': secret,
    };
    const document = composeSummary(recordWith(content, { hidden }), FINAL);
    const section = promise(document.sections, 'a');
    expect([section.background, section.opportunities]).toEqual([null, []]);
    expect(proseText(section.goals)).toBe('Mål.');
    expect(section.outcomes[0]?.outcomes[0]?.reason).toBeNull();
    expect(JSON.stringify(document)).not.toContain('hemligt');
  });

  it('put one text in place of all sections', () => {
    const wholePage = prose('Allt i en text.');
    const document = composeSummary(recordWith(content, { wholePage }), FINAL);
    expect(document.sections).toEqual([
      { kind: 'whole-page', key: 'whole-page', prose: wholePage },
    ]);
    expect(document.opportunities).toEqual([]);
  });

  it('leave out untranslated prose, never wordings, verdicts or figures', () => {
    const record = recordWith(content, { untranslated: 'omit' });
    const english = { ...record, language: 'en' };
    const section = promise(composeSummary(english, FINAL).sections, 'a');
    expect(section.wording).toEqual({ value: 'A', lang: 'sv' });
    expect([section.background, section.opportunities]).toEqual([null, []]);
    expect(section.outcomes[0]?.outcomes[0]).toMatchObject({
      prose: null,
      figures: [{ key: 'f', inProse: false }],
    });
    const shown = composeSummary({ ...toRecord(content), language: 'en' }, FINAL);
    expect(promise(shown.sections, 'a').background?.lang).toBe('sv');
  });
});

describe('the document', () => {
  it('keeps opportunities of promises that are left out, and those of the period', () => {
    const content = smallPage({
      promises: [{ key: 'a' }],
      opportunities: [
        { key: 'u1', prose: ['Hela.'] },
        { key: 'u2', prose: ['Ett löfte.'], promise: 'a' },
      ],
    });
    expect(compose(content).opportunities.map(({ id }) => id)).toEqual(['u1']);
    const hidden = { 'promise-a': { reason: '' } };
    const { opportunities } = composeSummary(recordWith(content, { hidden }), FINAL);
    expect(opportunities.map(({ id }) => id)).toEqual(['u1', 'u2']);
  });

  it('names no promise of a period that readers cannot open: it may be a draft', () => {
    const record = toRecord(smallPage({ promises: [{ key: 'a' }] }));
    const continues = (published: boolean) => {
      const period = {
        id: 'q',
        slug: '2018',
        label: null,
        startsOn: null,
        endsOn: null,
        published,
      };
      const promises = record.promises.map((one) => ({
        ...one,
        continues: { id: 'old', wording: { value: 'Förr', lang: 'sv' }, period },
      }));
      return promise(composeSummary({ ...record, promises }, FINAL).sections, 'a').continues;
    };
    expect(continues(true)).toEqual({
      wording: { value: 'Förr', lang: 'sv' },
      period: { slug: '2018', label: null },
    });
    expect(continues(false)).toBeNull();
  });

  it('has a title and a label in the preview of a draft that has neither', () => {
    const record = toRecord(smallPage());
    const period = { ...record.period, label: null };
    const draft = { ...record, period, summary: { ...record.summary, title: null } };
    expect(composeSummary(draft, FINAL).title).toEqual({
      value: 'Medborgarlöften 2019',
      lang: 'sv',
    });
    expect(composeSummary({ ...draft, language: 'en' }, FINAL).title.value).toBe(
      'Citizen promises 2019',
    );
    expect(composeSummary(draft, FINAL).period.label.value).toBe('2019');
  });

  it('is JSON all through, the same each time, and leaves the record as it was', () => {
    const record = toRecord(smallPage({ promises: twoPromises }));
    const before = structuredClone(record);
    const file = { id: 'i', name: 'n', url: '/u', mime: 'image/png', size: 1, sha256: undefined };
    const images = [{ file, alt: null, caption: null, credit: null }];
    const withImage = { ...record, period: { ...record.period, images } };
    const document = composeSummary(withImage, FINAL);
    expect(Object.keys(document.images[0]?.file ?? {})).not.toContain('sha256');
    expect(JSON.stringify(composeSummary(withImage, FINAL))).toBe(JSON.stringify(document));
    expect(record).toEqual(before);
  });
});
