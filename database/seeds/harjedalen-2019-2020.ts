import type { PageContent } from './content';

/** The account that the project's demo shows: promises of Härjedalen 2019–2020, told in own words. */
export const harjedalen20192020: PageContent = {
  stage: 'final',
  coversTo: '2020-12-31',
  municipalities: [
    {
      key: 'harjedalen',
      name: 'Härjedalens kommun',
      slug: 'harjedalen',
      code: '2361',
      policeRegion: 'nord',
      website: 'https://www.herjedalen.se',
      mailbox: 'kommun@herjedalen.se',
      accessibilityStatement: 'https://www.herjedalen.se/tillganglighetsredogorelse',
      colour: '#0b5d4e',
    },
  ],
  parties: [
    { key: 'polisen', kind: 'police', name: { sv: 'Polisen', en: 'The Police' } },
    {
      key: 'kommunen',
      kind: 'municipality',
      name: { sv: 'Härjedalens kommun', en: 'Härjedalen Municipality' },
      municipality: 'harjedalen',
    },
  ],
  themes: [
    { key: 'trafik', slug: 'trafik', name: { sv: 'Trafik', en: 'Traffic' } },
    {
      key: 'unga',
      slug: 'unga-och-droger',
      name: { sv: 'Unga och droger', en: 'Young people and drugs' },
    },
    { key: 'integration', slug: 'integration', name: { sv: 'Integration', en: 'Integration' } },
  ],
  period: {
    key: '2019-2020',
    slug: '2019-2020',
    label: '2019–2020',
    startsOn: '2019-01-01',
    endsOn: '2020-12-31',
    municipality: 'harjedalen',
    parties: ['polisen', 'kommunen'],
  },
  promises: [
    {
      key: 'trafik',
      wording: 'Polis och kommun ska göra trafiken i Härjedalen säkrare och tryggare.',
      themes: ['trafik'],
      parties: ['polisen', 'kommunen'],
    },
    {
      key: 'unga',
      wording:
        'Polis och kommun ska i god tid påverka hur unga ser på alkohol, narkotika och tobak.',
      themes: ['unga'],
      targetGroup: 'Ungdomar och unga vuxna',
      parties: ['polisen', 'kommunen'],
    },
    {
      key: 'integration',
      wording: 'Polis och kommun ska arbeta för bättre integration i Härjedalen.',
      themes: ['integration'],
      parties: ['polisen', 'kommunen'],
    },
  ],
  outcomes: [
    {
      key: 'trafik',
      promises: ['trafik'],
      parties: ['polisen', 'kommunen'],
      prose: [
        'Pandemin begränsade mycket, men polisen har övervakat trafiken nästan lika ofta som åren innan. Hastigheten och hur man uppträder i trafiken har stått i centrum. Den som misstänks för rattfylleri får frågan om hon eller han vill ha kontakt med kommunens beroendevård.',
        'Vad som gäller i trafiken och hur man färdas säkert har polisen berättat om i flera sammanhang, i tal och skrift och ibland tillsammans med kommunen. Kommunen träffar Trafikverket regelbundet om belysning och hastigheter på vägarna i kommunen.',
      ],
    },
    {
      key: 'unga',
      promises: ['unga'],
      parties: ['polisen', 'kommunen'],
      prose: [
        'När det inte gick att komma på besök hittade polisen andra sätt att informera, några gånger med kommunens hjälp. Kommunen gjorde om sina arrangemang så att barn och unga hade något att göra också under pandemin. I möten på plats och på skärm har kommun och polis tillsammans arbetat med frågor om droger och brott som rör unga i Härjedalen.',
        'Skolorna utbildar och följer sin handlingsplan mot alkohol, narkotika, dopning och tobak. I ”Tobaksfri duo” lovar en elev och en vuxen varandra att hålla sig tobaksfria: **97 %** av eleverna i årskurs 6–9 har skrivit på. Skolgårdarna ska bli rökfria, och det arbetet fortsätter. En enkät om drogvanor görs varje år. Den visar hur det ser ut bland unga och är en grund för samarbetet med andra.',
      ],
      figures: [
        {
          key: 'tobaksfri-duo',
          label: {
            sv: 'Andel elever i årskurs 6–9 som är med i Tobaksfri duo',
            en: 'Share of pupils in years 6–9 who have joined Tobaksfri duo',
          },
          value: 97,
          unit: '%',
          asWritten: '97 %',
        },
      ],
    },
    {
      key: 'integration',
      promises: ['integration'],
      parties: ['polisen', 'kommunen'],
      verdict: 'not_fulfilled',
      prose: [
        'Det gemensamma arbetet har inte lett till någon framgång. I den ordinarie verksamheten har arbetet däremot gått enligt plan, hos var och en.',
      ],
      reason: [
        'Kommunen och polisen har haft svårt att få fram resurser och hitta vägar för att komma vidare tillsammans.',
      ],
    },
  ],
  opportunities: [
    {
      key: 'terrang',
      promise: 'trafik',
      prose: [
        'allmänheten kan få veta mer om regler och säkerhet, bland annat när det gäller körning i terräng.',
      ],
    },
  ],
  summary: {
    title: 'Medborgarlöften i Härjedalen 2019–2020',
    lead: [
      'Här sammanfattar polisen och Härjedalens kommun vad som har kommit ut av medborgarlöftena för 2019 och 2020.',
    ],
    links: [
      {
        label: 'Medborgarlöften 2021–2022',
        url: 'https://polisen.se/om-polisen/medborgarloften-och-lokal-samverkan/medborgarloften/harjedalen/',
      },
    ],
  },
};
