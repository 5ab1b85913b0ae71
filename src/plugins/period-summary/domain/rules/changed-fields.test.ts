import { changedFields } from './changed-fields';
import type { StructureModel } from './mirror';

const model: StructureModel = {
  text: ['wording', 'prose'],
  structure: ['order', 'verdict'],
  parts: {
    figures: {
      match: 'key',
      model: { text: ['label'], structure: ['key', 'value'], parts: {} },
    },
  },
};

describe('what a save changed', () => {
  it('tells words from structure, or every new order makes all translations out of date', () => {
    const before = {
      wording: 'Fler poliser',
      order: 1,
      figures: [{ key: 'a', label: 'pass', value: 1 }],
    };
    const after = {
      wording: 'Fler poliser',
      order: 2,
      figures: [{ key: 'a', label: 'pass', value: 3 }],
    };
    expect(changedFields(model, before, after)).toEqual({
      fields: ['order', 'figures'],
      texts: [],
    });
  });

  it('counts a label inside a figure as words', () => {
    const before = { figures: [{ id: 1, key: 'a', label: 'pass', value: 1 }] };
    const after = { figures: [{ id: 9, key: 'a', label: 'fotpass', value: 1 }] };
    expect(changedFields(model, before, after)).toEqual({
      fields: ['figures'],
      texts: ['figures'],
    });
  });

  it('says nothing changed where only row ids did, or emptiness took another form', () => {
    expect(
      changedFields(
        model,
        { id: 1, wording: null, parties: ['p'], figures: [] },
        { id: 2, wording: '', parties: ['p'], figures: null, excerpt: 'x' },
      ),
    ).toEqual({ fields: [], texts: [] });
  });

  it('names a relation that points elsewhere, and everything filled in what is new', () => {
    expect(changedFields(model, { parties: ['p'] }, { parties: ['p', 'q'] }).fields).toEqual([
      'parties',
    ]);
    expect(changedFields(model, null, { wording: 'Nytt', order: null, parties: [] })).toEqual({
      fields: ['wording'],
      texts: ['wording'],
    });
  });
});
