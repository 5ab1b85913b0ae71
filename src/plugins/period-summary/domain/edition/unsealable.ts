export interface Unsealable {
  readonly path: string;
  readonly problem: string;
}

/** With the `u` flag a pair counts as its character, so only a lone half matches. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function under(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}

/**
 * The first place where a value is not JSON all through, depth first; null where it is. Numbers must
 * be finite (RFC 8785, 3.2.2.3), strings well-formed Unicode (3.2.2.2), objects plain.
 */
export function findUnsealable(value: unknown, path = ''): Unsealable | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string')
    return LONE_SURROGATE.test(value) ? { path, problem: 'holds half a character' } : null;
  if (typeof value === 'number')
    return Number.isFinite(value) ? null : { path, problem: `is ${value}` };
  if (typeof value !== 'object') return { path, problem: `is ${typeof value}` };
  if (Array.isArray(value)) {
    // By index: a hole in a list would be skipped by its iterator's callers, and is undefined here.
    for (let at = 0; at < value.length; at += 1) {
      const fault = findUnsealable(value[at], under(path, at));
      if (fault !== null) return fault;
    }
    return null;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return { path, problem: 'is no plain object' };
  for (const [key, inner] of Object.entries(value)) {
    if (LONE_SURROGATE.test(key)) return { path: under(path, '?'), problem: 'is a broken key' };
    const fault = findUnsealable(inner, under(path, key));
    if (fault !== null) return fault;
  }
  return null;
}
