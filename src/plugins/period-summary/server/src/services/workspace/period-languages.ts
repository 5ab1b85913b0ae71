import type { Core } from '@strapi/strapi';

import { localeOfTag, tagsOfCodes } from '../../../../domain/languages';
import type { LanguageTag } from '../../../../domain/prose';
import { createQueries } from '../../adapters/queries';
import type { MunicipalityRow } from '../../adapters/rows';

/** Whose a period is, and the two languages of a screen. */
export interface PeriodLanguages {
  readonly municipality: MunicipalityRow;
  /** In order; the first keeps structure. */
  readonly languages: readonly LanguageTag[];
  readonly first: LanguageTag;
  readonly own: LanguageTag;
  readonly isTranslation: boolean;
  /** Strapi locale codes of `first` and `own`. */
  readonly locales: { readonly first: string; readonly own: string };
}

export type FoundPeriod =
  | ({ readonly kind: 'found' } & PeriodLanguages)
  | { readonly kind: 'no-period' }
  | { readonly kind: 'no-language'; readonly languages: readonly LanguageTag[] };

/** @param language left out: the municipality's first */
export async function findPeriodLanguages(
  strapi: Core.Strapi,
  periodId: string,
  language?: LanguageTag,
): Promise<FoundPeriod> {
  const queries = createQueries(strapi);
  const owner = await queries.ownerOf(periodId);
  const municipality = owner && (await queries.municipalities([owner])).get(owner);
  if (!municipality) return { kind: 'no-period' };
  const languages = tagsOfCodes(municipality.languages.map(({ code }) => code));
  const first = languages[0] ?? 'sv';
  const own = language ?? first;
  const locales = { first: localeOfTag(first), own: localeOfTag(own) };
  if (!languages.includes(own) || locales.first === null || locales.own === null) {
    return { kind: 'no-language', languages };
  }
  return {
    kind: 'found',
    municipality,
    languages,
    first,
    own,
    isTranslation: first !== own,
    locales: { first: locales.first, own: locales.own },
  };
}
