/**
 * What a question to Strapi's own REST may cost. Relations lead both ways, so a question that goes from
 * promises to their period and back again is answered with every promise once for each of its
 * neighbours, and again at each turn: a short address asks for millions of entries.
 */

/** Levels of relations; the whole of a period takes four (`docs/rest.md`). */
export const MOST_LEVELS = 5;
/** Relations in all; the whole of a period takes about forty. */
export const MOST_RELATIONS = 80;
/** Relations that a filter or an order may go through: each is a join. */
export const MOST_STEPS = 3;
/** Comparisons in all. */
export const MOST_CONDITIONS = 40;

export interface CostlyPart {
  /** `populate`, `filters` or `sort`. */
  readonly parameter: string;
  readonly message: string;
}

/** Where a field of a type leads; undefined for a value, or a field that does not exist. */
export type LeadsTo = (type: string, field: string) => string | undefined;

type Query = Readonly<Record<string, unknown>>;

interface Sums {
  relations: number;
  conditions: number;
}

/**
 * @param query as Strapi's REST has parsed it
 * @param type that is asked for, `api::promise.promise`
 * @returns the part that costs too much; null where none does. Whether names exist is not looked at
 */
export function findCostlyPart(query: Query, type: string, leadsTo: LeadsTo): CostlyPart | null {
  const sums: Sums = { relations: 0, conditions: 0 };
  return costlyLevel(query, [type], leadsTo, sums);
}

function costlyLevel(
  query: Query,
  types: readonly string[],
  leadsTo: LeadsTo,
  sums: Sums,
): CostlyPart | null {
  return (
    costlyFilter(query.filters, 0, types.at(-1) ?? '', leadsTo, sums) ??
    costlySort(query.sort) ??
    costlyPopulate(query.populate, types, leadsTo, sums)
  );
}

function costlyPopulate(
  populate: unknown,
  types: readonly string[],
  leadsTo: LeadsTo,
  sums: Sums,
): CostlyPart | null {
  for (const [field, below] of branchesOf(populate)) {
    sums.relations += 1;
    if (sums.relations > MOST_RELATIONS) {
      return costly('populate', `At most ${String(MOST_RELATIONS)} relations may be populated`);
    }
    if (types.length > MOST_LEVELS) {
      return costly('populate', `At most ${String(MOST_LEVELS)} levels may be populated`);
    }
    if (below === null) continue;
    const type = types.at(-1) ?? '';
    const target = leadsTo(type, field);
    if (target === undefined) continue;
    // A measure's own measures lead on, once; what leads back through another type goes round.
    const isBack = target === type ? types.at(-2) === type : types.includes(target);
    if (isBack && branchesOf(below.populate).length > 0) {
      return costly(
        'populate',
        `${field} leads back to where it came from: nothing may be below it`,
      );
    }
    const found = costlyLevel(below, [...types, target], leadsTo, sums);
    if (found) return found;
  }
  return null;
}

/** Fields and what is asked of them, from any of the forms that Strapi takes: `a.b,c`, a list, an object. */
function branchesOf(populate: unknown): readonly (readonly [string, Query | null])[] {
  if (typeof populate === 'string') {
    return populate.split(',').map((path) => {
      const [field = '', ...rest] = path.trim().split('.');
      return [field, rest.length === 0 ? null : { populate: rest.join('.') }] as const;
    });
  }
  if (Array.isArray(populate)) return populate.flatMap((item: unknown) => branchesOf(item));
  if (!isQuery(populate)) return [];
  return Object.entries(populate).map(([field, below]) => [field, isQuery(below) ? below : null]);
}

function costlyFilter(
  filters: unknown,
  steps: number,
  type: string,
  leadsTo: LeadsTo,
  sums: Sums,
): CostlyPart | null {
  if (steps > MOST_STEPS) {
    return costly('filters', `A filter may go through ${String(MOST_STEPS)} relations at most`);
  }
  if (typeof filters !== 'object' || filters === null) {
    sums.conditions += 1;
    return sums.conditions > MOST_CONDITIONS
      ? costly('filters', `At most ${String(MOST_CONDITIONS)} values may be compared`)
      : null;
  }
  for (const [name, below] of Object.entries(filters)) {
    // A list of ids is one look in an index.
    if (name === '$in' || name === '$notIn') {
      sums.conditions += 1;
      continue;
    }
    const target = leadsTo(type, name);
    const found = costlyFilter(
      below,
      target === undefined ? steps : steps + 1,
      target ?? type,
      leadsTo,
      sums,
    );
    if (found) return found;
  }
  return null;
}

/** `period.label:asc`, several with commas, a list, or an object. */
function costlySort(sort: unknown, steps = 0): CostlyPart | null {
  if (steps > MOST_STEPS) {
    return costly('sort', `An order may go through ${String(MOST_STEPS)} relations at most`);
  }
  if (typeof sort === 'string') {
    const paths = sort.split(',').map((path) => path.split('.').length - 1);
    return paths.some((length) => steps + length > MOST_STEPS)
      ? costlySort('', MOST_STEPS + 1)
      : null;
  }
  if (Array.isArray(sort)) return firstOf(sort, (item) => costlySort(item, steps));
  if (!isQuery(sort)) return null;
  // The last name is the value that is ordered by.
  return firstOf(Object.values(sort), (below) =>
    costlySort(below, typeof below === 'string' ? steps : steps + 1),
  );
}

function firstOf(
  items: readonly unknown[],
  look: (item: unknown) => CostlyPart | null,
): CostlyPart | null {
  for (const item of items) {
    const found = look(item);
    if (found) return found;
  }
  return null;
}

const isQuery = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const costly = (parameter: string, message: string): CostlyPart => ({ parameter, message });
