import { readFileSync } from 'node:fs';
import path from 'node:path';

import { HOST_WORDS, inOwnWords } from './host-words';

const files = [...new Set(HOST_WORDS.map(({ file }) => file))];

it.each(files)('finds the English in %s, or a new version of the host brings it back', (file) => {
  const id = path.resolve('node_modules', file);
  const own = inOwnWords(id, readFileSync(id, 'utf8'));
  expect(own).not.toBeNull();
  expect(() => inOwnWords(id, own ?? '')).toThrow(file);
});

it('leaves every other module alone', () => {
  expect(inOwnWords('/project/src/admin/app.tsx', 'const label = "Menu";')).toBeNull();
});
