import { errors } from '@strapi/utils';

import type { WorkspaceEntryType } from '../../../../../contracts/workspace';
import { fieldNames, RELATIONS } from './entry-types';

export type Data = Record<string, unknown>;

interface FieldError {
  readonly path: readonly string[];
  readonly message: string;
  readonly name: 'ValidationError';
}

const fieldError = (name: string, message: string): FieldError => ({
  path: [name],
  message,
  name: 'ValidationError',
});

/**
 * Data for the Document Service: fields as sent, relations as ids. What is not a field of the type is
 * refused and not dropped, or an editor would believe it saved.
 * @param sent fields by name; a relation is an id, a list of ids or null
 * @throws ValidationError that names every unknown field and every relation that is not made of ids
 */
export function entryData(type: WorkspaceEntryType, sent: Readonly<Data>): Data {
  const fields = new Set(fieldNames(type));
  const relations = RELATIONS[type];
  const data: Data = {};
  const problems: FieldError[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const relation = relations[name];
    if (fields.has(name)) data[name] = value;
    else if (relation === undefined) {
      problems.push(fieldError(name, `Fältet ${name} finns inte. / There is no field ${name}.`));
    } else if (isRelation(relation, value)) {
      // An empty list takes every link away; Strapi reads null in a list as nothing sent.
      data[name] = relation === 'many' ? { set: value ?? [] } : value;
    } else {
      problems.push(
        fieldError(
          name,
          `${name}: välj bland det som finns. / ${name}: choose among what there is.`,
        ),
      );
    }
  }
  if (problems.length > 0) {
    throw new errors.ValidationError(problems.map(({ message }) => message).join('; '), {
      errors: problems,
    });
  }
  return data;
}

function isRelation(relation: 'one' | 'many', value: unknown): boolean {
  if (value === null) return true;
  return relation === 'one'
    ? typeof value === 'string'
    : Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** The ids that a value of a relation names. */
export const idsOfRelation = (value: unknown): readonly unknown[] =>
  [value].flat().filter((one) => one !== null && one !== undefined);
