import type { WorkspaceEntryType } from '../../../contracts/workspace';
import type { TextKey } from '../text';

type Simple = 'string' | 'text' | 'date' | 'email' | 'float' | 'checkbox' | 'blocks';

interface Common {
  readonly name: string;
  /** Text, to be written again in every language; the rest is kept in the first language alone. */
  readonly text?: true;
  /** Behind "Fler uppgifter": most entries do without it. */
  readonly rare?: true;
  /** Columns of twelve on a wide screen. */
  readonly width?: number;
}

/** How one field of an entry is edited. */
export type FieldSpec =
  | (Common & { readonly input: Simple })
  | (Common & {
      readonly input: 'choice';
      readonly options: readonly string[];
      /** Texts that name the options; without them the Content Manager's names are used. */
      readonly named?: Readonly<Record<string, TextKey>>;
    })
  | (Common & { readonly input: 'relation'; readonly many: boolean; readonly choices: ChoiceKind })
  | (Common & { readonly input: 'media'; readonly allowed: 'images' | 'files' })
  | (Common & {
      readonly input: 'group';
      readonly component: string;
      readonly fields: readonly FieldSpec[];
    })
  | (Common & {
      readonly input: 'list';
      readonly component: string;
      readonly fields: readonly FieldSpec[];
    });

export type ChoiceKind =
  | 'parties'
  | 'themes'
  | 'municipalities'
  | 'periods'
  | 'earlier-promises'
  | 'promises'
  | 'measures';

const QUALIFIERS = ['exact', 'about', 'more_than', 'almost', 'at_least', 'at_most', 'fewer_than'];
const VERDICTS = ['exceeded', 'fulfilled', 'partly', 'not_fulfilled', 'ongoing'];
const PLACES = ['locality', 'district', 'road', 'area', 'building', 'other'];

const PARTIES: FieldSpec = { name: 'parties', input: 'relation', many: true, choices: 'parties' };
const SPAN: readonly FieldSpec[] = [
  { name: 'startsOn', input: 'date', rare: true, width: 6 },
  { name: 'endsOn', input: 'date', rare: true, width: 6 },
];

const IMAGES: FieldSpec = {
  name: 'images',
  input: 'list',
  component: 'shared.image',
  rare: true,
  fields: [
    { name: 'file', input: 'media', allowed: 'images' },
    { name: 'alt', input: 'text', text: true },
    { name: 'caption', input: 'text', text: true },
    { name: 'credit', input: 'string', text: true },
  ],
};

const PLACE_LIST: FieldSpec = {
  name: 'places',
  input: 'list',
  component: 'shared.place',
  rare: true,
  fields: [
    { name: 'name', input: 'string', text: true, width: 6 },
    { name: 'kind', input: 'choice', options: PLACES, width: 6 },
    { name: 'note', input: 'text', text: true },
  ],
};

const TARGETS: FieldSpec = {
  name: 'targets',
  input: 'list',
  component: 'figures.target',
  rare: true,
  fields: [
    { name: 'label', input: 'string', text: true },
    { name: 'qualifier', input: 'choice', options: QUALIFIERS, width: 4 },
    { name: 'value', input: 'float', width: 4 },
    { name: 'unit', input: 'string', text: true, width: 4 },
    { name: 'per', input: 'string', text: true, width: 4 },
    { name: 'condition', input: 'string', text: true, width: 8 },
    { name: 'text', input: 'text', text: true },
  ],
};

const FIGURES: FieldSpec = {
  name: 'figures',
  input: 'list',
  component: 'figures.figure',
  fields: [
    { name: 'label', input: 'string', text: true },
    { name: 'qualifier', input: 'choice', options: QUALIFIERS, width: 4 },
    { name: 'value', input: 'float', width: 4 },
    { name: 'unit', input: 'string', text: true, width: 4 },
    { name: 'asWritten', input: 'string', text: true, width: 4 },
    { name: 'per', input: 'string', text: true, width: 4 },
    { name: 'answersTarget', input: 'string', width: 4 },
    { name: 'baseline', input: 'float', width: 4 },
    { name: 'baselineLabel', input: 'string', text: true, width: 4 },
    { name: 'partOf', input: 'string', width: 4 },
    { name: 'from', input: 'date', width: 6 },
    { name: 'to', input: 'date', width: 6 },
    { name: 'source', input: 'string', text: true },
    { name: 'note', input: 'text', text: true },
    { name: 'countsPeople', input: 'checkbox' },
  ],
};

const AGREEMENT: FieldSpec = {
  name: 'agreement',
  input: 'group',
  component: 'agreement.agreement',
  rare: true,
  fields: [
    { name: 'signedOn', input: 'date', width: 6 },
    { name: 'diaryNumber', input: 'string', width: 6 },
    {
      name: 'signatories',
      input: 'list',
      component: 'agreement.signatory',
      fields: [
        { name: 'name', input: 'string', width: 4 },
        { name: 'role', input: 'string', text: true, width: 4 },
        { name: 'organisation', input: 'string', text: true, width: 4 },
      ],
    },
    { name: 'document', input: 'media', allowed: 'files' },
    { name: 'url', input: 'string' },
  ],
};

/** The fields of each type in the order that a person writes them. */
export const ENTRY_FIELDS: Readonly<Record<WorkspaceEntryType, readonly FieldSpec[]>> = {
  period: [
    { name: 'label', input: 'string', text: true, width: 4 },
    { name: 'startsOn', input: 'date', width: 4 },
    { name: 'endsOn', input: 'date', width: 4 },
    { name: 'background', input: 'blocks', text: true },
    { ...PARTIES, width: 6 },
    { name: 'contact', input: 'email', width: 6 },
    { name: 'area', input: 'string', text: true, rare: true },
    { name: 'appliesTo', input: 'relation', many: true, choices: 'municipalities', rare: true },
    { name: 'previous', input: 'relation', many: false, choices: 'periods', rare: true, width: 6 },
    { name: 'slug', input: 'string', rare: true, width: 6 },
    AGREEMENT,
    IMAGES,
  ],
  promise: [
    { name: 'heading', input: 'string', text: true },
    { name: 'wording', input: 'text', text: true },
    { name: 'background', input: 'blocks', text: true },
    { name: 'goals', input: 'blocks', text: true },
    { name: 'themes', input: 'relation', many: true, choices: 'themes', width: 6 },
    { ...PARTIES, width: 6 },
    { name: 'targetGroup', input: 'string', text: true, rare: true },
    TARGETS,
    PLACE_LIST,
    ...SPAN,
    { name: 'continues', input: 'relation', many: false, choices: 'earlier-promises', rare: true },
    IMAGES,
  ],
  measure: [
    { name: 'title', input: 'text', text: true },
    { name: 'description', input: 'blocks', text: true },
    PARTIES,
    TARGETS,
    PLACE_LIST,
    ...SPAN,
  ],
  outcome: [
    { name: 'prose', input: 'blocks', text: true },
    { name: 'verdict', input: 'choice', options: VERDICTS, width: 6 },
    { ...PARTIES, width: 6 },
    FIGURES,
    { name: 'reason', input: 'blocks', text: true, rare: true },
    { name: 'heading', input: 'string', text: true, rare: true, width: 6 },
    { name: 'group', input: 'string', text: true, rare: true, width: 6 },
    { name: 'promises', input: 'relation', many: true, choices: 'promises', rare: true, width: 6 },
    { name: 'measures', input: 'relation', many: true, choices: 'measures', rare: true, width: 6 },
    { name: 'from', input: 'date', rare: true, width: 6 },
    { name: 'to', input: 'date', rare: true, width: 6 },
    IMAGES,
  ],
  opportunity: [
    { name: 'prose', input: 'blocks', text: true },
    { name: 'promise', input: 'relation', many: false, choices: 'promises', rare: true },
  ],
};

/** Fields that hold text, or components with text in them: all that a translation is asked for. */
export function translatedFields(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  return fields.flatMap((field): readonly FieldSpec[] => {
    if (field.input === 'list' || field.input === 'group') {
      const inner = translatedFields(field.fields);
      return inner.length > 0 ? [{ ...field, fields: inner }] : [];
    }
    return field.text ? [field] : [];
  });
}
