import { proseFromBlocks } from './prose-from-blocks';
import { isEmptyProse, proseText, proseWords } from './prose-text';

const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const item = (value: string) => ({ type: 'list-item', children: [text(value)] });

describe('proseFromBlocks', () => {
  it('keeps formatting and links, or a reader loses emphasis and addresses', () => {
    const prose = proseFromBlocks(
      [
        paragraph(text('Nio '), text('kontroller', { bold: true, italic: true }), text(''), {
          type: 'link',
          url: 'https://exempel.se',
          children: [text('läs mer')],
        }),
        { type: 'heading', level: 3, children: [text('Rubrik')] },
        { type: 'quote', children: [text('Citat')] },
        { type: 'code', children: [text('a\n'), text('b')] },
      ],
      'sv',
    );
    expect(prose).toEqual({
      lang: 'sv',
      nodes: [
        {
          kind: 'paragraph',
          children: [
            { kind: 'text', text: 'Nio ' },
            { kind: 'text', text: 'kontroller', marks: ['bold', 'italic'] },
            {
              kind: 'link',
              url: 'https://exempel.se',
              children: [{ kind: 'text', text: 'läs mer' }],
            },
          ],
        },
        { kind: 'heading', level: 3, children: [{ kind: 'text', text: 'Rubrik' }] },
        { kind: 'quote', children: [{ kind: 'text', text: 'Citat' }] },
        { kind: 'preformatted', text: 'a\nb' },
      ],
    });
  });

  it('hangs a nested list on the item before it, or sub-points lose what they belong to', () => {
    const nested = { type: 'list', format: 'unordered', indentLevel: 1, children: [item('under')] };
    const prose = proseFromBlocks(
      [{ type: 'list', format: 'ordered', children: [item('ett'), nested, item('två')] }],
      'sv',
    );
    expect(prose?.nodes).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          {
            kind: 'list-item',
            children: [{ kind: 'text', text: 'ett' }],
            lists: [
              {
                kind: 'list',
                ordered: false,
                items: [
                  { kind: 'list-item', children: [{ kind: 'text', text: 'under' }], lists: [] },
                ],
              },
            ],
          },
          { kind: 'list-item', children: [{ kind: 'text', text: 'två' }], lists: [] },
        ],
      },
    ]);
  });

  it('keeps the words of nodes it does not know', () => {
    const prose = proseFromBlocks(
      [
        { type: 'callout', children: [paragraph(text('Viktigt')), paragraph(text('Mer'))] },
        { type: 'table-cell', children: [{ type: 'mention', children: [text('Anna')] }] },
        { type: 'list', format: 'unordered', children: [paragraph(text('lös punkt'))] },
        {
          type: 'list',
          children: [{ type: 'list-item', children: [paragraph(text('a')), paragraph(text('b'))] }],
        },
        { type: 'text', text: 'bar text' },
      ],
      'sv',
    );
    expect(proseText(prose)).toBe('Viktigt\n\nMer\n\nAnna\n\nlös punkt\n\na\nb\n\nbar text');
  });

  it('drops empty blocks and keeps soft line breaks', () => {
    const prose = proseFromBlocks([paragraph(text('rad 1\nrad 2')), paragraph(text(' '))], 'sv');
    expect(prose?.nodes).toHaveLength(1);
    expect(proseText(prose)).toBe('rad 1\nrad 2');
    expect(proseFromBlocks([paragraph(text(''))], 'sv')).toBeNull();
    expect(proseFromBlocks(null, 'sv')).toBeNull();
  });

  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', ''])(
    'keeps the text but not the address %j, which would run in the reader’s browser',
    (url) => {
      const prose = proseFromBlocks(
        [paragraph({ type: 'link', url, children: [text('länk')] })],
        'sv',
      );
      expect(prose?.nodes).toEqual([
        { kind: 'paragraph', children: [{ kind: 'text', text: 'länk' }] },
      ]);
    },
  );

  it('carries a picture with its alternative text and the words beside it', () => {
    const prose = proseFromBlocks(
      [
        {
          type: 'image',
          image: {
            hash: 'bro_1',
            name: 'bro.jpg',
            url: '/uploads/bro_1.jpg',
            mime: 'image/jpeg',
            size: 12.34,
            width: 800,
            height: 600,
            alternativeText: 'En bro',
            caption: '',
          },
          children: [text('')],
        },
      ],
      'sv',
    );
    expect(prose?.nodes).toEqual([
      {
        kind: 'image',
        image: {
          file: {
            id: 'bro_1',
            name: 'bro.jpg',
            url: '/uploads/bro_1.jpg',
            mime: 'image/jpeg',
            size: 12340,
            width: 800,
            height: 600,
          },
          alt: { value: 'En bro', lang: 'sv' },
          caption: null,
          credit: null,
        },
      },
    ]);
  });
});

describe('proseWords', () => {
  it('counts words and numbers, not dashes', () => {
    const prose = proseFromBlocks('Polisen – och kommunen – höll 9 möten.', 'sv');
    expect(proseWords(prose)).toEqual(['Polisen', 'och', 'kommunen', 'höll', '9', 'möten.']);
    expect(isEmptyProse(prose)).toBe(false);
    expect(isEmptyProse(null)).toBe(true);
  });
});
