import type { Change, DifferenceItem, DifferencePlace, EntryTitle, Words } from './difference';
import { at, compareField, plainText, whole } from './compare-fields';
import { movedKeys } from './moved-keys';
import type { SnapshotEntry, SnapshotField, SnapshotItem, SnapshotList } from './snapshot';

const known = (title: Words | null): EntryTitle => ({
  title: title?.value ?? null,
  titleLang: title?.lang ?? null,
});

const placeOf = ({ type, key, title, promise, parties }: SnapshotEntry): DifferencePlace => ({
  type,
  key,
  ...known(title),
  promise: promise && { key: promise.key, ...known(promise.title) },
  parties,
});

const itemOf = (list: string, { key, label }: SnapshotItem): DifferenceItem => ({
  list,
  key,
  label: label.value,
  labelLang: label.lang,
});

/** What an entry or item says, line by line: where it is new or gone a reader sees all of it. */
function wordsOf(fields: readonly SnapshotField[]): readonly Words[] {
  return fields.flatMap((field) => {
    switch (field.kind) {
      case 'text':
        return field.text === null ? [] : [field.text];
      case 'prose':
        return field.prose === null ? [] : [plainText(field.prose)];
      case 'value':
        return field.shown === null ? [] : [field.shown];
      default:
        return field satisfies never;
    }
  });
}

function wholeEntry(entry: SnapshotEntry, kind: 'added' | 'removed'): Change {
  const items = entry.lists
    .filter(({ name }) => name !== 'parties')
    .flatMap((list) => list.items.map(({ shown }) => shown));
  const words = [...wordsOf(entry.fields), ...items];
  return at(placeOf(entry), null, { field: null, ...whole(kind, words) });
}

function compareFieldsOf(
  place: DifferencePlace,
  item: DifferenceItem | null,
  before: readonly SnapshotField[],
  after: readonly SnapshotField[],
): readonly Change[] {
  return after.flatMap((field) => {
    const old = before.find(({ name }) => name === field.name);
    return old === undefined
      ? []
      : compareField(old, field).map((change) => at(place, item, change));
  });
}

const move = (from: Words | null, to: Words | null) => ({
  kind: 'moved' as const,
  field: null,
  from: from?.value ?? null,
  to: to?.value ?? null,
  langs: { before: from?.lang ?? null, after: to?.lang ?? null },
});

function compareList(
  place: DifferencePlace,
  before: SnapshotList,
  after: SnapshotList,
): readonly Change[] {
  const list = after.name;
  const old = new Map(before.items.map((item) => [item.key, item]));
  const now = new Map(after.items.map((item) => [item.key, item]));
  const moved = new Set(movedKeys([...old.keys()], [...now.keys()]));
  const changes = after.items.flatMap((item): readonly Change[] => {
    const named = itemOf(list, item);
    const was = old.get(item.key);
    if (was === undefined)
      return [at(place, named, { field: null, ...whole('added', [item.shown]) })];
    return [
      ...(moved.has(item.key) ? [at(place, named, move(null, null))] : []),
      ...compareFieldsOf(place, named, was.fields, item.fields),
    ];
  });
  const removed = before.items
    .filter(({ key }) => !now.has(key))
    .map((item) =>
      at(place, itemOf(list, item), { field: null, ...whole('removed', [item.shown]) }),
    );
  return [...changes, ...removed];
}

function compareEntry(before: SnapshotEntry, after: SnapshotEntry): readonly Change[] {
  const place = placeOf(after);
  return [
    ...compareFieldsOf(place, null, before.fields, after.fields),
    ...after.lists.flatMap((list) => {
      const old = before.lists.find(({ name }) => name === list.name);
      return old === undefined ? [] : compareList(place, old, list);
    }),
  ];
}

type Entries = ReadonlyMap<string, SnapshotEntry>;

/** Keys that changed places among those of the same type under the same entry. */
function movedAmongSiblings(before: Entries, after: Entries): ReadonlySet<string> {
  const siblings = (entries: Entries): ReadonlyMap<string, readonly string[]> => {
    const groups = new Map<string, string[]>();
    for (const { type, parent, key } of entries.values()) {
      const group = `${type} ${parent ?? ''}`;
      groups.set(group, [...(groups.get(group) ?? []), key]);
    }
    return groups;
  };
  const old = siblings(before);
  return new Set(
    [...siblings(after)].flatMap(([group, keys]) => movedKeys(old.get(group) ?? [], keys)),
  );
}

/** A heading shared by several outcomes is one change, not one for each of them. */
function sharedHeadingsOnce(changes: readonly Change[], after: Entries): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    if (change.field !== 'group' || change.item !== null) return true;
    const { place, ...rest } = change;
    const key = `${after.get(place.key)?.parent ?? ''} ${JSON.stringify(rest)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** All changes between two lists of entries, in the order of the new page; what is gone comes last. */
export function compareEntries(
  before: readonly SnapshotEntry[],
  after: readonly SnapshotEntry[],
): readonly Change[] {
  const old: Entries = new Map(before.map((entry) => [entry.key, entry]));
  const now: Entries = new Map(after.map((entry) => [entry.key, entry]));
  const moved = movedAmongSiblings(old, now);
  const titleOf = (entries: Entries, key: string | null): Words | null =>
    key === null ? null : (entries.get(key)?.title ?? null);
  const changes = after.flatMap((entry): readonly Change[] => {
    const was = old.get(entry.key);
    if (was === undefined) return [wholeEntry(entry, 'added')];
    const isElsewhere = was.parent !== entry.parent;
    const from = isElsewhere ? titleOf(old, was.parent) : null;
    const to = isElsewhere ? titleOf(now, entry.parent) : null;
    const isMoved = isElsewhere || moved.has(entry.key);
    return [
      ...(isMoved ? [at(placeOf(entry), null, move(from, to))] : []),
      ...compareEntry(was, entry),
    ];
  });
  const removed = before
    .filter(({ key }) => !now.has(key))
    .map((entry) => wholeEntry(entry, 'removed'));
  return [...sharedHeadingsOnce(changes, now), ...removed];
}
