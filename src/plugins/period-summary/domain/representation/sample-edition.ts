/** Only for tests: one invented edition that holds every kind of node there is. */
import type {
  Figure,
  MeasureSection,
  Opportunity,
  Outcome,
  PromiseSection,
  SummaryDocument,
  Target,
} from '../composition/summary-document';
import type { EditionDocument, Manifest } from '../edition/edition-document';
import type { Prose, ProseInline, Text } from '../prose';
import { RENDERER_VERSION, type RenderContext } from './render-context';

export const sv = (value: string): Text => ({ value, lang: 'sv' });
const word = (text: string): ProseInline => ({ kind: 'text', text });
export const paragraph = (...parts: readonly (string | ProseInline)[]): Prose => ({
  lang: 'sv',
  nodes: [
    {
      kind: 'paragraph',
      children: parts.map((part) => (typeof part === 'string' ? word(part) : part)),
    },
  ],
});

const police = { id: 'p1', kind: 'police', name: sv('Polisen') } as const;
const town = { id: 'p2', kind: 'municipality', name: sv('Björkviks kommun') } as const;
const homes = { id: 'p3', kind: 'housing_company', name: sv('Bostads AB Björken') } as const;
const picture = {
  file: {
    id: 'f1',
    name: 'torget.svg',
    url: '/uploads/torget.svg',
    mime: 'image/svg+xml',
    size: 900,
    sha256: 'ab'.repeat(32),
    width: 1200,
    height: 500,
  },
  alt: sv('Kvällsvandrare på torget i Björkvik'),
  caption: sv('Vuxna ute på torget en fredag i maj.'),
  credit: 'Björkviks kommun',
};

export const sampleTarget = (more: Partial<Target> = {}): Target => ({
  key: 't1',
  label: sv('Trafikkontroller'),
  qualifier: 'at_least',
  value: 17,
  unit: sv('kontroller'),
  per: sv('år'),
  condition: null,
  text: null,
  ...more,
});

export const sampleFigure = (more: Partial<Figure> = {}): Figure => ({
  key: 'a',
  label: null,
  value: null,
  asWritten: null,
  qualifier: null,
  unit: null,
  per: null,
  countsPeople: false,
  target: null,
  partOf: null,
  baseline: null,
  baselineLabel: null,
  from: null,
  to: null,
  source: null,
  note: null,
  inProse: false,
  ...more,
});

export const sampleOutcome = (more: Partial<Outcome> = {}): Outcome => ({
  kind: 'outcome',
  key: 'outcome-o1',
  id: 'o1',
  heading: null,
  prose: paragraph('Kontrollerna har gjorts på de vägar som invånarna pekade ut.'),
  verdict: null,
  reason: null,
  from: null,
  to: null,
  parties: [],
  figures: [],
  images: [],
  ...more,
});

export const samplePromise = (more: Partial<PromiseSection> = {}): PromiseSection => ({
  kind: 'promise',
  key: 'promise-l1',
  id: 'l1',
  heading: null,
  wording: sv('Vi lovar att det ska vara tryggt att ta sig fram i trafiken i hela kommunen'),
  themes: [{ slug: 'trafik', name: sv('Trafik') }],
  parties: [],
  startsOn: null,
  endsOn: null,
  background: null,
  goals: null,
  targetGroup: null,
  places: [],
  targets: [],
  images: [],
  continues: null,
  measures: [],
  outcomes: [],
  opportunities: [],
  references: [],
  reporting: 'reported',
  ...more,
});

const measure = (id: string, more: Partial<MeasureSection>): MeasureSection => ({
  kind: 'measure',
  key: `measure-${id}`,
  id,
  title: null,
  description: null,
  parties: [],
  startsOn: null,
  endsOn: null,
  places: [],
  targets: [],
  measures: [],
  outcomes: [],
  references: [],
  ...more,
});

export const sampleOpportunity = (id: string, prose: Prose): Opportunity => ({
  kind: 'opportunity',
  key: `opportunity-${id}`,
  id,
  prose,
  takenUpBy: null,
});

const traffic = samplePromise({
  places: [{ name: sv('Storgatan'), kind: 'street', note: sv('mellan torget och skolan') }],
  targetGroup: sv('Alla som går, cyklar eller kör i tätorten'),
  targets: [sampleTarget()],
  background: paragraph(
    'I medborgardialogen våren 2022 var hastigheten på infarterna det som flest tog upp.',
  ),
  goals: {
    lang: 'sv',
    nodes: [
      { kind: 'heading', level: 2, children: [word('Färre som kör för fort')] },
      { kind: 'paragraph', children: [word('Medelhastigheten ska sjunka på fyra infarter.')] },
      { kind: 'heading', level: 5, children: [word('Fler som känner sig trygga')] },
      {
        kind: 'list',
        ordered: true,
        items: [
          {
            kind: 'list-item',
            children: [word('vid skolorna')],
            lists: [
              {
                kind: 'list',
                ordered: false,
                items: [{ kind: 'list-item', children: [word('särskilt på morgonen')], lists: [] }],
              },
            ],
          },
          { kind: 'list-item', children: [word('på gångvägarna')], lists: [] },
        ],
      },
      { kind: 'quote', children: [word('Jag vill våga släppa barnen själva.')] },
      { kind: 'preformatted', text: 'Infart   2022  2023\nNorra     47    43' },
    ],
  },
  continues: {
    wording: sv('Vi lovar lugnare trafik vid skolorna'),
    period: { slug: '2020-2021', label: sv('2020–2021') },
  },
  measures: [
    measure('m1', {
      title: sv('Synlig trafikövervakning på infarterna'),
      description: paragraph('Kontroller på varierande tider, tillsammans med nykterhetskontroll.'),
      parties: [police],
      targets: [sampleTarget()],
      startsOn: '2022-01-01',
      endsOn: '2023-12-31',
      places: [{ name: sv('Norra infarten'), kind: null, note: null }],
      outcomes: [
        {
          kind: 'outcome-group',
          heading: null,
          parties: [],
          outcomes: [
            sampleOutcome({
              verdict: 'exceeded',
              figures: [
                sampleFigure({
                  key: 'kontroller',
                  label: sv('Genomförda kontroller'),
                  value: 21,
                  unit: sv('kontroller'),
                  per: sv('år'),
                  target: sampleTarget(),
                  baseline: 12,
                  baselineLabel: sv('2021'),
                  source: sv('Polisens egen uppföljning'),
                  from: '2022-01-01',
                  to: '2023-12-31',
                }),
                sampleFigure({
                  key: 'bot',
                  label: sv('Förare som fick böter'),
                  value: 1340,
                  qualifier: 'about',
                  unit: sv('förare'),
                  countsPeople: true,
                }),
                sampleFigure({
                  key: 'bot-skola',
                  label: sv('vid skolorna'),
                  value: 212.5,
                  partOf: 'bot',
                  note: sv('Medeltal för båda åren'),
                }),
              ],
            }),
          ],
        },
      ],
    }),
    measure('m2', {
      title: sv('Säkrare gång- och cykelvägar'),
      parties: [town, homes],
      measures: [
        measure('m3', { title: sv('Ny belysning längs ån') }),
        measure('m4', { description: paragraph('Farthinder på Skolgatan.') }),
      ],
      references: [
        {
          kind: 'outcome-reference',
          outcome: 'outcome-o1',
          standsIn: 'measure-m1',
          title: sv('Synlig trafikövervakning på infarterna'),
        },
      ],
    }),
  ],
  outcomes: [
    {
      kind: 'outcome-group',
      heading: null,
      parties: [police],
      outcomes: [
        sampleOutcome({
          key: 'outcome-o2',
          id: 'o2',
          parties: [police],
          verdict: 'partly',
          reason: paragraph('Två planerade kontrollveckor ställdes in på grund av personalbrist.'),
          prose: {
            lang: 'sv',
            nodes: [
              {
                kind: 'paragraph',
                children: [
                  word('Medelhastigheten på infarterna har sjunkit, och '),
                  {
                    kind: 'figure',
                    figure: 'under',
                    value: 83,
                    children: [word('83 procent')],
                  },
                  word(' håller nu hastighetsgränsen. '),
                  { kind: 'text', text: 'Mätningarna ', marks: ['bold', 'italic'] },
                  word('finns hos '),
                  {
                    kind: 'link',
                    url: 'https://www.example.se/matning',
                    children: [word('Trafikverket')],
                  },
                  word('.'),
                ],
              },
            ],
          },
          figures: [
            sampleFigure({
              key: 'under',
              label: sv('Andel som håller gränsen'),
              value: 83,
              asWritten: sv('83 procent'),
              unit: sv('%'),
              inProse: true,
              target: sampleTarget({ key: 't2', label: null, value: 90, unit: sv('%'), per: null }),
            }),
          ],
        }),
      ],
    },
    {
      kind: 'outcome-group',
      heading: null,
      parties: [town],
      outcomes: [
        sampleOutcome({
          key: 'outcome-o3',
          id: 'o3',
          parties: [town],
          verdict: 'fulfilled',
          heading: sv('Belysning och farthinder'),
          prose: paragraph('All belysning längs ån är utbytt och fyra farthinder är på plats.'),
          images: [picture],
        }),
      ],
    },
  ],
  opportunities: [
    sampleOpportunity(
      'u1',
      paragraph('samla alla mätningar på ett ställe, så att invånarna kan följa dem under året.'),
    ),
  ],
});

const summary: SummaryDocument = {
  schema: 'period-summary/1',
  language: 'sv',
  stage: 'final',
  coversTo: '2023-12-31',
  municipality: {
    slug: 'bjorkvik',
    name: 'Björkvik',
    code: '2399',
    policeRegion: 'Mitt',
    localPoliceArea: 'Björkvik',
    website: 'https://www.bjorkvik.example',
    mailbox: 'kommun@bjorkvik.example',
    accessibilityStatement: 'https://www.bjorkvik.example/tillganglighet',
    logo: null,
    colour: '#00664f',
  },
  appliesTo: [],
  period: {
    id: 'per1',
    slug: '2022-2023',
    label: sv('2022–2023'),
    startsOn: '2022-01-01',
    endsOn: '2023-12-31',
    area: sv('Hela kommunen'),
    background: paragraph('Löftena bygger på en dialog med omkring 600 invånare våren 2022.'),
    parties: [police, town],
    agreement: {
      signedOn: '2022-01-18',
      diaryNumber: 'KS 2022/17',
      signatories: [
        { name: 'Undertecknare Ett', role: sv('kommundirektör'), organisation: 'Björkviks kommun' },
        { name: 'Undertecknare Två', role: sv('lokalpolisområdeschef'), organisation: 'Polisen' },
      ],
      document: {
        id: 'f2',
        name: 'Överenskommelse 2022.pdf',
        url: '/uploads/avtal.pdf',
        mime: 'application/pdf',
        size: 12000,
        sha256: 'cd'.repeat(32),
      },
      url: null,
    },
    contact: 'trygghet@bjorkvik.example',
    previous: { slug: '2020-2021', label: sv('2020–2021') },
  },
  title: sv('Så gick det med medborgarlöftena 2022–2023'),
  lead: paragraph(
    'Polisen och kommunen lovade tre saker för att Björkvik ska bli tryggare. Här redovisar vi vad som blev gjort, vad som återstår och vad vi tar med oss till nästa period.',
  ),
  images: [],
  sections: [
    traffic,
    samplePromise({
      key: 'promise-l2',
      id: 'l2',
      heading: sv('Ungas uppväxt utan droger'),
      wording: sv('Vi lovar att fler unga ska välja bort tobak, alkohol och narkotika'),
      themes: [{ slug: 'unga', name: sv('Unga') }],
      measures: [
        measure('m5', { title: sv('Drogvaneundersökning i årskurs 9 varje år') }),
        measure('m6', { description: paragraph('Gemensam föräldraträff i alla skolor.') }),
      ],
      outcomes: [
        {
          kind: 'outcome-group',
          heading: null,
          parties: [],
          outcomes: [
            sampleOutcome({
              key: 'outcome-o4',
              id: 'o4',
              verdict: 'ongoing',
              prose: paragraph(
                'Alla skolor har haft träffar och undersökningen är gjord båda åren.',
              ),
              parties: [town, homes],
              from: '2022-08-15',
              to: '2023-06-09',
            }),
          ],
        },
      ],
      opportunities: [
        sampleOpportunity('u2', paragraph('nå fler föräldrar på andra språk än svenska')),
        {
          ...sampleOpportunity('u3', paragraph('börja redan i årskurs 6')),
          takenUpBy: {
            wording: sv('Vi börjar tidigt'),
            period: { slug: '2024-2025', label: sv('2024–2025') },
          },
        },
      ],
    }),
    samplePromise({
      key: 'promise-l3',
      id: 'l3',
      wording: sv('Vi lovar att fler ska hitta in i samhället'),
      themes: [],
      reporting: 'not_reported',
    }),
    {
      kind: 'period',
      key: 'period',
      outcomes: [
        {
          kind: 'outcome-group',
          heading: sv('Trygghetsmätningen'),
          parties: [],
          outcomes: [
            sampleOutcome({
              key: 'outcome-o5',
              id: 'o5',
              verdict: 'not_fulfilled',
              prose: paragraph('Otryggheten har inte minskat sedan 2021.'),
              figures: [
                sampleFigure({
                  key: 'index',
                  label: sv('Invånare som känner sig otrygga ute sent'),
                  value: 24,
                  unit: sv('%'),
                  baseline: 24,
                  baselineLabel: sv('2021'),
                }),
              ],
            }),
          ],
        },
      ],
    },
  ],
  opportunities: [sampleOpportunity('u4', paragraph('mäta oftare än vartannat år.'))],
  closing: paragraph('Tack till alla som har varit med i dialogen.'),
  links: [{ label: sv('Polisen om medborgarlöften'), url: 'https://polisen.se/' }],
};

export function sampleEdition(
  more: Partial<EditionDocument> = {},
  summaryMore: Partial<SummaryDocument> = {},
): EditionDocument {
  return {
    schema: 'period-edition/1',
    series: 'bjorkvik/2022-2023/sv',
    number: 2,
    kind: 'correction',
    stage: 'final',
    coversTo: '2023-12-31',
    changeNote: 'Antalet kontroller var fel i första utgåvan.',
    sealedAt: '2024-03-05T08:00:00.000Z',
    previousHash: '1'.repeat(64),
    summary: { ...summary, ...summaryMore },
    ...more,
  };
}

export const sampleManifest = (more: Partial<Manifest> = {}): Manifest => ({
  series: 'bjorkvik/2022-2023/sv',
  municipality: { slug: 'bjorkvik', name: 'Björkvik', code: '2399' },
  period: { slug: '2022-2023', label: '2022–2023' },
  language: 'sv',
  current: 2,
  editions: [
    {
      number: 1,
      kind: 'first',
      stage: 'final',
      coversTo: '2023-12-31',
      title: summary.title.value,
      changeNote: null,
      sealedAt: '2024-02-01T08:00:00.000Z',
      hash: '1'.repeat(64),
      previousHash: null,
      withdrawn: null,
      erased: null,
    },
    {
      number: 2,
      kind: 'correction',
      stage: 'final',
      coversTo: '2023-12-31',
      title: summary.title.value,
      changeNote: 'Antalet kontroller var fel i första utgåvan.',
      sealedAt: '2024-03-05T08:00:00.000Z',
      hash: '2'.repeat(64),
      previousHash: '1'.repeat(64),
      withdrawn: null,
      erased: null,
    },
  ],
  nextPeriod: null,
  languages: ['sv', 'en'],
  ...more,
});

export const sampleContext = (more: Partial<RenderContext> = {}): RenderContext => ({
  manifest: sampleManifest(),
  hash: '2'.repeat(64),
  origin: 'https://loften.example',
  publicPath: '/medborgarloften',
  apiPath: '/api/period-summaries',
  firstLanguage: 'sv',
  languages: ['sv', 'en'],
  rendererVersion: RENDERER_VERSION,
  fileAddress: (file) => `/files/${file.sha256 ?? file.id}`,
  ...more,
});
