/**
 * What must always hold of an entry's own fields, drafts included: Strapi checks required fields,
 * patterns and limits only when it publishes.
 */
import {
  checkColour,
  checkEmail,
  checkFrameOrigin,
  checkMunicipalityCode,
  checkName,
  checkOrder,
  checkSpan,
  checkWebAddress,
  dateProblem,
  isIsoDate,
  numberProblem,
  readNumber,
} from '../../../domain/rules/formats';
import { assignKeys } from '../../../domain/rules/keys';
import type { Problem } from '../../../domain/rules/problem';
import { checkSlug, slugify } from '../../../domain/rules/slug';
import {
  MEASURE_UID,
  MUNICIPALITY_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PARTY_UID,
  PERIOD_UID,
  PROMISE_UID,
  THEME_UID,
  type ContentUid,
} from '../uids';
import type { Data } from './document-context';

export interface Checked {
  /** What to write: numbers read, keys and slugs filled in. */
  readonly data: Data;
  readonly problems: readonly Problem[];
}

/** The types whose entries stand in an order that staff give them. */
const ORDERED: ReadonlySet<ContentUid> = new Set([
  PROMISE_UID,
  MEASURE_UID,
  OUTCOME_UID,
  OPPORTUNITY_UID,
]);

const SPANS: Readonly<Partial<Record<ContentUid, readonly [string, string]>>> = {
  [PERIOD_UID]: ['startsOn', 'endsOn'],
  [PROMISE_UID]: ['startsOn', 'endsOn'],
  [MEASURE_UID]: ['startsOn', 'endsOn'],
  [OUTCOME_UID]: ['from', 'to'],
};

/**
 * @param sent what the editor sent
 * @param present the entry as it is, null for a new one
 */
export function checkEntry(uid: ContentUid, sent: Data, present: Data | null): Checked {
  const data = { ...sent };
  const problems: Problem[] = [];
  const note = (...found: (Problem | null)[]): void => {
    for (const one of found) if (one) problems.push(one);
  };
  const isNew = present === null;
  const written = (name: string): boolean => isNew || name in data;

  const span = SPANS[uid];
  if (span) {
    emptyToNull(data, span);
    for (const name of span) note(checkDate(data[name], [name]));
    note(...checkSpan({ ...present, ...data }, span));
  }
  // PostgreSQL keeps no number beyond four bytes: without this it fails in words for programmers.
  if (ORDERED.has(uid)) {
    emptyToNull(data, ['order']);
    note(checkOrder(data['order']));
  }
  switch (uid) {
    case MUNICIPALITY_UID:
      if (written('slug') && !data['slug'] && typeof data['name'] === 'string') {
        data['slug'] = slugify(data['name']);
      }
      if (written('name')) note(checkName(data['name']));
      if (written('slug')) note(checkSlug(data['slug']));
      if (written('code')) note(checkMunicipalityCode(data['code']));
      note(
        checkColour(data['colour']),
        checkEmail(data['mailbox'], ['mailbox']),
        checkWebAddress(data['website'], ['website']),
        checkWebAddress(data['accessibilityStatement'], ['accessibilityStatement']),
      );
      listOf(data['frameOrigins']).forEach((item, index) => {
        if ('origin' in item || item['id'] === undefined) {
          note(checkFrameOrigin(item['origin'], ['frameOrigins', index, 'origin']));
        }
      });
      break;
    case THEME_UID:
      if (written('slug') && !data['slug'] && typeof data['name'] === 'string') {
        data['slug'] = slugify(data['name']);
      }
      if (written('name')) note(checkName(data['name']));
      if (written('slug')) note(checkSlug(data['slug']));
      break;
    case PARTY_UID:
      if (written('name')) note(checkName(data['name']));
      note(checkWebAddress(data['website'], ['website']));
      break;
    case PERIOD_UID: {
      note(checkEmail(data['contact'], ['contact']));
      const agreement = data['agreement'];
      if (typeof agreement === 'object' && agreement !== null) {
        const read = { ...(agreement as Data) };
        emptyToNull(read, ['signedOn']);
        data['agreement'] = read;
        const { signedOn, url } = read;
        note(
          checkDate(signedOn, ['agreement', 'signedOn']),
          checkWebAddress(url, ['agreement', 'url']),
        );
      }
      break;
    }
    case PROMISE_UID:
    case MEASURE_UID:
      checkParts(data, present, 'targets', ['value'], note);
      break;
    case OUTCOME_UID:
      checkParts(data, present, 'figures', ['value', 'baseline'], note);
      break;
    case OPPORTUNITY_UID:
      break;
    default:
      uid satisfies never;
  }
  return { data, problems };
}

/** A date that a form sends as an empty text is none; Strapi would refuse it in words of its own. */
function emptyToNull(data: Data, names: readonly string[]): void {
  for (const name of names) if (data[name] === '') data[name] = null;
}

function checkDate(value: unknown, path: readonly (string | number)[]): Problem | null {
  if (value === null || value === undefined || value === '' || value instanceof Date) return null;
  // Some callers send an instant; its day is what Strapi keeps.
  if (typeof value === 'string' && isIsoDate(value.slice(0, 10))) return null;
  return dateProblem(path, value);
}

const listOf = (value: unknown): readonly Data[] =>
  Array.isArray(value)
    ? value.filter((item): item is Data => typeof item === 'object' && item !== null)
    : [];

/** Reads the numbers of targets or figures, and gives each a key. */
function checkParts(
  data: Data,
  present: Data | null,
  name: 'targets' | 'figures',
  numbers: readonly string[],
  note: (...found: (Problem | null)[]) => void,
): void {
  if (!Array.isArray(data[name])) return;
  const before = listOf(present?.[name]);
  const rowOf = (item: Data): Data | undefined =>
    item['id'] === undefined
      ? undefined
      : before.find((other) => String(other['id']) === String(item['id']));
  const items = listOf(data[name]).map((item, index) => {
    const read: Data = { ...item };
    for (const field of numbers) {
      if (!(field in item)) continue;
      const value = readNumber(item[field]);
      if (value === undefined) note(numberProblem([name, index, field], item[field]));
      else read[field] = value;
    }
    emptyToNull(read, ['from', 'to']);
    for (const field of ['from', 'to']) note(checkDate(item[field], [name, index, field]));
    note(...checkSpan({ ...rowOf(item), ...item }, ['from', 'to'], [name, index]));
    return read;
  });
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const keys = assignKeys(
    items.map((item) => {
      const row = { ...rowOf(item), ...item };
      return {
        key: text(item['key']) || text(rowOf(item)?.['key']),
        label: text(row['label']),
        text: text(row['text']),
      };
    }),
    name === 'targets' ? 'mal' : 'matt',
  );
  data[name] = items.map((item, index) => ({ ...item, key: keys[index] }));
}
