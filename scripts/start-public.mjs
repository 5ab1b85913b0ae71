// npm run start:public: the public addresses as a process of their own, beside the one of `npm start`.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { checkInstalled, checkNode, checkPort, ROOT } from './preflight.mjs';
import { refuse, say } from './say.mjs';
import { settings } from './secrets.mjs';

checkNode();
checkInstalled();
const distDir = path.resolve(process.env['DIST_DIR'] ?? path.join(ROOT, 'dist'));
const compiled = path.join(distDir, 'src/plugins/period-summary/server/src/public-server/index.js');
if (!fs.existsSync(compiled)) {
  refuse(
    'The project is not built: run "npm run build" first.',
    'Projektet är inte byggt: kör "npm run build" först.',
  );
}
// What config/ reads stands in the environment, as when Strapi starts.
Object.assign(process.env, settings());
const { HOST = '127.0.0.1', PUBLIC_PORT = '1338', PUBLIC_URL = '' } = process.env;
if (PUBLIC_URL === '') {
  refuse(
    'PUBLIC_URL is missing: set the address that readers use, for instance https://loften.example.se, as for "npm start".',
    'PUBLIC_URL saknas: ange adressen som läsarna använder, till exempel https://loften.example.se, som för "npm start".',
  );
}
await checkPort(HOST, Number(PUBLIC_PORT), 'PUBLIC_PORT');

process.chdir(ROOT);
process.env['NODE_ENV'] = 'production';
const log = {
  info: say,
  /** @param {string} message */
  warn: (message) => void process.stderr.write(`${message}\n`),
  /** @param {unknown} error */
  error: (error) =>
    void process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
};
const { startPublicServer } = createRequire(import.meta.url)(compiled);
try {
  const server = await startPublicServer({
    appDir: ROOT,
    distDir,
    host: HOST,
    port: Number(PUBLIC_PORT),
    log,
  });
  say(`The public addresses are at http://${HOST}:${server.port}`);
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  refuse(
    `The public addresses cannot be opened: ${reason}. Start "npm start" first, with the same settings: it makes the database.`,
    `De publika adresserna kan inte öppnas: ${reason}. Starta "npm start" först, med samma inställningar: den skapar databasen.`,
  );
}
