/**
 * The words staff read for enumeration values. Strapi looks an option up by its bare value, so one
 * value means one thing in every list: a new value must not mean something else elsewhere.
 */
export const ENUMERATION_LABELS: Readonly<
  Record<string, { readonly sv: string; readonly en: string }>
> = {
  // verdict
  exceeded: { sv: 'Mer än uppfyllt', en: 'Exceeded' },
  fulfilled: { sv: 'Uppfyllt', en: 'Fulfilled' },
  partly: { sv: 'Delvis uppfyllt', en: 'Partly fulfilled' },
  not_fulfilled: { sv: 'Inte uppfyllt', en: 'Not fulfilled' },
  ongoing: { sv: 'Pågår', en: 'Ongoing' },
  // qualifier
  exact: { sv: 'Exakt', en: 'Exact' },
  about: { sv: 'Ungefär', en: 'About' },
  more_than: { sv: 'Mer än', en: 'More than' },
  almost: { sv: 'Nästan', en: 'Almost' },
  at_least: { sv: 'Minst', en: 'At least' },
  at_most: { sv: 'Högst', en: 'At most' },
  fewer_than: { sv: 'Färre än', en: 'Fewer than' },
  // kind of party
  police: { sv: 'Polisen', en: 'Police' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  region: { sv: 'Region', en: 'Region' },
  city_district: { sv: 'Stadsdel', en: 'City district' },
  housing_company: { sv: 'Bostadsbolag', en: 'Housing company' },
  agency: { sv: 'Myndighet', en: 'Agency' },
  association: { sv: 'Förening', en: 'Association' },
  business: { sv: 'Företag', en: 'Business' },
  other: { sv: 'Annat', en: 'Other' },
  // kind of place
  locality: { sv: 'Ort', en: 'Locality' },
  district: { sv: 'Stadsdel', en: 'District' },
  road: { sv: 'Väg', en: 'Road' },
  area: { sv: 'Område', en: 'Area' },
  building: { sv: 'Byggnad', en: 'Building' },
  // language of a municipality
  sv: { sv: 'Svenska', en: 'Swedish' },
  en: { sv: 'Engelska', en: 'English' },
  sma: { sv: 'Sydsamiska', en: 'South Sami' },
  sv_x_lattlast: { sv: 'Lättläst svenska', en: 'Easy-read Swedish' },
};
