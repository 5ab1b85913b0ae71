// The public addresses as a process of their own (`npm run start:public`), under measurement.
import { createRequire } from 'node:module';
import path from 'node:path';

import { answerMessages } from './told.mjs';

const [appDir = '', distDir = ''] = process.argv.slice(2);
const { startPublicServer } = createRequire(import.meta.url)(
  path.join(distDir, 'src/plugins/period-summary/server/src/public-server/index.js'),
);
await startPublicServer({
  appDir,
  distDir,
  host: '127.0.0.1',
  port: Number(process.env.PUBLIC_PORT),
  log: console,
});
/** @type {import('./work.js').Done<import('./work.js').PublicWork>} */
const work = { memory: () => ({ rss: process.memoryUsage.rss() }) };
answerMessages(work);
