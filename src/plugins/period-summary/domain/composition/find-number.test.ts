import type { FigureRecord } from '../record';
import { findNumber } from './find-number';

const sv = (value: string) => ({ value, lang: 'sv' });

function figure(value: number | null, unit?: string, asWritten?: string): FigureRecord {
  return {
    key: 'f',
    label: null,
    value,
    asWritten: asWritten === undefined ? null : sv(asWritten),
    qualifier: null,
    unit: unit === undefined ? null : sv(unit),
    per: null,
    countsPeople: false,
    answersTarget: null,
    partOf: null,
    baseline: null,
    baselineLabel: null,
    from: null,
    to: null,
    source: null,
    note: null,
  };
}

const labelled = (value: number, label: string): FigureRecord => ({
  ...figure(value),
  label: sv(label),
});

const found = (text: string, wanted: FigureRecord) =>
  findNumber(text, wanted).map(({ start, end }) => text.slice(start, end));

describe('findNumber', () => {
  it.each([
    ['hela 97 % av eleverna', figure(97, '%'), '97 %'],
    ['hela 97% av eleverna', figure(97, 'procent'), '97%'],
    ['hela 97\u00a0procent av eleverna', figure(97, '%'), '97\u00a0procent'],
    ['ungefär 97 % av dem', figure(97), '97 %'],
    ['97.', figure(97), '97'],
    ['(97)', figure(97), '97'],
    ['1,5 årsarbetare', figure(1.5), '1,5'],
    ['1,50 kronor', figure(1.5), '1,50'],
    ['12 000 besök', figure(12000), '12 000'],
    ['12\u00a0000 besök', figure(12000), '12\u00a0000'],
    ['12000 besök', figure(12000), '12000'],
    ['år 2019, 9 kontroller', figure(9, 'kontroller'), '9'],
    ['minskade med −3 enheter', figure(-3), '−3'],
    ['inom 24 timmar', figure(24, 'tim'), '24'],
    ['0 olyckor', figure(0), '0'],
    ['1.650 kontroller', figure(1650), '1.650'],
    ['2019 gjordes 2019 kontroller', figure(2019, 'kontroller'), '2019'],
    ['2019 kontroller', labelled(2019, 'Antal kontroller'), '2019'],
    ['2 019 fordon, mot färre 2019', labelled(2019, 'Passerande'), '2 019'],
  ])('finds in %j', (text, wanted, expected) => {
    expect(found(text, wanted)).toEqual([expected]);
  });

  it.each([
    ['97 kontroller', 9],
    ['19 kontroller', 9],
    ['den 9:e kontrollen', 9],
    ['9,5 kontroller', 9],
    ['1,9 kontroller', 9],
    ['den 9 maj', 9],
    ['2019-09-09', 9],
    ['den 9/5', 9],
    ['klockan 9', 9],
    ['kl. 9', 9],
    ['årskurs 9', 9],
    ['åk 6–9', 9],
    ['5-åringar', 5],
    ['E45', 45],
    ['covid-19', 19],
    ['väg 84', 84],
    ['1 200 besök', 200],
    ['1 200 besök', 1],
    ['nio kontroller', 9],
    ['9 % av dem', 9],
    ['9 dagar i veckan', 9],
    ['9th', 9],
    ['-9 grader', 9],
    ['kl 19.09', 9],
    ['löfte 9', 9],
    ['punkten 9', 9],
    ['steg 9', 9],
    ['bilaga 9', 9],
    ['den 9 sept', 9],
    ['enligt 9 § polislagen', 9],
    ['jämfört med 2019', 2019],
    ['år 2019 genomfördes kontroller', 2019],
  ])('does not take a part of %j for %d kontroller, which would hide the figure', (text, value) => {
    expect(found(text, figure(value, 'kontroller'))).toEqual([]);
  });

  it('does not take a count for a share', () => {
    expect(found('97 elever', figure(97, '%'))).toEqual([]);
    expect(found('97 procentenheter', figure(97, '%'))).toEqual([]);
  });

  it.each([
    ['Ett dussintal patruller', 'ett dussintal', 'Ett dussintal'],
    ['gick drygt\u00a020 gånger', 'drygt 20', 'drygt\u00a020'],
    ['hela 97 % av', '97%', '97 %'],
    ['9 av 10 (ungefär)', '9 av 10', '9 av 10'],
  ])('finds in %j what is written as %j', (text, asWritten, expected) => {
    expect(found(text, figure(null, undefined, asWritten))).toEqual([expected]);
  });

  it('finds words and signs as written literally, also where they are a pattern’s', () => {
    expect(found('allt (100 %) klart', figure(null, undefined, '(100 %)'))).toEqual(['(100 %)']);
    expect(found('niotal', figure(null, undefined, 'nio'))).toEqual([]);
  });
});
