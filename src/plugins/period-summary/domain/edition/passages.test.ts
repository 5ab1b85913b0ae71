import { holdsPassage, tellingPassages } from './passages';

const text = (value: string) => ({ kind: 'text', text: value });
const paragraph = {
  kind: 'paragraph',
  children: [
    text('Den boende på '),
    { kind: 'text', text: 'Storgatan', marks: ['bold'] },
    { kind: 'link', url: 'https://example.org', children: [text(' 3 har')] },
    text(' klagat på buller.'),
  ],
};

describe('holdsPassage', () => {
  it('finds a passage that bold words and links cut up: what is missed would stay published', () => {
    expect(holdsPassage([paragraph], 'boende på Storgatan 3 har klagat')).toBe(true);
  });

  it('finds it in another case and spacing, and across a soft hyphen', () => {
    expect(holdsPassage({ a: 'den BOENDE på\n stor\u00adgatan' }, 'boende på Storgatan')).toBe(
      true,
    );
  });

  it('finds it in an address, and in Strapi’s own blocks', () => {
    expect(holdsPassage(paragraph, 'example.org')).toBe(true);
    const blocks = [{ type: 'paragraph', children: [{ type: 'text', text: 'Anna Ek' }] }];
    expect(holdsPassage(blocks, 'anna ek')).toBe(true);
  });

  it('does not find what is not there, nor everything where nothing is asked', () => {
    expect(holdsPassage(paragraph, 'Lillgatan')).toBe(false);
    expect(holdsPassage(paragraph, '  ')).toBe(false);
  });
});

describe('tellingPassages', () => {
  it('gives whole paragraphs, and no line that any page may have', () => {
    expect(tellingPassages({ nodes: [paragraph], title: { value: 'Löften', lang: 'sv' } })).toEqual(
      ['Den boende på Storgatan 3 har klagat på buller.'],
    );
  });
});
