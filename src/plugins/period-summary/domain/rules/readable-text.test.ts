import { makeReadable, readableText } from './readable-text';

describe('text that somebody pasted', () => {
  it('loses what cannot be seen, stored or sealed, and nothing else', () => {
    expect(readableText('för\u0002bättra\u0000 \ud800Åre \u{1f600}\t\r\n«ok»\uffff\u007f')).toBe(
      'förbättra Åre \u{1f600}\t\r\n«ok»',
    );
  });

  it('keeps words apart where a word processor broke the line', () => {
    expect(readableText('en rad\ven till\fsida')).toBe('en rad en till sida');
  });

  it('is found wherever it stands, however deep', () => {
    const body = { a: ['x\u0000', { b: 'y\u0001' }], n: 1, none: null };
    expect(makeReadable(body)).toEqual({ a: ['x', { b: 'y' }], n: 1, none: null });
    expect(makeReadable('z\u0000')).toBe('z');
    const deep = JSON.parse(
      '['.repeat(100_000) + '"q\u0007"'.replace('\u0007', '\\u0007') + ']'.repeat(100_000),
    ) as unknown;
    expect(() => makeReadable(deep)).not.toThrow();
  });
});
