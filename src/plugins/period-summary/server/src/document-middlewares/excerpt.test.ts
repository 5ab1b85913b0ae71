import { excerptOf } from './excerpt';

const paragraph = (...texts: string[]) => ({
  type: 'paragraph',
  children: texts.map((text) => ({ type: 'text', text })),
});

describe('the line by which an entry is known in lists', () => {
  it('is the heading where there is one', () => {
    expect(excerptOf({ heading: ' Trafik ', prose: [paragraph('Text')] })).toBe('Trafik');
  });

  it('is the beginning of the prose, words unbroken by formatting, blocks apart', () => {
    expect(excerptOf({ prose: [paragraph('Ett re', 'sultat'), paragraph('av arbetet.')] })).toBe(
      'Ett resultat av arbetet.',
    );
  });

  it('is cut at a word and says so: a picker has one line', () => {
    const line = excerptOf({ prose: [paragraph('ord '.repeat(60))] });
    expect(line).toMatch(/ord …$/u);
    expect(line?.length).toBeLessThanOrEqual(123);
  });

  it('is nothing where nothing is written', () => {
    expect(excerptOf({ heading: '', prose: [paragraph(' ')] })).toBeNull();
    expect(excerptOf({ prose: null })).toBeNull();
  });
});
