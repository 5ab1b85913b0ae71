import type { Prose } from '../prose';
import { readability, readabilityLevel } from './readability';

const prose = (...paragraphs: string[]): Prose => ({
  lang: 'sv',
  nodes: paragraphs.map((text) => ({ kind: 'paragraph', children: [{ kind: 'text', text }] })),
});

describe('words and LIX beside a text', () => {
  it('adds words per sentence and the share of long words, or the advice misleads', () => {
    // 20 words in 2 sentences, 6 of them longer than six letters: 10 + 30.
    const text =
      'Polisen arbetar varje vecka på stan med ungdomarna där ute. ' +
      'Kommunen har fältare som är ute sena fredagskvällar och ser.';
    expect(readability([prose(text)])).toEqual({ words: 20, sentences: 2, lix: 40 });
  });

  it('ends a sentence with its paragraph, so that lists without full stops are not one sentence', () => {
    expect(readability([prose('Ett två tre', 'fyra fem')])).toMatchObject({
      words: 5,
      sentences: 2,
    });
  });

  it('counts a number with decimals or a hyphenated word once, and no sentence ends inside it', () => {
    expect(readability([prose('Det var 3.5 procent av A-laget.')])).toMatchObject({
      words: 6,
      sentences: 1,
    });
  });

  it('gives no index of a few words: it would be chance', () => {
    expect(readability([prose('Kort text.'), null])).toEqual({ words: 2, sentences: 1, lix: null });
    expect(readability([])).toEqual({ words: 0, sentences: 0, lix: null });
  });

  it('says what an index means', () => {
    expect([29, 30, 45, 59, 60].map(readabilityLevel)).toEqual([
      'very-easy',
      'easy',
      'medium',
      'hard',
      'very-hard',
    ]);
  });
});
