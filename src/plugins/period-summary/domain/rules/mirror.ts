/**
 * Structure has one home: the municipality's first language. What another language keeps of its own is
 * text. This file puts the two together: structure from home, text from what was sent or is there.
 */

/** How one type or component divides into text, structure and parts. */
export interface StructureModel {
  /** Attributes that each language has of its own. */
  readonly text: readonly string[];
  /** Text that Strapi wants to be there: empty, not missing, while it is not translated. */
  readonly required?: readonly string[];
  /** Attributes that are read from home only. */
  readonly structure: readonly string[];
  /** Components and how their counterparts in another language are found. */
  readonly parts: Readonly<Record<string, Part>>;
}

export interface Part {
  readonly model: StructureModel;
  readonly match: 'single' | 'key' | 'position';
}

export type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly Values[] =>
  Array.isArray(value) ? value.filter(isValues) : [];
const idOf = (values: Values | undefined): string | null => {
  const id = values?.['id'];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
};
const keyOf = (values: Values): string | null => {
  const key = values['key'];
  return typeof key === 'string' && key !== '' ? key : null;
};

/**
 * The data to write for a language that is not home.
 * @param home the entry in the first language, components included
 * @param sent what the editor sent; attributes that were not sent keep what is there
 * @param present the entry in this language as it is, or null when it does not exist yet
 * @returns every structural attribute from home, and text as sent; never a relation
 */
export function mirrorStructure(
  model: StructureModel,
  home: Values,
  sent: Values,
  present: Values | null,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const name of model.text) if (name in sent) data[name] = sent[name];
  for (const name of model.structure) data[name] = home[name] ?? null;
  for (const [name, part] of Object.entries(model.parts)) {
    const texts = name in sent ? sent[name] : undefined;
    data[name] =
      part.match === 'single'
        ? mirrorSingle(part, home[name], texts, present?.[name])
        : mirrorList(part, listOf(home[name]), texts, listOf(present?.[name]));
  }
  return data;
}

function mirrorSingle(part: Part, home: unknown, sent: unknown, present: unknown): unknown {
  if (!isValues(home)) return null;
  return mirrorItem(part, home, isValues(sent) ? sent : {}, isValues(present) ? present : null);
}

function mirrorList(
  part: Part,
  home: readonly Values[],
  sent: unknown,
  present: readonly Values[],
): readonly Values[] {
  const presentAt = place(part, home, present, present);
  const sentAt = place(part, home, listOf(sent), present);
  return home.map((item, index) =>
    mirrorItem(part, item, sentAt.get(index) ?? {}, presentAt.get(index) ?? null),
  );
}

/** Which of `items` stands for which item at home: by key, else by the row it was, else by place. */
function place(
  part: Part,
  home: readonly Values[],
  items: readonly Values[],
  present: readonly Values[],
): ReadonlyMap<number, Values> {
  const at = new Map<number, Values>();
  const put = (index: number, item: Values): boolean => {
    if (index < 0 || index >= home.length || at.has(index)) return false;
    at.set(index, item);
    return true;
  };
  const homeKeys = home.map(keyOf);
  const indexOf = (item: Values): number => {
    const row = idOf(item);
    const before = row === null ? -1 : present.findIndex((other) => idOf(other) === row);
    const key = keyOf(item) ?? (before < 0 ? null : keyOf(present[before] ?? {}));
    if (part.match === 'key' && key !== null) return homeKeys.indexOf(key);
    return before;
  };
  const unplaced: [number, Values][] = [];
  items.forEach((item, index) => {
    if (put(indexOf(item), item)) return;
    // An item whose key home does not have says something of a figure that is gone: it goes too.
    if (part.match === 'key' && keyOf(item) !== null) return;
    unplaced.push([index, item]);
  });
  for (const [index, item] of unplaced) put(index, item);
  return at;
}

function mirrorItem(part: Part, home: Values, sent: Values, present: Values | null): Values {
  const data = mirrorStructure(part.model, home, sent, present);
  for (const name of part.model.text)
    data[name] ??= present && !(name in sent) ? present[name] : null;
  for (const name of part.model.required ?? []) data[name] ??= '';
  // The row is kept where there is one, so that saving again changes nothing.
  return present?.['id'] === undefined ? data : { id: present['id'], ...data };
}

/** Whether two values say the same; rows' ids do not count. */
export function sameValues(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameValues(item, b[index]));
  }
  if (isValues(a) && isValues(b) && !Array.isArray(a) && !Array.isArray(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((name) => name !== 'id')
      .every((name) => sameValues(a[name], b[name]));
  }
  return (a ?? null) === (b ?? null);
}
