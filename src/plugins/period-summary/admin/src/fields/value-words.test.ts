import { ENTRY_FIELDS, type FieldSpec } from './field-spec';
import { valueWords, type ValueNames } from './value-words';

const names: ValueNames = {
  language: 'sv',
  choice: (value) => ({ at_least: 'minst', road: 'Väg' })[value] ?? value,
  entry: (_, id) => ({ a: 'Polisen', b: 'Kommunen' })[id] ?? '…',
  field: (_, name) => (name === 'countsPeople' ? 'Räknar människor' : name),
};
const fieldOf = (type: keyof typeof ENTRY_FIELDS, name: string): FieldSpec | undefined =>
  ENTRY_FIELDS[type].find((field) => field.name === name);

describe('a field’s value in words', () => {
  it('gives a list a line for each thing, or who must choose reads the form’s own store', () => {
    const links: FieldSpec = {
      name: 'links',
      input: 'list',
      component: 'shared.link',
      fields: [
        { name: 'label', input: 'string' },
        { name: 'url', input: 'string' },
      ],
    };
    const value = [
      { id: 7, label: 'Polisens sida', url: 'https://polisen.se/' },
      { id: 8, label: null, url: 'https://bjorkvik.example/' },
    ];
    expect(valueWords(links, value, names)).toBe(
      'Polisens sida – https://polisen.se/\nhttps://bjorkvik.example/',
    );
    expect(valueWords(links, [], names)).toBe('');
  });

  it('names what is kept as a key, and leaves out what only the system needs', () => {
    const figures = [
      {
        id: 1,
        key: 'timmar',
        label: 'Timmar',
        qualifier: 'at_least',
        value: 12.5,
        countsPeople: true,
      },
      { id: 2, key: 'x', label: 'Möten', value: 3, countsPeople: false },
    ];
    expect(valueWords(fieldOf('outcome', 'figures'), figures, names)).toBe(
      'Timmar – minst – 12,5 – Räknar människor\nMöten – 3',
    );
    expect(valueWords(fieldOf('promise', 'parties'), ['a', 'b'], names)).toBe('Polisen\nKommunen');
    expect(valueWords(fieldOf('promise', 'continues'), null, names)).toBe('');
  });

  it('reads a group and what lies in it', () => {
    const agreement = {
      signedOn: '2019-01-31',
      signatories: [{ name: 'Eva', role: 'Chef' }, { name: 'Ali' }],
      document: { id: 3, name: 'avtal.pdf', mime: 'application/pdf' },
    };
    expect(valueWords(fieldOf('period', 'agreement'), agreement, names)).toBe(
      '2019-01-31\nEva – Chef\nAli\navtal.pdf',
    );
  });

  it('reads prose also where nobody says that it is prose', () => {
    const prose = [{ type: 'paragraph', children: [{ type: 'text', text: 'En text.' }] }];
    expect(valueWords(undefined, prose, names)).toBe('En text.');
    expect(valueWords(undefined, 3, names)).toBe('3');
  });
});
