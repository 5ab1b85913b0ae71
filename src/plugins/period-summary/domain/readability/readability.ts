/** How much there is to read, and how hard it is: advice for the writer, never a rule. */
import type { Prose, ProseInline, ProseList, ProseNode } from '../prose';
import { inlineText } from '../prose-text';

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Läsbarhetsindex (Björnsson 1968), whole number; null where there is too little to measure. */
  readonly lix: number | null;
}

export type ReadabilityLevel = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

/** Below this many words the index says more about chance than about the text. */
const FEWEST_WORDS = 20;
/** A long word has more than six letters. */
const LONG = 6;

const WORD = /[\p{L}\p{N}]+(?:[-’'.:,][\p{L}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?:]+(?=\s|$)/gu;

/**
 * Words, sentences and LIX of some prose: words per sentence plus the share of long words in per cent.
 * A paragraph, heading or list item ends a sentence also without a full stop. A colon counts as
 * one, as Björnsson has it.
 *
 * @param proses all the prose of a section; null where a field is empty
 */
export function readability(proses: readonly (Prose | null)[]): Readability {
  const passages = proses.flatMap((prose) => prose?.nodes.flatMap(passagesOf) ?? []);
  let words = 0;
  let long = 0;
  let sentences = 0;
  for (const passage of passages) {
    const found = passage.match(WORD) ?? [];
    if (found.length === 0) continue;
    words += found.length;
    long += found.filter((word) => lettersIn(word) > LONG).length;
    sentences += passage
      .split(SENTENCE_END)
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).length;
  }
  const lix = words < FEWEST_WORDS ? null : Math.round(words / sentences + (100 * long) / words);
  return { words, sentences, lix };
}

/** What an index means, by Björnsson's table: below 30 very easy, above 60 very hard. */
export function readabilityLevel(lix: number): ReadabilityLevel {
  if (lix < 30) return 'very-easy';
  if (lix < 40) return 'easy';
  if (lix < 50) return 'medium';
  return lix < 60 ? 'hard' : 'very-hard';
}

const lettersIn = (word: string): number => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The texts of a block, each of which ends a sentence. */
function passagesOf(node: ProseNode): readonly string[] {
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return linesOf(node.children);
    case 'list':
      return itemsOf(node);
    case 'preformatted':
      return [];
    case 'image':
      return node.image.caption ? [node.image.caption.value] : [];
    default:
      return node satisfies never;
  }
}

const linesOf = (children: readonly ProseInline[]): readonly string[] =>
  inlineText(children).split('\n');

const itemsOf = (list: ProseList): readonly string[] =>
  list.items.flatMap((item) => [...linesOf(item.children), ...item.lists.flatMap(itemsOf)]);
