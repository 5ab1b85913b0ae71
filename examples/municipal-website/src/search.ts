import type { Cms, Language, PromiseEntry, Read } from './cms/cms.js';

/** A promise that was found, as it is shown. */
export interface Hit {
  readonly id: string;
  readonly text: string;
  readonly period: { readonly slug: string; readonly label: string };
  /** null: reported and not assessed; undefined: not reported. Neither means “not done”. */
  readonly verdict: NonNullable<PromiseEntry['outcomes']>[number]['verdict'] | null | undefined;
  /** The beginning of what is told about it. */
  readonly told: string;
}

/** Relations and verdicts are kept in the municipality's first language, other languages hold text. */
const STRUCTURE: Language = 'sv';
const LENGTH = 220;

/**
 * The promises where every word occurs, in periods whose page is public in that language. Asks the CMS;
 * where it does not answer, searches the site's own copy.
 */
export async function searchPromises(
  cms: Cms,
  words: readonly string[],
  language: Language,
): Promise<Read<readonly Hit[]>> {
  const [texts, structure, list] = await Promise.all([
    cms.promises(language),
    cms.promises(STRUCTURE),
    cms.list(),
  ]);
  if (texts.kind !== 'found') return texts;
  if (structure.kind !== 'found') return structure;
  if (list.kind !== 'found') return list;
  const copyOf = texts.copyOf ?? structure.copyOf ?? list.copyOf;
  const found = copyOf === null ? await cms.search(words, language).catch(() => null) : null;
  const shown = list.value.filter((one) => one.language === language);
  const structured = new Map(structure.value.map((one) => [one.documentId, one]));

  const hits = texts.value.flatMap((promise): Hit[] => {
    const period = structured.get(promise.documentId)?.period;
    // A page that was withdrawn takes its promises out of the search with it.
    const page = shown.find((one) => one.period.slug === period?.slug);
    // Also in the copy: a CMS on SQLite takes Ö and ö for different letters.
    const isFound = found?.has(promise.documentId) === true || hasWords(promise, words);
    if (!page || !isFound) return [];
    const outcomes = structured.get(promise.documentId)?.outcomes ?? [];
    const told = (promise.outcomes ?? [])
      .map(({ prose }) => textOf(prose))
      .join(' ')
      .trim();
    return [
      {
        id: promise.documentId,
        text: promise.wording ?? promise.heading ?? '',
        period: page.period,
        verdict:
          outcomes.length === 0
            ? undefined
            : (outcomes.find((one) => one.verdict)?.verdict ?? null),
        told: told.length > LENGTH ? `${told.slice(0, told.lastIndexOf(' ', LENGTH))} …` : told,
      },
    ];
  });
  return { kind: 'found', value: hits, copyOf };
}

function hasWords(promise: PromiseEntry, words: readonly string[]): boolean {
  const text = [
    promise.heading,
    promise.wording,
    promise.targetGroup,
    ...(promise.themes ?? []).map(({ name }) => name),
    ...(promise.outcomes ?? []).map(({ heading }) => heading),
  ]
    .join(' ')
    .toLocaleLowerCase('sv');
  return words.every((word) => text.includes(word.toLocaleLowerCase('sv')));
}

/** The words of Strapi's blocks, without their form. */
function textOf(block: unknown): string {
  if (Array.isArray(block)) return block.map(textOf).join(' ');
  if (typeof block !== 'object' || block === null) return '';
  const { text, children } = block as { text?: unknown; children?: unknown };
  return typeof text === 'string'
    ? text
    : Array.isArray(children)
      ? children.map(textOf).join('')
      : '';
}
