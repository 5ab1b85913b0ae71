import { numberOfText, textOfNumber } from './number-text';

describe('the field of a number', () => {
  it('reads what people type, whatever language their browser has', () => {
    expect(['7', '12,5', '12.5', '−3', '1 250', '12 500 000', ''].map(numberOfText)).toEqual([
      7,
      12.5,
      12.5,
      -3,
      1250,
      12_500_000,
      null,
    ]);
  });

  it('keeps what is no number as it stands, or “drygt 20” would become 20', () => {
    for (const text of ['drygt 20', '12,', '1 25', '2 till 3', '-']) {
      expect(numberOfText(text)).toBe(text);
    }
  });

  it('shows decimals as they are written in the language of the admin', () => {
    expect([12.5, 20, 'drygt 20', null].map((value) => textOfNumber(value, 'sv'))).toEqual([
      '12,5',
      '20',
      'drygt 20',
      '',
    ]);
    expect(textOfNumber(12.5, 'en')).toBe('12.5');
  });
});
