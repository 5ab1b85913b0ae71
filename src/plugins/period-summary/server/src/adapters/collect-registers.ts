/** Parties and themes by name, in the page's language where they have one there, else in the first. */
import type { PartyRecord, ThemeRecord } from '../../../domain/record';
import type { Locales } from './locales';
import type { Queries } from './queries';
import type { Reference } from './rows';
import type { Wording } from './wording';

export interface Registers {
  parties(references: readonly Reference[]): PartyRecord[];
  themes(references: readonly Reference[]): ThemeRecord[];
}

const idsOf = (references: readonly Reference[]): string[] => [
  ...new Set(references.map(({ documentId }) => documentId)),
];

/** Loads what is referred to, once. */
export async function collectRegisters(
  queries: Queries,
  wording: Wording,
  { first, own }: Locales,
  referred: { readonly parties: readonly Reference[]; readonly themes: readonly Reference[] },
): Promise<Registers> {
  const partyIds = idsOf(referred.parties);
  const themeIds = idsOf(referred.themes);
  const firstParties = await queries.parties(partyIds, first);
  const ownParties = own === first ? firstParties : await queries.parties(partyIds, own);
  const firstThemes = await queries.themes(themeIds, first);
  const ownThemes = own === first ? firstThemes : await queries.themes(themeIds, own);

  return {
    parties: (references) =>
      references.flatMap(({ documentId }) => {
        const party = firstParties.get(documentId) ?? ownParties.get(documentId);
        const name = wording.text(ownParties.get(documentId)?.name, party?.name);
        return party && name
          ? [{ id: documentId, kind: party.kind, name, website: party.website }]
          : [];
      }),
    themes: (references) =>
      references.flatMap(({ documentId }) => {
        const theme = firstThemes.get(documentId) ?? ownThemes.get(documentId);
        const name = wording.text(ownThemes.get(documentId)?.name, theme?.name);
        return theme && name ? [{ id: documentId, slug: theme.slug, name }] : [];
      }),
  };
}
