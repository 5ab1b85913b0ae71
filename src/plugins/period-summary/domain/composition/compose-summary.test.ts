import { measure, promise } from '../../../../../tests/fixtures/read-page';
import { recordWith, smallPage } from '../../../../../tests/fixtures/small-page';
import { toRecord } from '../../../../../tests/fixtures/to-record';
import type { PageContent } from '../../../../../database/seeds/content';
import { proseFromBlocks } from '../prose-from-blocks';
import { proseText } from '../prose-text';
import type { PeriodRecord } from '../record';
import { composeSummary } from './compose-summary';

const FINAL = { stage: 'final', coversTo: '2019-12-31' } as const;
const compose = (content: PageContent) => composeSummary(toRecord(content), FINAL);
const prose = (text: string, lang = 'sv') => {
  const read = proseFromBlocks(text, lang);
  if (read === null) throw new Error('empty');
  return read;
};

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
    const record = toRecord(smallPage({ promises: [{ key: 'a', wording: 'A' }] }));
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
