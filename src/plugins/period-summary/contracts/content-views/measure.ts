import { field, readOnly, type ContentView } from './content-view';

export const MEASURE_VIEW: ContentView = {
  uid: 'api::measure.measure',
  name: { sv: 'Åtgärder', en: 'Measures' },
  mainField: 'title',
  list: ['title', 'promise', 'order'],
  sortBy: { field: 'order', order: 'ASC' },
  rows: [
    ['title'],
    ['promise', 'parent'],
    ['parties', 'order'],
    ['description'],
    ['targets'],
    ['places'],
    ['startsOn', 'endsOn'],
    ['measures', 'outcomes'],
    ['municipality'],
  ],
  fields: {
    title: field(
      'Åtgärd',
      'Measure',
      'Vad som ska göras, i en mening, till exempel ”Trafikkontroller vid skolorna varje månad”.',
    ),
    promise: field('Löfte', 'Promise', 'Löftet som åtgärden hör till.'),
    parent: field(
      'Del av åtgärden',
      'Part of measure',
      'Fyll i om detta är en del av en större åtgärd. Bara en nivå: en delåtgärd kan inte ha egna delar.',
    ),
    parties: field('Ansvariga', 'Responsible parties', 'De parter som ska göra det.'),
    order: field('Ordning', 'Order', 'Åtgärdens nummer under löftet: 1 står först.'),
    description: field(
      'Beskrivning',
      'Description',
      'Mer om hur åtgärden ska göras. Kan lämnas tomt.',
    ),
    targets: field(
      'Mål som kan följas upp',
      'Targets',
      'Till exempel minst 2 kontroller per månad. Resultatens mått kan svara mot dem.',
    ),
    places: field('Platser', 'Places', 'Orter, områden eller vägar där åtgärden görs.'),
    startsOn: field('Första dag', 'First day', 'När åtgärden börjar. Inom perioden.'),
    endsOn: field('Sista dag', 'Last day', 'När åtgärden ska vara klar. Inom perioden.'),
    measures: readOnly(
      'Delåtgärder',
      'Sub-measures',
      'Åtgärder som anger att de är en del av den här.',
    ),
    outcomes: readOnly(
      'Resultat',
      'Outcomes',
      'Resultat som nämner åtgärden. Ändras på resultatet.',
    ),
    municipality: readOnly('Kommun', 'Municipality', 'Följer löftet. Sätts av systemet.'),
  },
};
