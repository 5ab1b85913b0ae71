/**
 * What the delivery tables say of a series and of its addresses, drawn from the edition that is
 * current. Publishing writes these rows, delivery reads them: the shape has one home, here.
 */
import type { SummaryDocument, SummaryMunicipality } from '../composition/summary-document';
import type { LanguageTag } from '../prose';

/** The columns of `ps_all_series` that follow the current edition's document. */
export interface SeriesFacts {
  readonly municipalityName: string;
  readonly municipalityCode: string;
  readonly policeRegion: string | null;
  readonly localPoliceArea: string | null;
  readonly periodLabel: string;
  /** Slug of the period before: by it a page learns that its next period is published. */
  readonly previousSlug: string | null;
  /** The municipality's first language: what the address without a language answers with. */
  readonly structureLanguage: LanguageTag;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly title: string;
  readonly stage: string;
  readonly coversTo: string | null;
  /** JSON array of theme slugs, sorted: `["drugs","traffic"]`, as the list shows them. */
  readonly themes: string;
}

export type AddressKind = 'own' | 'shared' | 'latest';

/** One row of `ps_addresses`. */
export interface AddressRow {
  readonly path: string;
  readonly series: string;
  readonly municipalitySlug: string;
  readonly municipalityName: string;
  readonly municipalityCode: string;
  readonly policeRegion: string | null;
  readonly localPoliceArea: string | null;
  readonly kind: AddressKind;
  readonly endsOn: string;
}

/** Slugs of the themes of all promises, sorted, each once. */
export function themeSlugs(document: SummaryDocument): string[] {
  const slugs = document.sections.flatMap((section) =>
    section.kind === 'promise' ? section.themes.map((theme) => theme.slug) : [],
  );
  return [...new Set(slugs)].sort();
}

/**
 * @param structureLanguage the municipality's first language, as a public tag
 */
export function seriesFacts(
  document: SummaryDocument,
  structureLanguage: LanguageTag,
): SeriesFacts {
  const { municipality, period } = document;
  return {
    municipalityName: municipality.name,
    municipalityCode: municipality.code,
    policeRegion: municipality.policeRegion,
    localPoliceArea: municipality.localPoliceArea,
    periodLabel: period.label.value,
    previousSlug: period.previous?.slug ?? null,
    structureLanguage,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    title: document.title.value,
    stage: document.stage,
    coversTo: document.coversTo,
    themes: JSON.stringify(themeSlugs(document)),
  };
}

/** `{municipality}/{period}/{language}`: the form of series keys and of address paths. */
export function addressPath(municipality: string, period: string, language: LanguageTag): string {
  return `${municipality}/${period}/${language}`;
}

/**
 * The addresses under which a period is reached: the owner's, and one for each municipality it
 * applies to. Which period a municipality's `latest` is depends on its other periods, and is for
 * publishing to say with {@link latestAddress}.
 */
export function periodAddresses(document: SummaryDocument): AddressRow[] {
  const { municipality, appliesTo, period, language } = document;
  const series = addressPath(municipality.slug, period.slug, language);
  const row = (of: SummaryMunicipality, kind: AddressKind): AddressRow => ({
    path: addressPath(of.slug, period.slug, language),
    series,
    municipalitySlug: of.slug,
    municipalityName: of.name,
    municipalityCode: of.code,
    policeRegion: of.policeRegion,
    localPoliceArea: of.localPoliceArea,
    kind,
    endsOn: period.endsOn,
  });
  return [
    row(municipality, 'own'),
    ...appliesTo.filter((of) => of.slug !== municipality.slug).map((of) => row(of, 'shared')),
  ];
}

/** The `latest` address of a municipality, pointing where `address` points. */
export function latestAddress(address: AddressRow, language: LanguageTag): AddressRow {
  return {
    ...address,
    path: addressPath(address.municipalitySlug, 'latest', language),
    kind: 'latest',
  };
}
