import { field, readOnly, type ContentView } from './content-view';

export const OPPORTUNITY_VIEW: ContentView = {
  uid: 'api::development-opportunity.development-opportunity',
  name: { sv: 'Utvecklingsmöjligheter', en: 'Development opportunities' },
  mainField: 'excerpt',
  list: ['excerpt', 'period', 'promise'],
  sortBy: { field: 'order', order: 'ASC' },
  rows: [['prose'], ['period', 'promise'], ['order', 'takenUpBy'], ['excerpt', 'municipality']],
  fields: {
    prose: field(
      'Vad som kan bli bättre',
      'What could be better',
      'Vad ni har lärt er och vill göra annorlunda. Ordet ”Utvecklingsmöjligheter” skrivs av sidan.',
    ),
    period: field('Löftesperiod', 'Promise period', 'Perioden som lärdomen kommer från.'),
    promise: field(
      'Löfte',
      'Promise',
      'Fyll i om den gäller ett visst löfte. Annars står den för hela perioden.',
    ),
    order: field('Ordning', 'Order', 'Nummer bland flera utvecklingsmöjligheter: 1 står först.'),
    takenUpBy: field(
      'Tas upp av löftet',
      'Taken up by promise',
      'Ett löfte i en senare period som svarar på den.',
    ),
    excerpt: readOnly(
      'Visas i listor som',
      'Shown in lists as',
      'Början av texten. Skrivs av systemet när du sparar.',
    ),
    municipality: readOnly('Kommun', 'Municipality', 'Följer perioden. Sätts av systemet.'),
  },
};
