import { readFileSync } from 'node:fs';
import path from 'node:path';

import { languageNativeNames } from './language-names';
import { HOST_LANGUAGE_NAMES } from './replaced-modules';

it('stands where the host reads its list, or sign-in offers "Swedish" to Swedes', () => {
  const admin = path.dirname(require.resolve('@strapi/admin/package.json'));
  const host = readFileSync(path.join(admin, 'dist/admin/admin/src/StrapiApp.mjs'), 'utf8');
  const [, specifier = ''] = /import \{ languageNativeNames \} from '([^']+)'/u.exec(host) ?? [];
  expect(specifier).toMatch(HOST_LANGUAGE_NAMES);
  expect(languageNativeNames.sv).toBe('Svenska');
});
