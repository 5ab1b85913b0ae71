import { field, readOnly, type ContentView } from './content-view';

export const PROMISE_VIEW: ContentView = {
  uid: 'api::promise.promise',
  name: { sv: 'Löften', en: 'Promises' },
  mainField: 'wording',
  list: ['wording', 'period', 'order'],
  sortBy: { field: 'order', order: 'ASC' },
  rows: [
    ['wording'],
    ['heading', 'order'],
    ['period', 'themes'],
    ['parties', 'targetGroup'],
    ['background'],
    ['goals'],
    ['targets'],
    ['places'],
    ['startsOn', 'endsOn'],
    ['images'],
    ['continues', 'takesUp'],
    ['measures', 'outcomes'],
    ['opportunities', 'continuedBy'],
    ['municipality'],
  ],
  fields: {
    wording: field(
      'Löftet',
      'Wording',
      'Löftet ordagrant, så som det beslutades, till exempel ”Vi ska öka tryggheten vid resecentrum”.',
    ),
    heading: field(
      'Rubrik',
      'Heading',
      'Kort rubrik ovanför löftet, till exempel ”Trafik”. Lämna tomt om löftet står för sig självt.',
    ),
    order: field(
      'Ordning',
      'Order',
      'Löftets nummer på sidan: 1 står först. Löften utan nummer kommer sist.',
    ),
    period: field('Löftesperiod', 'Promise period', 'Den period som löftet gäller.'),
    themes: field(
      'Teman',
      'Themes',
      'Problemområden, till exempel trafik eller unga och droger. Webbplatser kan visa ett tema för sig.',
    ),
    parties: field(
      'Parter',
      'Parties',
      'De som ger just det här löftet. Lämna tomt om det är periodens alla parter.',
    ),
    targetGroup: field(
      'Målgrupp',
      'Target group',
      'Vilka löftet är till för, till exempel ”elever i årskurs 7–9”.',
    ),
    background: field(
      'Bakgrund',
      'Background',
      'Varför löftet ges: vad invånarna har berättat, vad lägesbilden visar.',
    ),
    goals: field('Mål i text', 'Goals', 'Vad löftet ska leda till, med egna ord.'),
    targets: field(
      'Mål som kan följas upp',
      'Targets',
      'Mål med ett tal, till exempel minst 4 fotpatruller per vecka. Resultatens mått kan svara mot dem.',
    ),
    places: field('Platser', 'Places', 'Orter, områden eller vägar som löftet gäller.'),
    startsOn: field(
      'Första dag',
      'First day',
      'Fyll bara i om löftet gäller kortare tid än perioden.',
    ),
    endsOn: field('Sista dag', 'Last day', 'Fyll bara i om löftet gäller kortare tid än perioden.'),
    images: field(
      'Bilder',
      'Images',
      'Bilder som hör till löftet. Varje bild behöver en bildbeskrivning.',
    ),
    continues: field(
      'Fortsätter på löftet',
      'Continues promise',
      'Löftet i en tidigare period som det här bygger vidare på.',
    ),
    takesUp: readOnly(
      'Tar upp utvecklingsmöjligheter',
      'Takes up opportunities',
      'Utvecklingsmöjligheter från tidigare perioder som löftet svarar på.',
    ),
    measures: readOnly('Åtgärder', 'Measures', 'Åtgärder för löftet. Ändras på åtgärden.'),
    outcomes: readOnly('Resultat', 'Outcomes', 'Resultat som nämner löftet. Ändras på resultatet.'),
    opportunities: readOnly(
      'Utvecklingsmöjligheter',
      'Development opportunities',
      'Det som kan bli bättre för löftet. Ändras på utvecklingsmöjligheten.',
    ),
    continuedBy: readOnly(
      'Fortsätts av',
      'Continued by',
      'Senare löften som bygger vidare på det här.',
    ),
    municipality: readOnly('Kommun', 'Municipality', 'Följer perioden. Sätts av systemet.'),
  },
};
