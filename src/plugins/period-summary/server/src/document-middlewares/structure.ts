import type { Core } from '@strapi/strapi';

import { mirrorStructure, sameValues, type StructureModel } from '../../../domain/rules/mirror';
import { problem } from '../../../domain/rules/problem';
import { LANGUAGES } from '../../../domain/languages';
import type { ContentUid } from '../uids';
import { isPublishable, type Data } from './document-context';
import { refuse } from './refuse';
import { STRUCTURE_MODELS } from './structure-models';

interface Populate {
  readonly [name: string]: true | { readonly populate: Populate };
}

const MEDIA = ['file', 'document'];

function populateOf(model: StructureModel): Populate {
  const media = model.structure.filter((name) => MEDIA.includes(name));
  return Object.fromEntries<Populate[string]>([
    ...media.map((name) => [name, true] as const),
    ...Object.entries(model.parts).map(
      ([name, part]) => [name, { populate: populateOf(part.model) }] as const,
    ),
  ]);
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only what the model knows; media as the ids that Strapi writes. */
function plain(model: StructureModel, row: Data): Data {
  const values: Data = row['id'] === undefined ? {} : { id: row['id'] };
  for (const name of [...model.text, ...model.structure]) {
    const value = row[name];
    values[name] = MEDIA.includes(name) && isData(value) ? value['id'] : value;
  }
  for (const [name, part] of Object.entries(model.parts)) {
    const value = row[name];
    if (Array.isArray(value)) {
      values[name] = value.filter(isData).map((item) => plain(part.model, item));
    } else values[name] = isData(value) ? plain(part.model, value) : null;
  }
  return values;
}

const modelOf = (uid: ContentUid): StructureModel | null =>
  uid === 'api::municipality.municipality' ? null : STRUCTURE_MODELS[uid];

/** A draft (a register's row) with its components, reduced to what the model knows; null: not there. */
export async function readDraft(
  strapi: Core.Strapi,
  uid: ContentUid,
  documentId: string,
  locale: string,
): Promise<Data | null> {
  const model = modelOf(uid);
  if (!model) return null;
  const row = (await strapi.db.query(uid).findOne({
    where: { documentId, locale, ...(isPublishable(uid) ? { publishedAt: null } : {}) },
    populate: populateOf(model),
  })) as Data | null;
  return row && plain(model, row);
}

/**
 * What to write in a language that is not the entry's first: text as sent, everything else as the first
 * language has it. Relations are left out: they are linked afterwards.
 * @throws ValidationError when the entry does not exist in its first language
 */
export async function mirroredData(
  strapi: Core.Strapi,
  uid: ContentUid,
  documentId: string,
  { home, locale, sent }: { home: string; locale: string; sent: Data },
): Promise<Data> {
  const model = modelOf(uid);
  if (!model) return sent;
  const source = await readDraft(strapi, uid, documentId, home);
  if (!source) throwHomeMissing(home);
  const present = await readDraft(strapi, uid, documentId, locale);
  return mirrorStructure(model, source ?? {}, sent, present);
}

/** What a draft in another language lacks of the structure at home; null when it is up to date. */
export async function outdatedStructure(
  strapi: Core.Strapi,
  uid: ContentUid,
  documentId: string,
  { home, locale }: { home: string; locale: string },
): Promise<Data | null> {
  const model = modelOf(uid);
  const present = await readDraft(strapi, uid, documentId, locale);
  if (!model || !present) return null;
  const source = await readDraft(strapi, uid, documentId, home);
  if (!source) throwHomeMissing(home);
  const wanted = mirrorStructure(model, source ?? {}, {}, present);
  const changed = Object.keys(wanted).some((name) => !sameValues(wanted[name], present[name]));
  return changed ? wanted : null;
}

export function throwHomeMissing(home: string): void {
  const language = LANGUAGES.find(({ locale }) => locale === home);
  refuse([
    problem(
      [],
      `Skriv först på ${language?.name.sv.toLowerCase() ?? home}: där finns ordning, datum, värden och kopplingar, som andra språk hämtar därifrån.`,
      `Write it in ${language?.name.en ?? home} first: order, dates, values and relations are kept there, and other languages take them from it.`,
    ),
  ]);
}
