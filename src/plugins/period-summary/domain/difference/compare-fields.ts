import type { Prose, ProseInline, ProseNode, Text } from '../prose';
import { proseImages, proseLines, proseLinks } from '../readiness/prose-parts';
import { compareWords } from './compare-words';
import type { Change, DifferenceItem, DifferencePlace, Words } from './difference';
import type { SnapshotField } from './snapshot';

/** A change before it is known where it stands. */
export type FieldChange = DistributiveOmit<Change, 'place' | 'item'>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export function at(
  place: DifferencePlace,
  item: DifferenceItem | null,
  change: FieldChange,
): Change {
  return { place, item, ...change };
}

/** All of an entry, a field or a thing in a list, that is new or gone. */
export const whole = (kind: 'added' | 'removed', texts: readonly Words[]) => ({
  kind,
  text: texts.map(({ value }) => value).join('\n'),
  texts: texts.map(({ value, lang }) => ({ value, lang })),
});

const reworded = (before: Words, after: Words) => ({
  kind: 'reworded' as const,
  segments: compareWords(before.value, after.value),
  langs: { before: before.lang, after: after.lang },
});

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function compareText(
  field: string,
  before: Text | null,
  after: Text | null,
): readonly FieldChange[] {
  if (before === null) return after === null ? [] : [{ field, ...whole('added', [after]) }];
  if (after === null) return [{ field, ...whole('removed', [before]) }];
  if (before.value !== after.value) return [{ field, ...reworded(before, after) }];
  return before.lang === after.lang ? [] : [{ kind: 'reformatted', field }];
}

export const plainText = (prose: Prose): Words => ({
  value: proseLines(prose)
    .map(({ text }) => text)
    .join('\n'),
  lang: prose.lang,
});

/** Without the marks around figures: they follow from the figures, which are compared themselves. */
function unmarked(nodes: readonly ProseInline[]): readonly ProseInline[] {
  const result: ProseInline[] = [];
  for (const node of nodes.flatMap((one) =>
    one.kind === 'figure' ? unmarked(one.children) : [one],
  )) {
    const last = result.at(-1);
    const isSplit =
      last?.kind === 'text' && node.kind === 'text' && isSame(last.marks ?? [], node.marks ?? []);
    if (isSplit) result[result.length - 1] = { ...last, text: last.text + node.text };
    else
      result.push(
        node.kind === 'link' ? { ...node, url: '', children: unmarked(node.children) } : node,
      );
  }
  return result;
}

/** The form of a block alone; addresses and pictures are compared on their own. */
function form(node: ProseNode): unknown {
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...node, children: unmarked(node.children) };
    case 'list':
      return {
        ...node,
        items: node.items.map((row) => ({
          children: unmarked(row.children),
          lists: row.lists.map(form),
        })),
      };
    case 'preformatted':
      return node;
    case 'image':
      return 'image';
    default:
      return node satisfies never;
  }
}

function compareLists(
  field: string,
  before: readonly (readonly [value: unknown, shown: string])[],
  after: readonly (readonly [value: unknown, shown: string])[],
): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  const shown = (list: typeof before): string | null =>
    list.map(([, words]) => words).join(', ') || null;
  const langs = { before: null, after: null };
  return [{ kind: 'changed', field, before: shown(before), after: shown(after), langs }];
}

const linksOf = (prose: Prose) => proseLinks(prose).map(({ url }) => [url, url] as const);
const imagesOf = (prose: Prose) =>
  proseImages(prose).map(({ image: { file, alt, caption, credit } }) => {
    const words = alt?.value ?? file.name;
    return [[file.sha256 ?? file.id, alt, caption, credit], words] as const;
  });

function compareProse(
  field: string,
  before: Prose | null,
  after: Prose | null,
): readonly FieldChange[] {
  if (before === null)
    return after === null ? [] : [{ field, ...whole('added', [plainText(after)]) }];
  if (after === null) return [{ field, ...whole('removed', [plainText(before)]) }];
  const [old, now] = [plainText(before), plainText(after)];
  const changes: FieldChange[] = old.value === now.value ? [] : [{ field, ...reworded(old, now) }];
  changes.push(...compareLists(`${field}.links`, linksOf(before), linksOf(after)));
  changes.push(...compareLists(`${field}.images`, imagesOf(before), imagesOf(after)));
  const isReformatted =
    changes.length === 0 &&
    (before.lang !== after.lang || !isSame(before.nodes.map(form), after.nodes.map(form)));
  return isReformatted ? [{ kind: 'reformatted', field }] : changes;
}

/** What differs in one field; `before` and `after` are the same field of the same entry. */
export function compareField(before: SnapshotField, after: SnapshotField): readonly FieldChange[] {
  const field = after.name;
  if (before.kind === 'text' && after.kind === 'text')
    return compareText(field, before.text, after.text);
  if (before.kind === 'prose' && after.kind === 'prose')
    return compareProse(field, before.prose, after.prose);
  if (before.kind !== 'value' || after.kind !== 'value') return [];
  if (isSame(before.value, after.value)) return [];
  const isAlike = before.shown?.value === after.shown?.value;
  const old = isAlike ? before.shownOtherwise : before.shown;
  const now = isAlike ? after.shownOtherwise : after.shown;
  return [
    {
      kind: 'changed',
      field,
      before: old?.value ?? null,
      after: now?.value ?? null,
      langs: { before: old?.lang ?? null, after: now?.lang ?? null },
    },
  ];
}
