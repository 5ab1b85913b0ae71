import { field, readOnly, type ContentView } from './content-view';

export const PERIOD_VIEW: ContentView = {
  uid: 'api::period.period',
  name: { sv: 'Löftesperioder', en: 'Promise periods' },
  mainField: 'label',
  list: ['label', 'municipality', 'startsOn'],
  sortBy: { field: 'startsOn', order: 'DESC' },
  rows: [
    ['label', 'slug'],
    ['startsOn', 'endsOn'],
    ['municipality', 'appliesTo'],
    ['area', 'contact'],
    ['parties', 'previous'],
    ['background'],
    ['agreement'],
    ['images'],
    ['promises', 'outcomes'],
    ['opportunities', 'followers'],
  ],
  fields: {
    label: field(
      'Period',
      'Period',
      'Så som perioden kallas på webben, till exempel ”2019–2020” eller ”Hösten 2024”.',
    ),
    slug: field(
      'Adressnamn',
      'Address name',
      'Periodens del av webbadressen, till exempel 2019-2020. Små bokstäver, siffror och bindestreck. Kan inte ändras när en utgåva är publicerad.',
    ),
    startsOn: field('Första dag', 'First day', 'Den dag då löftena börjar gälla.'),
    endsOn: field('Sista dag', 'Last day', 'Den dag då löftena slutar gälla. Efter första dagen.'),
    municipality: field(
      'Kommun',
      'Municipality',
      'Den kommun som äger perioden. Bara en: andra kommuner anges under ”Gäller även”.',
    ),
    appliesTo: field(
      'Gäller även',
      'Also applies to',
      'Andra kommuner i samma överenskommelse. Sidan visas också under dem.',
    ),
    area: field(
      'Område',
      'Area',
      'Fyll i om löftena bara gäller en del av kommunen, till exempel en stadsdel eller en ort.',
    ),
    contact: field(
      'Kontakt',
      'Contact',
      'Funktionsbrevlåda för frågor om perioden. Skriv inte en persons adress: den blir offentlig.',
    ),
    parties: field(
      'Parter',
      'Parties',
      'De som ger löftena tillsammans, i den ordning de ska nämnas.',
    ),
    previous: field(
      'Föregående period',
      'Previous period',
      'Perioden före den här. Gör att sidorna länkar till varandra.',
    ),
    background: field(
      'Bakgrund',
      'Background',
      'Hur löftena kom till: lägesbild, medborgardialog, enkäter. Kort och begripligt.',
    ),
    agreement: field(
      'Överenskommelse',
      'Agreement',
      'Samverkansöverenskommelsen som löftena bygger på.',
    ),
    images: field(
      'Bilder',
      'Images',
      'Bilder till sidan. Varje bild behöver en bildbeskrivning, annars kan sidan inte publiceras.',
    ),
    promises: readOnly(
      'Löften',
      'Promises',
      'Löften som hör till perioden. Ändras på löftet, eller på sidan Sammanfattningar.',
    ),
    outcomes: readOnly(
      'Resultat',
      'Outcomes',
      'Resultat som hör till perioden. Ändras på resultatet.',
    ),
    opportunities: readOnly(
      'Utvecklingsmöjligheter',
      'Development opportunities',
      'Det som kan bli bättre. Ändras på utvecklingsmöjligheten.',
    ),
    followers: readOnly(
      'Följande perioder',
      'Following periods',
      'Perioder som anger den här som föregående.',
    ),
  },
};
