import { findCostlyPart } from './query-cost';

const RELATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  period: { promises: 'promise', outcomes: 'outcome', previous: 'period', municipality: 'owner' },
  promise: { period: 'period', measures: 'measure', outcomes: 'outcome', continues: 'promise' },
  measure: { promise: 'promise', measures: 'measure', parties: 'party', outcomes: 'outcome' },
  outcome: { period: 'period', promises: 'promise', measures: 'measure' },
};
const leadsTo = (type: string, field: string) => RELATIONS[type]?.[field];

/** `a.b.c` as nested `populate`. */
const nested = (path: string): unknown => {
  const [field = '', ...rest] = path.split('.');
  return { [field]: rest.length === 0 ? 'true' : { populate: nested(rest.join('.')) } };
};

const partOf = (query: Readonly<Record<string, unknown>>, type = 'period') =>
  findCostlyPart(query, type, leadsTo)?.parameter ?? null;

describe('findCostlyPart', () => {
  it.each([
    'promises.measures.measures.parties',
    'promises.continues',
    'outcomes.promises',
    'outcomes.measures.parties',
    'promises.period',
    'previous.promises',
    '*',
    'promises.*',
  ])('lets %s pass, written in any way', (path) => {
    for (const populate of [nested(path), path, [path]]) {
      expect([populate, partOf({ populate })]).toEqual([populate, null]);
    }
  });

  it.each([
    'promises.period.promises',
    'outcomes.promises.outcomes.promises',
    'promises.measures.promise.measures',
    'promises.measures.measures.measures.parties',
    'previous.previous.previous.promises',
    'outcomes.measures.outcomes.*',
  ])('stops %s, which goes round, written in any way', (path) => {
    for (const populate of [nested(path), path, [path], `municipality,${path}`]) {
      expect([populate, partOf({ populate })]).toEqual([populate, 'populate']);
    }
  });

  it('stops what is deep or long, also where it does not go round', () => {
    expect(partOf({ populate: 'a.b.c.d.e.f' })).toBeNull();
    const chain = (type: string, field: string) => (field === 'x' ? `${type}x` : undefined);
    const deep = (levels: number) => ({ populate: Array<string>(levels).fill('x').join('.') });
    expect(findCostlyPart(deep(5), 't', chain)).toBeNull();
    expect(findCostlyPart(deep(6), 't', chain)?.parameter).toBe('populate');
    expect(partOf({ populate: Array<string>(80).fill('outcomes') })).toBeNull();
    expect(partOf({ populate: Array<string>(81).fill('outcomes') })).toBe('populate');
  });

  it('stops joins without end in filters and orders, below a relation too', () => {
    const filter = (path: string): unknown =>
      path.split('.').reduceRight<unknown>((below, name) => ({ [name]: below }), { $eq: 'x' });
    expect(partOf({ filters: filter('promises.measures.parties.name') })).toBeNull();
    const far = filter('promises.measures.measures.parties.name');
    expect(partOf({ filters: far })).toBe('filters');
    expect(partOf({ filters: { $or: [{ $and: [far] }] } })).toBe('filters');
    expect(partOf({ populate: { previous: { filters: far } } })).toBe('filters');
    expect(partOf({ sort: ['label:asc', 'promises.measures.parties.name:asc'] })).toBeNull();
    expect(partOf({ sort: 'label,promises.measures.measures.parties.name:asc' })).toBe('sort');
    expect(partOf({ sort: { promises: { measures: { parties: { name: 'asc' } } } } })).toBeNull();
    const order = { a: { b: { c: { d: { e: 'asc' } } } } };
    expect(partOf({ sort: order })).toBe('sort');
  });

  it('stops comparisons without number, and takes a list of ids for one', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, index) => ({ wording: { $containsi: String(index) } }));
    expect(partOf({ filters: { $or: many(40) } })).toBeNull();
    expect(partOf({ filters: { $or: many(41) } })).toBe('filters');
    const ids = Array.from({ length: 100 }, String);
    expect(partOf({ filters: { documentId: { $in: ids } } })).toBeNull();
  });
});
