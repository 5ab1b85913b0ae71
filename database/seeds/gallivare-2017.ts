import type { PageContent } from './content';

/** A third account of the demo, in Swedish and English: what came of Gällivare's promises for 2017. */
export const gallivare2017: PageContent = {
  stage: 'final',
  coversTo: '2017-12-31',
  municipalities: [
    {
      key: 'gallivare',
      name: 'Gällivare kommun',
      slug: 'gallivare',
      code: '2523',
      policeRegion: 'nord',
      localPoliceArea: 'Norra Lappland',
      languages: ['sv', 'en'],
      website: 'https://www.gallivare.se',
      colour: '#234f86',
    },
  ],
  parties: [
    { key: 'polisen', kind: 'police', name: { sv: 'Polisen', en: 'The Police' } },
    {
      key: 'kommunen',
      kind: 'municipality',
      name: { sv: 'Gällivare kommun', en: 'Gällivare Municipality' },
      municipality: 'gallivare',
    },
  ],
  themes: [
    { key: 'trygghet', slug: 'trygghet', name: { sv: 'Trygghet', en: 'Safety' } },
    { key: 'trafik', slug: 'trafik', name: { sv: 'Trafik', en: 'Traffic' } },
  ],
  period: {
    key: '2017',
    slug: '2017',
    label: { sv: '2017', en: '2017' },
    startsOn: '2017-01-01',
    endsOn: '2017-12-31',
    municipality: 'gallivare',
    parties: ['polisen', 'kommunen'],
  },
  promises: [
    {
      key: 'synlig',
      wording: {
        sv: 'Polisen ska synas mer i hela kommunen, också i byarna.',
        en: 'The police are to be seen more in the whole municipality, in the villages too.',
      },
      themes: ['trygghet'],
      parties: ['polisen'],
    },
    {
      key: 'buskorning',
      wording: {
        sv: 'Polis och kommun ska minska buskörningen.',
        en: 'The police and the municipality are to reduce reckless driving.',
      },
      themes: ['trafik'],
      parties: ['polisen', 'kommunen'],
    },
  ],
  outcomes: [
    {
      key: 'synlig',
      promises: ['synlig'],
      parties: ['polisen'],
      prose: {
        sv: ['Polisen har gått ett dussintal fotpatruller och besökt byar i hela kommunen.'],
        en: [
          'The police have walked about a dozen foot patrols and visited villages in the whole municipality.',
        ],
      },
      figures: [
        {
          key: 'fotpatruller',
          label: { sv: 'Fotpatruller', en: 'Foot patrols' },
          value: 12,
          qualifier: 'about',
          asWritten: { sv: 'ett dussintal', en: 'about a dozen' },
        },
      ],
    },
    {
      key: 'buskorning',
      promises: ['buskorning'],
      parties: ['polisen', 'kommunen'],
      prose: {
        sv: ['Förare har kontrollerats i flera orter, och föräldrar har fått information.'],
        en: ['Drivers have been checked in several places, and parents have been informed.'],
      },
    },
  ],
  opportunities: [],
  summary: {
    title: { sv: 'Medborgarlöften i Gällivare 2017', en: 'Citizen promises in Gällivare 2017' },
    lead: {
      sv: ['Så här gick det med polisens och kommunens löften till invånarna för 2017.'],
      en: [
        'This is what came of the promises that the police and the municipality gave the inhabitants for 2017.',
      ],
    },
  },
};
