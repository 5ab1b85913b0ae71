import { mergeBlocks } from './merge-blocks';

const p = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const texts = (blocks: readonly unknown[]): string[] =>
  (blocks as { children: { text: string }[] }[]).map(({ children }) => children[0]!.text);
const merge = (base: string[], mine: string[], theirs: string[]) => {
  const { blocks, doubled } = mergeBlocks(base.map(p), mine.map(p), theirs.map(p));
  return { texts: texts(blocks), doubled };
};

describe('two versions of one text', () => {
  it('takes each paragraph from the one who changed it, or an afternoon of writing is gone', () => {
    expect(merge(['a', 'b', 'c'], ['A', 'b', 'c'], ['a', 'b', 'C'])).toEqual({
      texts: ['A', 'b', 'C'],
      doubled: false,
    });
  });

  it('keeps both where both changed the same paragraph, or one of them is lost unseen', () => {
    expect(merge(['a', 'b'], ['a', 'mine'], ['a', 'theirs'])).toEqual({
      texts: ['a', 'mine', 'theirs'],
      doubled: true,
    });
  });

  it('says once what both wrote alike, or readers meet the same paragraph twice', () => {
    expect(merge(['a'], ['a', 'new'], ['a', 'new'])).toEqual({
      texts: ['a', 'new'],
      doubled: false,
    });
  });

  it('keeps what was added at both ends, with nothing there before', () => {
    expect(merge([], ['mine'], ['theirs'])).toEqual({ texts: ['mine', 'theirs'], doubled: true });
  });

  it('lets a paragraph go that only one removed', () => {
    expect(merge(['a', 'b', 'c'], ['a', 'c'], ['a', 'b', 'c', 'd'])).toEqual({
      texts: ['a', 'c', 'd'],
      doubled: false,
    });
  });
});
