import { field, type ContentView } from './content-view';

export const TARGET_VIEW: ContentView = {
  uid: 'figures.target',
  name: { sv: 'Mål', en: 'Target' },
  mainField: 'label',
  rows: [['label', 'key'], ['qualifier', 'value'], ['unit', 'per'], ['condition'], ['text']],
  fields: {
    label: field('Vad som räknas', 'What is counted', 'Till exempel fotpatruller i centrum.'),
    key: field(
      'Nyckel',
      'Key',
      'Kort namn som resultatets mått pekar på, till exempel fotpatruller. Samma på alla språk; ändra det inte.',
    ),
    qualifier: field(
      'Precision',
      'Qualifier',
      'Till exempel minst eller högst. Tomt betyder exakt.',
    ),
    value: field('Tal', 'Value', 'Bara talet, till exempel 4 eller 97,5.'),
    unit: field('Enhet', 'Unit', 'Till exempel procent, st, timmar.'),
    per: field('Per', 'Per', 'Hur ofta: dag, vecka, månad, år.'),
    condition: field('Villkor', 'Condition', 'När målet gäller, till exempel ”under skolveckor”.'),
    text: field(
      'Målet i ord',
      'Target in words',
      'När målet inte är ett tal. Då räcker det här fältet.',
    ),
  },
};

export const FIGURE_VIEW: ContentView = {
  uid: 'figures.figure',
  name: { sv: 'Mått', en: 'Figure' },
  mainField: 'label',
  rows: [
    ['label', 'key'],
    ['value', 'asWritten'],
    ['qualifier', 'unit', 'per'],
    ['answersTarget', 'partOf'],
    ['baseline', 'baselineLabel'],
    ['from', 'to', 'countsPeople'],
    ['source'],
    ['note'],
  ],
  fields: {
    label: field('Vad som räknas', 'What is counted', 'Till exempel andel anslutna elever.'),
    key: field(
      'Nyckel',
      'Key',
      'Kort namn för måttet, till exempel anslutna-elever. Samma på alla språk; ändra det inte.',
    ),
    value: field(
      'Tal',
      'Value',
      'Bara talet, till exempel 97 eller 4,5. Tomt om det inte finns något tal.',
    ),
    asWritten: field(
      'Så som det skrivs',
      'As written',
      'Så som talet står i texten, till exempel ”drygt 20”. Det är detta som visas.',
    ),
    qualifier: field(
      'Precision',
      'Qualifier',
      'Till exempel drygt eller ungefär. Tomt betyder exakt.',
    ),
    unit: field('Enhet', 'Unit', 'Till exempel procent, st, timmar.'),
    per: field('Per', 'Per', 'Hur ofta: dag, vecka, månad, år.'),
    answersTarget: field(
      'Svarar mot målet',
      'Answers target',
      'Nyckeln för det mål i löftet eller åtgärden som talet ska jämföras med.',
    ),
    partOf: field(
      'Del av måttet',
      'Part of figure',
      'Nyckeln för ett annat mått i resultatet som detta är en del av.',
    ),
    baseline: field('Att jämföra med', 'Baseline', 'Talet före, till exempel förra årets.'),
    baselineLabel: field(
      'Jämförelsen gäller',
      'Baseline label',
      'Vad det jämförs med, till exempel 2018.',
    ),
    from: field('Från och med', 'From', 'Första dagen som talet gäller.'),
    to: field('Till och med', 'To', 'Sista dagen som talet gäller.'),
    countsPeople: field(
      'Räknar personer',
      'Counts people',
      'Kryssa i om talet är antal personer. Då varnas för tal under 5, som kan röja någon.',
    ),
    source: field('Källa', 'Source', 'Var talet kommer ifrån, till exempel Polisens statistik.'),
    note: field(
      'Så räknades det',
      'How it was counted',
      'Det läsaren behöver veta för att förstå talet rätt.',
    ),
  },
};
