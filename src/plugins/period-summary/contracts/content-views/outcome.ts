import { field, readOnly, type ContentView } from './content-view';

export const OUTCOME_VIEW: ContentView = {
  uid: 'api::outcome.outcome',
  name: { sv: 'Resultat', en: 'Outcomes' },
  mainField: 'excerpt',
  list: ['excerpt', 'period', 'verdict'],
  sortBy: { field: 'order', order: 'ASC' },
  rows: [
    ['heading', 'group'],
    ['period', 'order'],
    ['promises', 'measures'],
    ['parties'],
    ['prose'],
    ['figures'],
    ['verdict'],
    ['reason'],
    ['from', 'to'],
    ['images'],
    ['excerpt', 'municipality'],
  ],
  fields: {
    heading: field(
      'Rubrik',
      'Heading',
      'Kort rubrik för resultatet. Lämna tomt om texten står direkt under löftet.',
    ),
    group: field(
      'Grupp',
      'Group',
      'Gemensam rubrik för flera resultat, till exempel ”Polisen” eller ”2019”. Skriv den lika på alla.',
    ),
    period: field('Löftesperiod', 'Promise period', 'Den period som resultatet redovisar.'),
    order: field('Ordning', 'Order', 'Resultatets nummer bland de andra: 1 står först.'),
    promises: field(
      'Löften',
      'Promises',
      'Löften som resultatet svarar på. Inget, ett eller flera. Texten står under det första.',
    ),
    measures: field(
      'Åtgärder',
      'Measures',
      'Åtgärder som resultatet svarar på. Inga, en eller flera.',
    ),
    parties: field(
      'Redovisas av',
      'Reported by',
      'De parter som står bakom resultatet. Utan part får du en varning före publicering.',
    ),
    prose: field(
      'Vad det blev av det',
      'What came of it',
      'Vad som gjordes och vad det ledde till, även det som inte lyckades. Texten räcker: allt annat är frivilligt.',
    ),
    figures: field(
      'Mått',
      'Figures',
      'Tal i resultatet. Ett tal som redan står i texten märks upp där och upprepas inte.',
    ),
    verdict: field(
      'Bedömning',
      'Verdict',
      'Din bedömning. Lämna tomt om det inte är bedömt: tomt visas aldrig som ”inte uppfyllt”.',
    ),
    reason: field(
      'Skäl till bedömningen',
      'Reason',
      'Varför löftet är delvis eller inte uppfyllt. Visas för invånarna.',
    ),
    from: field('Från och med', 'From', 'Fyll i om resultatet gäller en del av perioden.'),
    to: field('Till och med', 'To', 'Fyll i om resultatet gäller en del av perioden.'),
    images: field(
      'Bilder',
      'Images',
      'Bilder till resultatet. Varje bild behöver en bildbeskrivning.',
    ),
    excerpt: readOnly(
      'Visas i listor som',
      'Shown in lists as',
      'Rubriken, eller början av texten. Skrivs av systemet när du sparar.',
    ),
    municipality: readOnly('Kommun', 'Municipality', 'Följer perioden. Sätts av systemet.'),
  },
};
