import { mirrorStructure, sameValues, type StructureModel } from './mirror';

const figure: StructureModel = { text: ['label'], structure: ['key', 'value'], parts: {} };
const place: StructureModel = { text: ['name'], structure: ['kind'], parts: {} };
const model: StructureModel = {
  text: ['prose'],
  structure: ['order', 'verdict'],
  parts: { figures: { model: figure, match: 'key' }, places: { model: place, match: 'position' } },
};
const home = {
  order: 2,
  verdict: 'partly',
  prose: 'svenska',
  figures: [
    { id: 1, key: 'a', value: 97, label: 'Andel' },
    { id: 2, key: 'b', value: 3, label: 'Antal' },
  ],
  places: [{ id: 5, name: 'Torget', kind: 'area' }],
};

describe('mirrorStructure', () => {
  it('takes structure from home and only text from a translation', () => {
    const sent = {
      prose: 'English',
      order: 9,
      verdict: 'fulfilled',
      figures: [
        { key: 'b', label: 'Number', value: 1000 },
        { key: 'gone', label: 'Gone' },
      ],
    };
    expect(mirrorStructure(model, home, sent, null)).toEqual({
      prose: 'English',
      order: 2,
      verdict: 'partly',
      figures: [
        { key: 'a', value: 97, label: null },
        { key: 'b', value: 3, label: 'Number' },
      ],
      places: [{ name: null, kind: 'area' }],
    });
  });

  it('keeps the text that is there when a save does not mention it, and follows a new order', () => {
    const present = {
      figures: [
        { id: 11, key: 'b', value: 3, label: 'Number' },
        { id: 12, key: 'a', value: 90, label: 'Share' },
      ],
      places: [{ id: 15, name: 'The square', kind: null }],
    };
    const data = mirrorStructure(model, home, {}, present);
    expect(data).toEqual({
      order: 2,
      verdict: 'partly',
      figures: [
        { id: 12, key: 'a', value: 97, label: 'Share' },
        { id: 11, key: 'b', value: 3, label: 'Number' },
      ],
      places: [{ id: 15, name: 'The square', kind: 'area' }],
    });
    const cleared = { figures: [{ id: 12, label: null }] };
    expect(mirrorStructure(model, home, cleared, present)['figures']).toMatchObject([
      { key: 'a', label: null },
      { key: 'b', label: 'Number' },
    ]);
  });

  it('tells a translation that is up to date from one that is not', () => {
    expect(sameValues({ a: [{ id: 1, b: null }] }, { a: [{ b: undefined }] })).toBe(true);
    expect(sameValues([{ key: 'a' }, { key: 'b' }], [{ key: 'b' }, { key: 'a' }])).toBe(false);
    expect(sameValues({ a: 1 }, { a: 2 })).toBe(false);
  });
});
