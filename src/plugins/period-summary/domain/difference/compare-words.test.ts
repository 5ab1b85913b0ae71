import { compareWords } from './compare-words';

describe('compareWords', () => {
  it.each([
    ['Polisen har gjort 17 kontroller.', 'Polisen har gjort 20 kontroller.'],
    ['Åtgärder för äldre', 'Åtgärder för unga vuxna på E45'],
    ['', 'Nytt'],
    ['rad ett\nrad två', 'rad två\nrad ett'],
    ['a '.repeat(3000), 'b '.repeat(3000)],
  ])('lets both texts be read back letter for letter', (before, after) => {
    const segments = compareWords(before, after);
    const read = (not: 'added' | 'removed') =>
      segments
        .filter(({ kind }) => kind !== not)
        .map(({ text }) => text)
        .join('');
    expect(read('added')).toBe(before);
    expect(read('removed')).toBe(after);
  });

  it('marks whole words and keeps a changed phrase together', () => {
    expect(compareWords('Vi nådde alla elever i år.', 'Vi nådde många unga i år.')).toEqual([
      { kind: 'same', text: 'Vi nådde ' },
      { kind: 'removed', text: 'alla elever' },
      { kind: 'added', text: 'många unga' },
      { kind: 'same', text: ' i år.' },
    ]);
  });
});
