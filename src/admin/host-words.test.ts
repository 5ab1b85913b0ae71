import { readFileSync } from 'node:fs';
import path from 'node:path';

import { inOwnWords, REPLACED } from './host-words';

const files = [...new Set(REPLACED.map(({ file }) => file))];

it.each(files)(
  'finds what it replaces in %s, or a new version of the host brings it back',
  (file) => {
    const id = path.resolve('node_modules', file);
    const own = inOwnWords(id, readFileSync(id, 'utf8'));
    expect(own).not.toBeNull();
    expect(() => inOwnWords(id, own ?? '')).toThrow(file);
  },
);

it('lets nothing be dragged in English, or by a number', () => {
  const id = path.resolve('node_modules/@dnd-kit/core/dist/core.esm.js');
  const said = readFileSync(id, 'utf8').match(/return "[^;]*(?:active|over)\.id[^;]*;/gu) ?? [];
  expect(said).toHaveLength(6);
  const own = inOwnWords(id, readFileSync(id, 'utf8')) ?? '';
  expect(said.filter((each) => own.includes(each))).toEqual([]);
});

it('leaves every other module alone', () => {
  expect(inOwnWords('/project/src/admin/app.tsx', 'const label = "Menu";')).toBeNull();
});
