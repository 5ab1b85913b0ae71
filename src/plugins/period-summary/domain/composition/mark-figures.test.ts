import { toRecord } from '../../../../../tests/fixtures/to-record';
import { smallPage } from '../../../../../tests/fixtures/small-page';
import type { BlockContent, FigureContent } from '../../../../../database/seeds/content';
import type { Prose, ProseInline } from '../prose';
import { proseText } from '../prose-text';
import { markFigures } from './mark-figures';

/** Reads the marked prose of a small outcome, with each figure shown as `{key:text}`. */
function marked(prose: readonly BlockContent[], figures: readonly FigureContent[]) {
  const [outcome] = toRecord(smallPage({ outcomes: [{ key: 'o', prose, figures }] })).outcomes;
  if (outcome?.prose == null) throw new Error('no prose');
  const result = markFigures(outcome.prose, outcome.figures);
  expect(proseText(result.prose)).toBe(proseText(outcome.prose));
  return { ...result, shown: show(result.prose) };
}

function show(prose: Prose): string {
  const inline = (node: ProseInline): string => {
    if (node.kind === 'text') return node.marks === undefined ? node.text : `*${node.text}*`;
    const children = node.children.map(inline).join('');
    return node.kind === 'link' ? `[${children}]` : `{${node.figure}:${children}}`;
  };
  return prose.nodes
    .map((node) => {
      if (node.kind === 'paragraph') return node.children.map(inline).join('');
      if (node.kind !== 'list') return '';
      const item = (one: (typeof node.items)[number]): string =>
        [one.children.map(inline).join(''), ...one.lists.flatMap((l) => l.items.map(item))].join(
          ' / ',
        );
      return node.items.map(item).join(' / ');
    })
    .join('\n');
}

describe('markFigures', () => {
  it('marks exactly the number, and leaves all formatting as it was', () => {
    expect(
      marked(
        ['Hela **97 %** har [skrivit 12 kontrakt](https://exempel.se) i år.'],
        [
          { key: 'andel', value: 97, unit: '%' },
          { key: 'antal', value: 12, unit: 'kontrakt' },
        ],
      ).shown,
    ).toBe('Hela {andel:*97 %*} har [skrivit {antal:12} kontrakt] i år.');
  });

  it('marks a number that is bold in part', () => {
    expect(
      marked(['drygt **20** gånger'], [{ key: 'f', value: 20, asWritten: 'drygt 20' }]).shown,
    ).toBe('{f:drygt *20*} gånger');
  });

  it('leaves a number alone that a link cuts in two: its figure is listed instead', () => {
    const result = marked(
      ['drygt [20 gånger](https://exempel.se)'],
      [{ key: 'f', asWritten: 'drygt 20' }],
    );
    expect(result.shown).toBe('drygt [20 gånger]');
    expect([...result.marked]).toEqual([]);
  });

  it('uses each place once, in the order of the figures', () => {
    const result = marked(
      ['9 gånger, och 9 gånger till.'],
      [
        { key: 'a', value: 9 },
        { key: 'b', value: 9 },
        { key: 'c', value: 9 },
      ],
    );
    expect(result.shown).toBe('{a:9} gånger, och {b:9} gånger till.');
    expect([...result.marked].sort()).toEqual(['a', 'b']);
  });

  it('prefers the place that speaks of the figure, or a reader is told the wrong number’s label', () => {
    expect(
      marked(
        ['Polisen höll 9 möten. Därtill kom 9 insatser mot mopeder.', { list: ['9 brev'] }],
        [
          { key: 'brev', value: 9, unit: 'brev' },
          { key: 'insatser', value: 9, label: 'Insatser' },
          { key: 'moten', value: 9, label: 'Möten' },
        ],
      ).shown,
    ).toBe(
      'Polisen höll {moten:9} möten. Därtill kom {insatser:9} insatser mot mopeder.\n{brev:9} brev',
    );
  });

  it('tells years apart by the clause that a number stands in', () => {
    expect(
      marked(
        ['Vi hade 3 möten 2021, 4 möten 2022 och 3 möten 2023.'],
        [
          { key: 'sist', value: 3, label: 'Möten 2023' },
          { key: 'mitt', value: 4, label: 'Möten 2022' },
          { key: 'forst', value: 3, label: 'Möten 2021' },
        ],
      ).shown,
    ).toBe('Vi hade {forst:3} möten 2021, {mitt:4} möten 2022 och {sist:3} möten 2023.');
  });

  it('does not take a year for a figure of the same number', () => {
    expect(
      marked(
        ['År 2020 gjordes 340 kontroller, mot 2019 då 2 019 fordon passerade.'],
        [
          { key: 'fordon', value: 2019, unit: 'fordon', label: 'Fordon som passerade' },
          { key: 'ar', value: 2020, label: 'Besökare' },
        ],
      ).shown,
    ).toBe('År 2020 gjordes 340 kontroller, mot 2019 då {fordon:2 019} fordon passerade.');
  });

  it('prefers the number that its unit follows to another one in the same clause', () => {
    expect(
      marked(
        ['Av 12 planerade blev det 12 nya träffar.'],
        [{ key: 'traffar', value: 12, unit: 'träffar' }],
      ).shown,
    ).toBe('Av 12 planerade blev det {traffar:12} nya träffar.');
  });

  it('takes what is written before what matches by value', () => {
    expect(
      marked(
        ['20 kontroller, och drygt 20 till.'],
        [{ key: 'kontroller', value: 20, unit: 'kontroller', asWritten: 'drygt 20' }],
      ).shown,
    ).toBe('20 kontroller, och {kontroller:drygt 20} till.');
  });

  it('finds numbers in nested lists', () => {
    expect(
      marked([{ list: [['Polisen', ['80 kontroller']]] }], [{ key: 'f', value: 80 }]).shown,
    ).toBe('Polisen / {f:80} kontroller');
  });

  it('reads a share of a share as two figures', () => {
    expect(
      marked(
        ['80 % av eleverna svarade, och av dem var 25 % oroliga.'],
        [
          { key: 'svar', value: 80, unit: '%', label: 'Svarade' },
          { key: 'oro', value: 25, unit: '%', label: 'Oroliga', partOf: 'svar' },
        ],
      ).shown,
    ).toBe('{svar:80 %} av eleverna svarade, och av dem var {oro:25 %} oroliga.');
  });
});
