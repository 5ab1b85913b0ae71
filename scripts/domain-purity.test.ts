import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const file = 'src/plugins/period-summary/domain/languages.ts';

function rulesThatRefuse(source: string): readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '-f', 'json'],
    // In a single run the parser reads the file, and not what it is given.
    {
      cwd: root,
      input: source,
      encoding: 'utf8',
      env: { ...process.env, TSESTREE_SINGLE_RUN: 'false' },
    },
  );
  const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

// A rule that does not bite lets the admin and the server judge the same page differently.
it('refuses Strapi, the machine, the server and the clock in domain/', () => {
  const refused = rulesThatRefuse(
    [
      "import type { Core } from '@strapi/strapi';",
      "import fs from 'node:fs';",
      "import path from 'path';",
      "import { SUMMARY_UID } from '../server/src/uids';",
      'export const now = Date.now();',
      'export const today = new Date();',
      'export type Everything = [Core.Strapi, typeof fs, typeof path, typeof SUMMARY_UID];',
    ].join('\n'),
  );
  expect(refused.filter((rule) => rule === 'no-restricted-imports')).toHaveLength(4);
  expect(refused).toContain('no-restricted-properties');
  expect(refused).toContain('no-restricted-syntax');
}, 240_000);
