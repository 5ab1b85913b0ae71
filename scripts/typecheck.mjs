// npm run typecheck: every part under the settings that it is really compiled with.
import { spawnSync } from 'node:child_process';

import { ROOT } from './preflight.mjs';
import { say } from './say.mjs';

const PARTS = {
  server: 'tsconfig.json',
  'domain as the admin bundles it': 'src/plugins/period-summary/domain/tsconfig.json',
  'web component': 'src/plugins/period-summary/embed/tsconfig.json',
  admin: 'src/admin/tsconfig.json',
  tests: 'tests/tsconfig.json',
  scripts: 'scripts/tsconfig.json',
  'police site (example)': 'examples/police-site/tsconfig.json',
};

let failed = 0;
for (const [part, project] of Object.entries(PARTS)) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project],
    { cwd: ROOT, stdio: 'inherit' },
  );
  say(`${status === 0 ? 'ok    ' : 'FAILED'} ${part}`);
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
