#!/usr/bin/env node
/**
 * The operator's commands for sealed editions: `npm run editions:verify`, `editions:erase`,
 * `editions:export`. They run on the compiled project and on the database that the environment names, as
 * the server does, and may run beside it.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const distDir = path.resolve(process.env.DIST_DIR ?? path.join(appDir, 'dist'));
const compiled = path.join(distDir, 'src/plugins/period-summary/server/src/commands/index.js');

if (!existsSync(compiled)) {
  console.error('Bygg projektet först: npm run build / Build the project first: npm run build');
  process.exit(1);
}
process.chdir(appDir);
process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
process.env.LOG_LEVEL ??= 'warn';
// A command looks after what it does itself; background jobs belong to the server.
process.env.CRON = 'false';
// An export asks its own delivery for everything there is: no limit for one client.
process.env.REQUESTS_PER_MINUTE = '0';

const [name = '', ...args] = process.argv.slice(2);
const { commands } = require(compiled);
const command = commands[name];
if (!command) {
  console.error(`Kommandon / commands: ${Object.keys(commands).join(', ')}`);
  process.exit(1);
}

/** @type {{ destroy(): Promise<void> } | undefined} */
let strapi;
/** @returns {Promise<{ destroy(): Promise<void> }>} */
const load = () => require('@strapi/strapi').createStrapi({ appDir, distDir }).load();
try {
  process.exitCode = await command({
    args,
    loadStrapi: async () => {
      strapi ??= await load();
      return strapi;
    },
    /** @param {string} line */
    say: (line) => console.log(line),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await strapi?.destroy();
}
// Connections that Strapi keeps open for a server must not keep a finished command.
process.exit();
