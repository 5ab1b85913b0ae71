import { field, type ContentView } from './content-view';

export const MUNICIPALITY_VIEW: ContentView = {
  uid: 'api::municipality.municipality',
  name: { sv: 'Kommuner', en: 'Municipalities' },
  mainField: 'name',
  list: ['name', 'code', 'policeRegion', 'localPoliceArea'],
  sortBy: { field: 'name', order: 'ASC' },
  rows: [
    ['name', 'slug'],
    ['code', 'mailbox'],
    ['policeRegion', 'localPoliceArea'],
    ['website', 'accessibilityStatement'],
    ['languages'],
    ['logo', 'logoAlt'],
    ['colour'],
    ['frameOrigins'],
  ],
  fields: {
    name: field(
      'Namn',
      'Name',
      'Kommunens namn så som det skrivs i löpande text, till exempel Härjedalen.',
    ),
    slug: field(
      'Adressnamn',
      'Address name',
      'Kommunens del av webbadressen, till exempel harjedalen. Kan inte ändras när en utgåva är publicerad.',
    ),
    code: field('Kommunkod', 'Municipality code', 'SCB:s kod med fyra siffror, till exempel 2361.'),
    mailbox: field(
      'Funktionsbrevlåda',
      'Function mailbox',
      'E-postadress för frågor om löftena. En funktion, inte en person: den blir offentlig.',
    ),
    policeRegion: field('Polisregion', 'Police region', 'En av Polisens sju regioner.'),
    localPoliceArea: field(
      'Lokalpolisområde',
      'Local police area',
      'Välj i listan, eller skriv namnet om det saknas där. Polisens webbplatser väljer ut sidor efter det.',
    ),
    website: field('Webbplats', 'Website', 'Hela adressen, med https:// först.'),
    accessibilityStatement: field(
      'Tillgänglighetsredogörelse',
      'Accessibility statement',
      'Hela adressen till kommunens redogörelse. Länkas i sidfoten, som lagen kräver.',
    ),
    languages: field(
      'Språk',
      'Languages',
      'Språk som sidorna ges ut på. Det första är huvudspråket: där bestäms ordning, datum, tal och bedömningar.',
    ),
    logo: field('Logotyp', 'Logotype', 'Helst SVG. Visas högst upp på kommunens sidor.'),
    logoAlt: field(
      'Logotypen i ord',
      'Logotype in words',
      'Till exempel ”Härjedalens kommun”. Läses upp i stället för bilden.',
    ),
    colour: field(
      'Profilfärg',
      'Brand colour',
      'Som #005ea5. Används för linjer och länkar; sidan ser till att kontrasten räcker.',
    ),
    frameOrigins: field(
      'Får visa sidan i ram',
      'May frame the page',
      'Webbplatser som får bädda in sidan med iframe. Tom lista: ingen får.',
    ),
  },
};

export const PARTY_VIEW: ContentView = {
  uid: 'api::party.party',
  name: { sv: 'Parter', en: 'Parties' },
  mainField: 'name',
  list: ['name', 'kind', 'municipality'],
  sortBy: { field: 'name', order: 'ASC' },
  rows: [
    ['name', 'kind'],
    ['website', 'municipality'],
  ],
  fields: {
    name: field(
      'Namn',
      'Name',
      'Så som parten nämns på sidan, till exempel Polisen eller Härjegårdar.',
    ),
    kind: field('Slag', 'Kind', 'Vad för slags part det är. Webbplatser kan sortera efter det.'),
    website: field('Webbplats', 'Website', 'Hela adressen, med https:// först.'),
    municipality: field(
      'Kommun',
      'Municipality',
      'Kommunen som parten hör till. Tomt betyder gemensam för alla, som Polisen och Trafikverket.',
    ),
  },
};

export const THEME_VIEW: ContentView = {
  uid: 'api::theme.theme',
  name: { sv: 'Teman', en: 'Themes' },
  mainField: 'name',
  list: ['name', 'slug'],
  sortBy: { field: 'name', order: 'ASC' },
  rows: [['name', 'slug'], ['description']],
  fields: {
    name: field('Namn', 'Name', 'Problemområdet, till exempel Trafik eller Unga och droger.'),
    slug: field(
      'Adressnamn',
      'Address name',
      'Temats namn i webbadresser och filter, till exempel trafik.',
    ),
    description: field(
      'Beskrivning',
      'Description',
      'Vad som räknas hit, så att alla väljer lika.',
    ),
  },
};
