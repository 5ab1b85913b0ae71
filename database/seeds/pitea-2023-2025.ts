import type { PageContent } from './content';

/** A second account of the demo: what has been promised in Piteå, told in own words and not yet reported. */
export const pitea20232025: PageContent = {
  stage: 'promises',
  coversTo: '2023-01-01',
  municipalities: [
    {
      key: 'pitea',
      name: 'Piteå kommun',
      slug: 'pitea',
      code: '2581',
      policeRegion: 'nord',
      localPoliceArea: 'Piteå-Älvdal',
      website: 'https://www.pitea.se',
      mailbox: 'piteakommun@pitea.se',
      colour: '#7a2e4d',
    },
  ],
  parties: [
    { key: 'polisen', kind: 'police', name: { sv: 'Polisen', en: 'The Police' } },
    { key: 'kommunen', kind: 'municipality', name: 'Piteå kommun', municipality: 'pitea' },
    { key: 'banker', kind: 'business', name: 'Lokala banker', municipality: 'pitea' },
  ],
  themes: [
    { key: 'trygghet', slug: 'trygghet', name: { sv: 'Trygghet', en: 'Safety' } },
    { key: 'bedragerier', slug: 'bedragerier', name: { sv: 'Bedrägerier', en: 'Fraud' } },
  ],
  period: {
    key: '2023-2025',
    slug: '2023-2025',
    label: '2023–2025',
    startsOn: '2023-01-01',
    endsOn: '2025-12-31',
    municipality: 'pitea',
    parties: ['polisen', 'kommunen', 'banker'],
  },
  promises: [
    {
      key: 'trygghet',
      wording: 'Polis och kommun ska göra det tryggare att vistas ute i Piteå.',
      themes: ['trygghet', 'bedragerier'],
      parties: ['polisen', 'kommunen'],
      measures: [
        {
          key: 'synlig',
          title: 'Polisen syns där invånarna är',
          parties: ['polisen'],
          targets: [
            {
              key: 'synlig',
              label: 'Aktiviteter där polisen syns',
              qualifier: 'at_least',
              value: 5,
              unit: 'aktiviteter',
              per: 'vecka',
            },
          ],
        },
        {
          key: 'moten',
          title: 'Möten med invånarna',
          parties: ['polisen', 'kommunen'],
          targets: [{ key: 'moten', label: 'Möten', value: 3, unit: 'möten', per: 'år' }],
        },
        {
          key: 'bedragerier',
          title: 'Information om bedrägerier',
          parties: ['polisen', 'kommunen', 'banker'],
          targets: [{ key: 'bedragerier', label: 'Tillfällen', value: 3, unit: 'gånger' }],
        },
      ],
    },
  ],
  outcomes: [],
  opportunities: [],
  summary: {
    title: 'Medborgarlöften i Piteå 2023–2025',
    lead: ['Det här har polisen och Piteå kommun lovat invånarna för 2023, 2024 och 2025.'],
  },
};
