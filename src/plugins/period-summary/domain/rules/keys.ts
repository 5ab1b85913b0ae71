import { slugify } from './slug';

export interface Keyed {
  readonly key?: string | null;
  readonly label?: string | null;
  readonly text?: string | null;
}

const MAX_KEY_LENGTH = 60;

/**
 * Gives every target or figure without a key one of its own, from its label. Keys that are there are
 * never touched: figures answer targets by key, and translations find their text by it.
 * @param fallback start of the key where there is no label, `figure` → `figure-1`
 * @returns one key for each item, unique among them.
 */
export function assignKeys(items: readonly Keyed[], fallback: string): readonly string[] {
  const used = new Set<string>();
  const kept = items.map(({ key }) => {
    const own = slugify(key ?? '', MAX_KEY_LENGTH);
    if (own === '' || used.has(own)) return null;
    used.add(own);
    return own;
  });
  return items.map((item, index) => {
    const own = kept[index];
    if (own) return own;
    const words = slugify(item.label ?? item.text ?? '', 40);
    const base = words === '' ? fallback : words;
    let key = words === '' ? `${fallback}-1` : base;
    for (let number = 2; used.has(key); number += 1) key = `${base}-${String(number)}`;
    used.add(key);
    return key;
  });
}
