import { localeOfTag, tagOfCode, tagOfLocale, tagsOfCodes } from './languages';

describe('languages', () => {
  it('never lets an internal code out: readers of easy-read Swedish meet sv-x-lattlast', () => {
    expect(tagOfLocale('sv-lattlast')).toBe('sv-x-lattlast');
    expect(tagOfCode('sv_x_lattlast')).toBe('sv-x-lattlast');
    expect(localeOfTag('sv-x-lattlast')).toBe('sv-lattlast');
  });

  it('answers null for a language the product does not have, so an address can say 404', () => {
    expect(localeOfTag('fi')).toBeNull();
    expect(tagOfLocale('de')).toBeNull();
  });

  it('gives a municipality without chosen languages Swedish, and keeps the order of the others', () => {
    expect(tagsOfCodes([])).toEqual(['sv']);
    expect(tagsOfCodes(['en', 'sv', 'en'])).toEqual(['en', 'sv']);
  });
});
