/** Sorted by `order`, those without one last; ties keep the order they came in. */
export function inOrder<T extends { readonly order: number | null }>(
  items: readonly T[],
): readonly T[] {
  const rank = ({ order }: T) => order ?? Number.POSITIVE_INFINITY;
  return [...items].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
