import { brandColours, contrastRatio } from './brand-colour';
import { formatDate, swedishDay } from './format-date';
import { formatNumber } from './format-number';
import { textsFor } from './texts';

const NO_BREAK = '\u00a0';

describe('numbers', () => {
  it.each([
    [1234.5, 'sv', `1${NO_BREAK}234,5`],
    [1234.5, 'sma', `1${NO_BREAK}234,5`],
    [1234567, 'sv-x-lattlast', `1${NO_BREAK}234${NO_BREAK}567`],
    [1234.5, 'en', '1,234.5'],
    [0.1 + 0.2, 'sv', '0,3'],
    [-12, 'sv', '\u221212'],
    [-0, 'sv', '0'],
    [97, 'sv', '97'],
  ])('writes %d in %s', (value, language, text) =>
    expect(formatNumber(value, language)).toBe(text),
  );
});

describe('dates', () => {
  // Node formats South Sami in English: a reader would meet "February" in a Swedish sentence.
  it.each([
    ['2021-02-03', 'sv', '3 februari 2021'],
    ['2021-02-03', 'sma', '3 februari 2021'],
    ['2021-05-13', 'en', '13 May 2021'],
    ['inte ett datum', 'sv', 'inte ett datum'],
  ])('writes %s in %s', (date, language, text) => expect(formatDate(date, language)).toBe(text));

  it('names the day it was in Sweden, summer and winter', () => {
    expect(swedishDay('2021-06-30T22:30:00.000Z')).toBe('2021-07-01');
    expect(swedishDay('2021-12-31T22:30:00.000Z')).toBe('2021-12-31');
    expect(swedishDay('2021-12-31T23:30:00.000Z')).toBe('2022-01-01');
    // Clocks went forward at 01:00 UTC on 28 March 2021.
    expect(swedishDay('2021-03-27T22:59:00.000Z')).toBe('2021-03-27');
    expect(swedishDay('2021-03-28T22:00:00.000Z')).toBe('2021-03-29');
  });
});

describe('brand colours', () => {
  // A light yellow municipality would else have links that nobody can read.
  it.each(['#ffdd00', '#00664f', '#ffffff', '#000000', '#e30613', '#777777', 'nonsense', null])(
    'keep text readable on and beside %s',
    (colour) => {
      const { brand, onBrand, onDark, onLight } = brandColours(colour);
      expect(contrastRatio(brand, onBrand)).toBeGreaterThanOrEqual(4.5);
      for (const surface of ['#ffffff', '#f6f6f3', '#f0f1ee']) {
        expect(contrastRatio(onLight, surface)).toBeGreaterThanOrEqual(4.5);
      }
      for (const surface of ['#14171a', '#1c2024', '#22262b']) {
        expect(contrastRatio(onDark, surface)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('never lets a colour field write style', () => {
    expect(brandColours('red}body{display:none').brand).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('default texts', () => {
  it('are Swedish, and called Swedish, where the product has none', () => {
    expect(textsFor('sma')).toMatchObject({ lang: 'sv', texts: { target: 'Mål' } });
    expect(textsFor('sv-x-lattlast').lang).toBe('sv-x-lattlast');
    expect(textsFor('en').texts.target).toBe('Target');
  });
});
