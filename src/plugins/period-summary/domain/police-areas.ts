/**
 * The Police's own division, as fixed lists: seven regions, and under them the local police areas
 * (lokalpolisområden) that sign the promises with the municipalities.
 *
 * Source: polisen.se for region Stockholm ("Det här är polisregion Stockholm", August 2022). The other
 * regions are put together from general knowledge and have NOT been checked against a published list:
 * check them before a police region relies on them. There is no machine-readable list, and areas are
 * merged and renamed at times. A name that is not listed is therefore a
 * warning, never a refusal: a municipality must not be shut out by our list being old.
 */

export interface PoliceRegion {
  /** Value in the content type, in filters and in addresses. */
  readonly key: 'nord' | 'mitt' | 'bergslagen' | 'stockholm' | 'ost' | 'vast' | 'syd';
  readonly name: string;
  readonly localPoliceAreas: readonly string[];
}

export type PoliceRegionKey = PoliceRegion['key'];

export const POLICE_REGIONS: readonly PoliceRegion[] = [
  {
    key: 'nord',
    name: 'Polisregion Nord',
    localPoliceAreas: [
      'Jämtland',
      'Luleå-Boden',
      'Medelpad',
      'Norra Lappland',
      'Norra Ångermanland',
      'Piteå-Älvdal',
      'Skellefteå',
      'Södra Lappland',
      'Södra Ångermanland',
      'Umeå',
      'Östersund',
      'Östra Norrbotten',
    ],
  },
  {
    key: 'mitt',
    name: 'Polisregion Mitt',
    localPoliceAreas: [
      'Enköping-Håbo',
      'Gävle',
      'Hälsingland',
      'Köping',
      'Norduppland',
      'Sala-Fagersta',
      'Sandviken',
      'Uppsala-Knivsta',
      'Västerås',
    ],
  },
  {
    key: 'bergslagen',
    name: 'Polisregion Bergslagen',
    localPoliceAreas: [
      'Arvika',
      'Avesta',
      'Borlänge',
      'Falun',
      'Hallsberg',
      'Karlskoga',
      'Karlstad',
      'Kristinehamn',
      'Lindesberg',
      'Ludvika',
      'Mora',
      'Torsby',
      'Örebro',
    ],
  },
  {
    key: 'stockholm',
    name: 'Polisregion Stockholm',
    localPoliceAreas: [
      'Botkyrka',
      'Farsta',
      'Globen',
      'Gotland',
      'Haninge-Nynäshamn',
      'Huddinge',
      'Järfälla',
      'Järva',
      'Nacka',
      'Norrmalm',
      'Norrtälje',
      'Skärholmen',
      'Sollentuna',
      'Solna',
      'Södermalm',
      'Södertälje',
      'Södra Roslagen',
      'Vällingby',
    ],
  },
  {
    key: 'ost',
    name: 'Polisregion Öst',
    localPoliceAreas: [
      'Eskilstuna',
      'Höglandet',
      'Jönköping',
      'Katrineholm',
      'Linköping',
      'Motala',
      'Norrköping',
      'Nyköping',
      'Värnamo',
    ],
  },
  {
    key: 'vast',
    name: 'Polisregion Väst',
    localPoliceAreas: [
      'Alingsås',
      'Borås',
      'Falkenberg-Varberg',
      'Göteborg City',
      'Göteborg Hisingen',
      'Göteborg Nordost',
      'Göteborg Syd',
      'Halmstad',
      'Kungsbacka',
      'Kungälv',
      'Mölndal',
      'Norra Fyrbodal',
      'Sjuhärad',
      'Södra Fyrbodal',
      'Västra Skaraborg',
      'Östra Fyrbodal',
      'Östra Skaraborg',
    ],
  },
  {
    key: 'syd',
    name: 'Polisregion Syd',
    localPoliceAreas: [
      'Eslöv',
      'Helsingborg',
      'Hässleholm',
      'Kalmar',
      'Karlshamn',
      'Karlskrona',
      'Klippan',
      'Kristianstad',
      'Landskrona',
      'Ljungby',
      'Lund',
      'Malmö Norr',
      'Malmö Söder',
      'Nybro',
      'Oskarshamn',
      'Trelleborg',
      'Västervik',
      'Växjö',
      'Ystad',
      'Ängelholm',
    ],
  },
];

/** All local police areas, in Swedish alphabetical order, for choices and suggestions. */
export const LOCAL_POLICE_AREAS: readonly string[] = POLICE_REGIONS.flatMap(
  (region) => region.localPoliceAreas,
).sort((a, b) => spellingOf(a).localeCompare(spellingOf(b), 'sv'));

export type LocalPoliceAreaVerdict =
  | { readonly kind: 'known'; readonly name: string; readonly region: PoliceRegionKey }
  | { readonly kind: 'unknown'; readonly name: string }
  | {
      readonly kind: 'other-region';
      readonly name: string;
      readonly region: PoliceRegionKey;
    };

/**
 * Finds the listed spelling of a local police area, so that filters meet one spelling of one area.
 *
 * @param written what somebody wrote: "LPO  södra fyrbodal", "Lokalpolisområde Östersund"
 * @param region the municipality's police region, or null where none is chosen
 * @returns `known` with the listed name; `other-region` where the list has it under another region
 * than the municipality's; `unknown` with the text tidied. Nothing is refused: see above.
 */
export function judgeLocalPoliceArea(
  written: string,
  region: PoliceRegionKey | null,
): LocalPoliceAreaVerdict {
  const tidy = written
    .replace(/^\s*(lpo|lokalpolisområdet?)\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  for (const candidate of POLICE_REGIONS) {
    const name = candidate.localPoliceAreas.find((area) => spellingOf(area) === spellingOf(tidy));
    if (name === undefined) continue;
    const kind = region === null || region === candidate.key ? 'known' : 'other-region';
    return { kind, name, region: candidate.key };
  }
  return { kind: 'unknown', name: tidy };
}

/** "Uppsala/Knivsta", "Uppsala - Knivsta" and "uppsala-knivsta" are one area. */
function spellingOf(name: string): string {
  return name
    .toLocaleLowerCase('sv')
    .replace(/\s*[-–/]\s*/gu, '-')
    .trim();
}

/** @returns "Polisregion Öst" for `ost`; null for a key that is no region. */
export function policeRegionName(key: string): string | null {
  return POLICE_REGIONS.find((region) => region.key === key)?.name ?? null;
}
