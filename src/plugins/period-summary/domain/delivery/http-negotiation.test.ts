import { chooseCoding, entityTag, matchesTag } from './http-negotiation';

// A client that gets a coding it refused shows its reader noise instead of a page.
test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['br;q=0.5, identity;q=0.8', 'identity'],
  ['deflate', 'identity'],
  ['identity;q=0, gzip', 'gzip'],
  ['identity;q=0', null],
  ['*;q=0', null],
  ['x-gzip', 'gzip'],
  ['gzip;q=nonsense', 'identity'],
])('Accept-Encoding %p is answered with %p', (header, coding) => {
  expect(chooseCoding(header)).toBe(coding);
});

// A cache that is not told "not modified" fetches every page again each minute.
test.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", "abc"', true],
  ['"x", W/"abc" , "y"', true],
  ['*', true],
  ['"abc-br"', false],
  ['abc', false],
  ['"ab"', false],
])('If-None-Match %p', (header, expected) => {
  expect(matchesTag(header, entityTag('abc', 'identity'))).toBe(expected);
});
