import {
  checkEmail,
  checkFrameOrigin,
  checkOrder,
  checkSpan,
  dateProblem,
  isIsoDate,
  numberProblem,
  readNumber,
} from './formats';
import { assignKeys } from './keys';
import { checkSlug, freeSlug, periodSlug, slugify } from './slug';

describe('addresses', () => {
  it('writes labels as people would type them', () => {
    expect(slugify('Funäsdalen 2019–2020')).toBe('funasdalen-2019-2020');
    expect(slugify('Møre & Ærø. A')).toBe('more-aero-a');
    expect(slugify('…')).toBe('');
    expect(slugify('a'.repeat(79) + ' bc')).toBe('a'.repeat(79));
    expect(periodSlug({ label: 'Latest' })).toBe('latest-1');
    expect(periodSlug({ startsOn: '2019-01-01', endsOn: '2019-12-31' })).toBe('2019');
    expect(periodSlug({})).toBe('');
  });

  it('refuses addresses that are something else, and finds a free one', () => {
    expect(checkSlug('2019-2020')).toBeNull();
    for (const slug of ['', 'embed', 'a.json', 'A', '-a', 'a'.repeat(81), null]) {
      expect(checkSlug(slug)?.path).toEqual(['slug']);
    }
    expect(freeSlug('a', (slug) => ['a', 'a-2'].includes(slug))).toBe('a-3');
  });
});

describe('formats', () => {
  it('takes a place among the others that every database can keep, and names the field otherwise', () => {
    for (const place of [null, undefined, '', 0, 1, 10_000, '12']) {
      expect(checkOrder(place)).toBeNull();
    }
    for (const place of [
      -1,
      1.5,
      10_001,
      2_147_483_648,
      1e21,
      '-1',
      'först',
      Number.NaN,
      true,
      [],
    ]) {
      const found = checkOrder(place);
      expect(found?.path).toEqual(['order']);
      expect(found?.sv).toContain('Ordning');
      expect(found?.en).toContain('Order');
    }
  });

  it('reads the numbers that people write, and nothing else', () => {
    expect([97, '97', ' 12,5 ', '-3.25', '−1', '', null].map(readNumber)).toEqual([
      97,
      97,
      12.5,
      -3.25,
      -1,
      null,
      null,
    ]);
    expect(
      ['1 000', '12\u00a0345,5', '−1\u202f000\u202f000', '0.125', 1000].map(readNumber),
    ).toEqual([1000, 12_345.5, -1_000_000, 0.125, 1000]);
    for (const value of [
      'drygt 20',
      '1e3',
      '0x10',
      NaN,
      -Infinity,
      {},
      [1],
      false,
      '1 00',
      1e300,
    ]) {
      expect(readNumber(value)).toBeUndefined();
    }
  });

  it('does not guess whether 1.000 is one or a thousand, and says which number it was', () => {
    expect(['1.000', '-12.500'].map(readNumber)).toEqual([undefined, undefined]);
    expect(numberProblem(['figures', 0, 'value'], '1.000')).toMatchObject({
      path: ['figures', '0', 'value'],
      sv: expect.stringContaining('”1.000”') as string,
      en: expect.stringContaining('"1.000"') as string,
    });
  });

  it('does not say that a day comes before one that does not exist', () => {
    expect(checkSpan({ from: '2019-13-01', to: '2019-12-31' }, ['from', 'to'])).toEqual([]);
    expect(
      checkSpan({ from: '2019-02-01T00:00:00Z', to: '2019-01-31' }, ['from', 'to']),
    ).toHaveLength(1);
    expect(dateProblem(['startsOn'], '1/1 2019').sv).toContain('”1/1 2019” är inget datum');
  });

  it('knows the calendar', () => {
    expect(isIsoDate('2020-02-29')).toBe(true);
    for (const day of ['2019-02-29', '2019-13-01', '2019-1-1', '20190101', null]) {
      expect(isIsoDate(day)).toBe(false);
    }
    expect(checkSpan({ from: '2019-01-02', to: '2019-01-01' }, ['from', 'to'])).toHaveLength(1);
    expect(checkSpan({ from: '2019-01-01', to: '2019-01-01' }, ['from', 'to'])).toEqual([]);
    expect(checkSpan({ from: '2019-01-01', to: null }, ['from', 'to'])).toEqual([]);
  });

  it('lets nothing into the framing header but an origin', () => {
    for (const origin of ['https://a.se', 'https://www.a-b.se:8443', 'https://localhost:1']) {
      expect(checkFrameOrigin(origin, [])).toBeNull();
    }
    for (const origin of [
      'https://a.se/',
      'https://*.a.se',
      'https://a.se:99999',
      'https://a.se x',
    ]) {
      expect(checkFrameOrigin(origin, ['o'])?.path).toEqual(['o']);
    }
  });

  it('knows a mailbox from a slip of the pen', () => {
    expect(checkEmail('kommun@harjedalen.se', [])).toBeNull();
    for (const mail of ['kommun', 'a@b', 'a b@c.se', 'a@b..se', 'a@@b.se']) {
      expect(checkEmail(mail, ['m'])).not.toBeNull();
    }
  });
});

describe('keys', () => {
  it('gives each figure one of its own and never changes one that is there', () => {
    expect(
      assignKeys([{ key: 'x' }, { label: 'Andel' }, { label: 'Andel' }, {}, { key: 'x' }], 'matt'),
    ).toEqual(['x', 'andel', 'andel-2', 'matt-1', 'matt-2']);
  });
});
