import type { LanguageTag } from '../prose';
import type { Change, EntryKind } from './difference';

/** What the page of a difference says itself. A language that lacks one does not compile. */
export interface DifferenceTexts {
  readonly title: string;
  readonly between: (before: number, after: number) => string;
  readonly none: string;
  readonly first: string;
  readonly erased: string;
  readonly withdrawn: string;
  readonly before: string;
  readonly now: string;
  readonly nothing: string;
  readonly note: string;
  /** Where an outcome stands that belongs to no promise. */
  readonly ofWholePeriod: string;
  /** Of what stands where it stood, but before or after others. */
  readonly otherOrder: string;
  readonly notAssessed: string;
  readonly kind: Readonly<Record<Change['kind'], string>>;
  readonly place: Readonly<Record<EntryKind, string>>;
  readonly quoted: (words: string) => string;
  /** Before the quoted title of what something stands under. */
  readonly under: string;
  /** By field name, and by list name for things in a list. */
  readonly field: Readonly<Record<string, string>>;
}

const sv: DifferenceTexts = {
  title: 'Vad som ändrades',
  between: (before, after) => `Skillnaden mellan utgåva ${before} och utgåva ${after}`,
  none: 'Ingenting på sidan har ändrats.',
  first: 'Det här är den första utgåvan, så det finns inget att jämföra med.',
  erased: 'Innehållet i en av utgåvorna är borttaget efter beslut. Därför visas ingen jämförelse.',
  withdrawn: 'En av utgåvorna är tillbakadragen. Därför visas ingen jämförelse.',
  before: 'Före',
  now: 'Nu',
  nothing: 'inget',
  note: 'Varför',
  ofWholePeriod: 'under hela löftesperioden',
  otherOrder: 'Står på en annan plats i ordningen.',
  notAssessed: 'Inte bedömt',
  kind: {
    added: 'Tillagt',
    removed: 'Borttaget',
    reworded: 'Omformulerat',
    changed: 'Ändrat',
    reformatted: 'Samma ord i annan form',
    moved: 'Flyttat',
  },
  place: {
    page: 'Sidan',
    period: 'Löftesperioden',
    promise: 'Löfte',
    measure: 'Åtgärd',
    outcome: 'Resultat',
    opportunity: 'Utvecklingsmöjlighet',
    'whole-page': 'Sidans text',
  },
  quoted: (words) => `”${words}”`,
  under: 'under',
  field: {
    title: 'rubrik',
    lead: 'ingress',
    closing: 'avslutning',
    stage: 'skede',
    coversTo: 'avser tiden till och med',
    label: 'namn',
    startsOn: 'startdatum',
    endsOn: 'slutdatum',
    from: 'från och med',
    to: 'till och med',
    area: 'område',
    background: 'bakgrund',
    contact: 'kontakt',
    heading: 'rubrik',
    wording: 'ordalydelse',
    goals: 'vad vi vill uppnå',
    targetGroup: 'målgrupp',
    description: 'beskrivning',
    group: 'gemensam rubrik',
    prose: 'text',
    verdict: 'bedömning',
    reason: 'skäl',
    references: 'hänvisningar',
    reporting: 'redovisning',
    continues: 'fortsätter på löftet',
    takenUpBy: 'tas upp i löftet',
    previous: 'föregående löftesperiod',
    value: 'värde',
    condition: 'villkor',
    text: 'i ord',
    source: 'källa',
    note: 'anmärkning',
    baseline: 'utgångsläge',
    baselineLabel: 'utgångslägets namn',
    span: 'tid',
    target: 'mål',
    partOf: 'del av',
    alt: 'alternativtext',
    caption: 'bildtext',
    credit: 'fotograf',
    name: 'namn',
    role: 'roll',
    figures: 'mått',
    targets: 'mål',
    parties: 'part',
    places: 'plats',
    themes: 'tema',
    links: 'länk',
    images: 'bild',
    appliesTo: 'gäller också',
    signatories: 'undertecknare',
    'agreement.signedOn': 'undertecknad',
    'agreement.diaryNumber': 'diarienummer',
    'agreement.url': 'överenskommelsens adress',
    'agreement.document': 'överenskommelsen',
    municipality: 'kommunens uppgifter',
  },
};

const en: DifferenceTexts = {
  title: 'What changed',
  between: (before, after) => `The difference between edition ${before} and edition ${after}`,
  none: 'Nothing on the page has changed.',
  first: 'This is the first edition, so there is nothing to compare it with.',
  erased:
    'The content of one of the editions has been removed following a decision, so no comparison is shown.',
  withdrawn: 'One of the editions has been withdrawn, so no comparison is shown.',
  before: 'Before',
  now: 'Now',
  nothing: 'nothing',
  note: 'Why',
  ofWholePeriod: 'under the whole period',
  otherOrder: 'Stands at another place in the order.',
  notAssessed: 'Not assessed',
  kind: {
    added: 'Added',
    removed: 'Removed',
    reworded: 'Reworded',
    changed: 'Changed',
    reformatted: 'The same words in another form',
    moved: 'Moved',
  },
  place: {
    page: 'The page',
    period: 'The period',
    promise: 'Promise',
    measure: 'Measure',
    outcome: 'Outcome',
    opportunity: 'Development opportunity',
    'whole-page': 'The text of the page',
  },
  quoted: (words) => `“${words}”`,
  under: 'under',
  field: {
    title: 'title',
    lead: 'lead',
    closing: 'closing',
    stage: 'stage',
    coversTo: 'covers the time to',
    label: 'name',
    startsOn: 'start date',
    endsOn: 'end date',
    from: 'from',
    to: 'to',
    area: 'area',
    background: 'background',
    contact: 'contact',
    heading: 'heading',
    wording: 'wording',
    goals: 'goals',
    targetGroup: 'target group',
    description: 'description',
    group: 'shared heading',
    prose: 'text',
    verdict: 'verdict',
    reason: 'reason',
    references: 'references',
    reporting: 'account',
    continues: 'continues the promise',
    takenUpBy: 'taken up by',
    previous: 'previous period',
    value: 'value',
    condition: 'condition',
    text: 'in words',
    source: 'source',
    note: 'note',
    baseline: 'baseline',
    baselineLabel: 'name of the baseline',
    span: 'time',
    target: 'target',
    partOf: 'part of',
    alt: 'alternative text',
    caption: 'caption',
    credit: 'photo',
    name: 'name',
    role: 'role',
    figures: 'figure',
    targets: 'target',
    parties: 'party',
    places: 'place',
    themes: 'theme',
    links: 'link',
    images: 'image',
    appliesTo: 'also applies to',
    signatories: 'signatory',
    'agreement.signedOn': 'signed',
    'agreement.diaryNumber': 'reference number',
    'agreement.url': 'address of the agreement',
    'agreement.document': 'the agreement',
    municipality: 'facts about the municipality',
  },
};

/** Swedish where the product has no words of its own: no South Sami is invented. */
export function differenceTextsFor(language: LanguageTag): DifferenceTexts {
  return language.split('-')[0] === 'en' ? en : sv;
}

/** `prose.links` → its own name, else the name of what it belongs to, else nothing. */
export function fieldName(field: string, { field: names }: DifferenceTexts): string {
  const [owner = '', part = ''] = field.split('.');
  return names[field] ?? names[part] ?? names[owner] ?? '';
}
