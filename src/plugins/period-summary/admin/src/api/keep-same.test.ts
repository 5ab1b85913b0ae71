import { keepSame } from './keep-same';

const before = () => ({
  promises: [
    { id: 'a', fields: { wording: 'Vi ska synas.', order: 1 } },
    { id: 'b', fields: { wording: 'Vi ska lyssna.', order: null } },
  ],
  summary: null as unknown,
});

it('is the one before where nothing changed', () => {
  const one = before();
  expect(keepSame(one, before())).toBe(one);
});

it('keeps what stands beside a change, and nothing that changed', () => {
  const one = before();
  const answer = before();
  Object.assign(answer.promises[1]?.fields ?? {}, { wording: 'Vi lyssnar.' });
  const kept = keepSame(one, answer);
  expect(kept).toEqual(answer);
  expect(kept).not.toBe(one);
  expect(kept.promises).not.toBe(one.promises);
  expect(kept.promises[0]).toBe(one.promises[0]);
  expect(kept.promises[1]).not.toBe(one.promises[1]);
});

it.each([
  ['a list that grew', [1], [1, 2]],
  ['a list that shrank', [1, 2], [1]],
  ['a list in place of an object', {}, []],
  ['an object in place of a list', [], {}],
  ['a field that is gone', { a: 1, b: 2 }, { a: 1 }],
  ['a field that is new', { a: 1 }, { a: 1, b: undefined }],
  ['another field', { a: undefined }, { b: undefined }],
  ['nothing in place of something', { a: 1 }, null],
  ['something in place of nothing', null, { a: 1 }],
])('says what the answer says: %s', (_, one, other) => {
  expect(keepSame(one, other)).toStrictEqual(other);
});
