import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';

import { HOST_TRANSLATIONS_SV } from './host-translations';
import { inOwnWords, refusalName, REPLACED } from './host-words';

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

it.each([
  'FileTooBig',
  'lista.pdf exceeds size limit of 20 MB.',
  'File too large: maximum allowed size is 20 MB',
  "File type 'text/html' is not allowed",
  'MIME type is not allowed',
  'Cannot verify file type for security reasons',
  'File is not a valid image',
  'File name contains invalid characters',
  'Invalid URL: x',
  'Invalid URL protocol. Only http and https are allowed: ftp://kommun.example/a.png',
  'URL resolves to a blocked address: http://127.0.0.1/a.png',
  'Could not resolve hostname: kommun.example',
  'Request timed out while fetching URL: https://kommun.example/a.png',
  'Failed to fetch URL: https://kommun.example/a.png (404 Not Found)',
  'Maximum 20 URLs allowed per request',
  'fetch failed',
  'Upload request failed',
  'Network error occurred',
])('tells in Swedish why the media library takes no file: %s', (message) => {
  const name: unknown = runInNewContext(refusalName('message'), { message });
  expect(HOST_TRANSLATIONS_SV[`upload.apiError.${String(name)}`]).toMatch(/\S/u);
});

it('leaves every other module alone', () => {
  expect(inOwnWords('/project/src/admin/app.tsx', 'const label = "Menu";')).toBeNull();
});
