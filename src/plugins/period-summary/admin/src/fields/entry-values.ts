import type { WorkspaceEntry } from '../../../contracts/workspace';
import type { FieldSpec } from './field-spec';

export type Values = Readonly<Record<string, unknown>>;

/** What a form begins with: fields and relations under one name each; one relation is an id or null. */
export function valuesOf(entry: WorkspaceEntry, fields: readonly FieldSpec[]): Values {
  return Object.fromEntries(
    fields.map((field) => {
      if (field.input !== 'relation')
        return [field.name, entry.fields[field.name] ?? emptyOf(field)];
      const ids = entry.relations[field.name] ?? [];
      return [field.name, field.many ? ids : (ids[0] ?? null)];
    }),
  );
}

const emptyOf = (field: FieldSpec): unknown => (field.input === 'list' ? [] : null);

/** Only what differs, by value: what was not touched is not sent, and can collide with nobody. */
export function changedValues(base: Values, values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !same(base[name], value)),
  );
}

export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A chosen file is shown whole and sent by its id. */
export function toSend(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toSend);
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && 'mime' in value) return value.id;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toSend(inner)]));
}
