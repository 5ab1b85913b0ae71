import { sameValues, type StructureModel, type Values } from './mirror';

export interface ChangedFields {
  /** Names of the attributes that differ, relations included. */
  readonly fields: readonly string[];
  /** Those whose words differ: a new order or another date asks nothing of a translator. */
  readonly texts: readonly string[];
}

/** Written by the server itself, with every save of the prose. */
const DERIVED = ['excerpt', 'municipality', 'id'];

/**
 * What a save changed.
 *
 * @param before null where the entry was made by it: then every filled attribute counts
 * @param after attributes of the model, and relations as lists of ids
 */
export function changedFields(
  model: StructureModel,
  before: Values | null,
  after: Values,
): ChangedFields {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])];
  const known = new Set([...model.text, ...model.structure, ...Object.keys(model.parts)]);
  const fields = names.filter(
    (name) =>
      !DERIVED.includes(name) &&
      (known.has(name) || isRelation(after[name])) &&
      !sameValues(filled(before?.[name]), filled(after[name])),
  );
  const texts = fields.filter((name) => {
    if (model.text.includes(name)) return true;
    const part = model.parts[name];
    return (
      part !== undefined &&
      !sameValues(wordsOf(part.model, before?.[name]), wordsOf(part.model, after[name]))
    );
  });
  return { fields, texts };
}

const isRelation = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** An empty list and an empty string say no more than null. */
const filled = (value: unknown): unknown =>
  value === '' || (Array.isArray(value) && value.length === 0) ? null : value;

/** A component's words alone, without its numbers, dates and pictures. */
function wordsOf(model: StructureModel, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => wordsOf(model, one));
  if (typeof value !== 'object' || value === null) return null;
  const values = value as Values;
  return Object.fromEntries([
    ...model.text.map((name) => [name, filled(values[name])] as const),
    ...Object.entries(model.parts).map(
      ([name, part]) => [name, wordsOf(part.model, values[name])] as const,
    ),
  ]);
}
