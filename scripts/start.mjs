// npm start: the production start. It makes nothing up: what is missing is named, and that is the end.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { checkInstalled, checkNode, checkPort, ROOT } from './preflight.mjs';
import { refuse } from './say.mjs';
import { missingSecrets, settings } from './secrets.mjs';

checkNode();
checkInstalled();
const missing = missingSecrets();
if (missing.length > 0) {
  refuse(
    `Missing secrets: ${missing.join(', ')}. Set them in the environment or in .env; docs/operate.md says how to make them.`,
    `Hemligheter saknas: ${missing.join(', ')}. Ange dem i miljön eller i .env; docs/operate.md säger hur man gör dem.`,
  );
}
const distDir = path.join(ROOT, 'dist');
if (!fs.existsSync(path.join(distDir, 'src', 'index.js'))) {
  refuse(
    'The project is not built: run "npm run build" first.',
    'Projektet är inte byggt: kör "npm run build" först.',
  );
}
const { HOST = '127.0.0.1', PORT = '1337' } = settings();
await checkPort(HOST, Number(PORT));

process.chdir(ROOT);
process.env['NODE_ENV'] = 'production';
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
await createStrapi({ appDir: ROOT, distDir }).start();
