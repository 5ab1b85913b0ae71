/** One thing that is wrong with an entry, in the words of the person who can mend it. */
export interface Problem {
  /** Where: attribute names and positions, `['figures', '0', 'value']`. Empty: the whole entry. */
  readonly path: readonly string[];
  readonly sv: string;
  readonly en: string;
}

export const problem = (path: readonly (string | number)[], sv: string, en: string): Problem => ({
  path: path.map(String),
  sv,
  en,
});

/** Swedish first, English beside it: one line that every reader of an API answer understands. */
export const problemMessage = ({ sv, en }: Problem): string => `${sv} / ${en}`;
