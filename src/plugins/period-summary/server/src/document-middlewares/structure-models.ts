import type { StructureModel } from '../../../domain/rules/mirror';
import {
  MEASURE_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PARTY_UID,
  PERIOD_UID,
  PROMISE_UID,
  THEME_UID,
  type ContentUid,
} from '../uids';

const IMAGE: StructureModel = {
  text: ['alt', 'caption'],
  structure: ['file', 'credit'],
  parts: {},
};
const PLACE: StructureModel = {
  text: ['name', 'note'],
  required: ['name'],
  structure: ['kind'],
  parts: {},
};
const TARGET: StructureModel = {
  text: ['label', 'unit', 'per', 'condition', 'text'],
  structure: ['key', 'qualifier', 'value'],
  parts: {},
};
const FIGURE: StructureModel = {
  text: ['label', 'asWritten', 'unit', 'per', 'baselineLabel', 'source', 'note'],
  structure: [
    'key',
    'value',
    'qualifier',
    'countsPeople',
    'answersTarget',
    'partOf',
    'baseline',
    'from',
    'to',
  ],
  parts: {},
};
const SIGNATORY: StructureModel = {
  text: ['role'],
  structure: ['name', 'organisation'],
  parts: {},
};
const AGREEMENT: StructureModel = {
  text: [],
  structure: ['signedOn', 'diaryNumber', 'url', 'document'],
  parts: { signatories: { model: SIGNATORY, match: 'position' } },
};

const images = { model: IMAGE, match: 'position' } as const;
const places = { model: PLACE, match: 'position' } as const;
const targets = { model: TARGET, match: 'key' } as const;
const figures = { model: FIGURE, match: 'key' } as const;

/**
 * What is text and what is structure in each type. Relations are in neither: they are never written in
 * another language than the first, but follow from it. A test holds this against the schemas.
 */
export const STRUCTURE_MODELS: Readonly<
  Record<Exclude<ContentUid, 'api::municipality.municipality'>, StructureModel>
> = {
  [PERIOD_UID]: {
    text: ['label', 'area', 'background'],
    structure: ['slug', 'startsOn', 'endsOn', 'contact'],
    parts: { images, agreement: { model: AGREEMENT, match: 'single' } },
  },
  [PROMISE_UID]: {
    text: ['heading', 'wording', 'background', 'goals', 'targetGroup'],
    structure: ['order', 'startsOn', 'endsOn'],
    parts: { places, targets, images },
  },
  [MEASURE_UID]: {
    text: ['title', 'description'],
    structure: ['order', 'startsOn', 'endsOn'],
    parts: { places, targets },
  },
  [OUTCOME_UID]: {
    text: ['heading', 'group', 'prose', 'reason', 'excerpt'],
    structure: ['order', 'verdict', 'from', 'to'],
    parts: { figures, images },
  },
  [OPPORTUNITY_UID]: { text: ['prose', 'excerpt'], structure: ['order'], parts: {} },
  [PARTY_UID]: { text: ['name'], structure: ['kind', 'website'], parts: {} },
  [THEME_UID]: { text: ['name', 'description'], structure: ['slug'], parts: {} },
};
