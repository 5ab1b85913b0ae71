// npm run build: server and admin for production. `--force` builds also what has not changed.
import { buildProject } from './build-project.mjs';
import { checkFolder, checkInstalled, checkNode } from './preflight.mjs';

checkNode();
checkInstalled();
checkFolder();
await buildProject({ force: process.argv.includes('--force') });
