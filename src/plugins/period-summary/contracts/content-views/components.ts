import { field, type ContentView } from './content-view';

export const AGREEMENT_VIEW: ContentView = {
  uid: 'agreement.agreement',
  name: { sv: 'Överenskommelse', en: 'Agreement' },
  mainField: 'diaryNumber',
  rows: [['signedOn', 'diaryNumber'], ['signatories'], ['document', 'url']],
  fields: {
    signedOn: field('Undertecknad', 'Signed on', 'Dagen då överenskommelsen skrevs under.'),
    diaryNumber: field('Diarienummer', 'Diary number', 'Kommunens eller Polisens diarienummer.'),
    signatories: field(
      'Undertecknat av',
      'Signatories',
      'De som skrev under, med roll och organisation.',
    ),
    document: field('Dokument', 'Document', 'Överenskommelsen som fil, helst en tillgänglig PDF.'),
    url: field('Adress', 'Address', 'Adressen, om dokumentet redan ligger på en webbplats.'),
  },
};

export const SIGNATORY_VIEW: ContentView = {
  uid: 'agreement.signatory',
  name: { sv: 'Undertecknare', en: 'Signatory' },
  mainField: 'name',
  rows: [['name', 'role'], ['organisation']],
  fields: {
    name: field('Namn', 'Name', 'Namnet så som det står i överenskommelsen. Det blir offentligt.'),
    role: field(
      'Roll',
      'Role',
      'Till exempel kommunstyrelsens ordförande eller lokalpolisområdeschef.',
    ),
    organisation: field('Organisation', 'Organisation', 'Till exempel Polismyndigheten.'),
  },
};

export const LANGUAGE_VIEW: ContentView = {
  uid: 'municipality.language',
  name: { sv: 'Språk', en: 'Language' },
  mainField: 'code',
  rows: [['code']],
  fields: {
    code: field('Språk', 'Language', 'Det första i listan är huvudspråket.'),
  },
};

export const FRAME_ORIGIN_VIEW: ContentView = {
  uid: 'municipality.frame-origin',
  name: { sv: 'Webbplats som får visa sidan', en: 'Site that may frame' },
  mainField: 'origin',
  rows: [['origin']],
  fields: {
    origin: field(
      'Webbplatsens adress',
      'Origin',
      'Bara början av adressen, utan sökväg: https://www.polisen.se',
    ),
  },
};

export const IMAGE_VIEW: ContentView = {
  uid: 'shared.image',
  name: { sv: 'Bild', en: 'Image' },
  mainField: 'caption',
  rows: [['file'], ['alt'], ['caption'], ['credit']],
  fields: {
    file: field(
      'Bildfil',
      'Image file',
      'Personer som kan kännas igen ska ha sagt ja till att bilden visas.',
    ),
    alt: field(
      'Bildbeskrivning',
      'Alternative text',
      'Vad bilden visar, för den som inte ser den. Måste fyllas i innan sidan kan publiceras.',
    ),
    caption: field('Bildtext', 'Caption', 'Text under bilden. Kan lämnas tomt.'),
    credit: field('Fotograf', 'Credit', 'Vem som tagit eller ritat bilden.'),
  },
};

export const LINK_VIEW: ContentView = {
  uid: 'shared.link',
  name: { sv: 'Länk', en: 'Link' },
  mainField: 'label',
  rows: [['label', 'url']],
  fields: {
    label: field('Länktext', 'Link text', 'Vart länken leder. Inte ”läs mer” eller ”klicka här”.'),
    url: field('Adress', 'Address', 'Hela adressen, med https:// först.'),
  },
};

export const PLACE_VIEW: ContentView = {
  uid: 'shared.place',
  name: { sv: 'Plats', en: 'Place' },
  mainField: 'name',
  rows: [['name', 'kind'], ['note']],
  fields: {
    name: field('Namn', 'Name', 'Till exempel Funäsdalen, väg 84 eller Resecentrum.'),
    kind: field('Slag', 'Kind', 'Vad för slags plats det är.'),
    note: field(
      'Anmärkning',
      'Note',
      'Närmare om platsen, till exempel ”mellan skolan och torget”.',
    ),
  },
};
