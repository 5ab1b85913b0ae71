// npm run embed:build: the web component as one small script, in a module that the server serves it
// from. `--check` only says whether what is committed is what the source makes; `--release` keeps
// today's script for good, so that a site that names it by its hash goes on working.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

import { ROOT } from './preflight.mjs';
import { say } from './say.mjs';

const PLUGIN = path.join(ROOT, 'src', 'plugins', 'period-summary');
const RELEASED = path.join(PLUGIN, 'embed', 'released');
const MODULE = path.join(PLUGIN, 'server', 'src', 'delivery', 'embed-scripts.ts');
const LARGEST = 6_000;

const { outputFiles } = await build({
  entryPoints: [path.join(PLUGIN, 'embed', 'period-summary.ts')],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  write: false,
});
const script = outputFiles[0]?.text ?? '';
const version = versionOf(script);
const size = gzipSync(script).length;
if (size > LARGEST) {
  say(`The web component takes ${String(size)} bytes gzipped; ${String(LARGEST)} are promised.`);
  process.exit(1);
}
if (process.argv.includes('--release')) {
  fs.mkdirSync(RELEASED, { recursive: true });
  fs.writeFileSync(path.join(RELEASED, `${version}.js`), script);
}

/** @type {Record<string, string>} */
const scripts = {};
for (const name of fs.existsSync(RELEASED) ? fs.readdirSync(RELEASED).sort() : []) {
  const kept = fs.readFileSync(path.join(RELEASED, name), 'utf8');
  if (name !== `${versionOf(kept)}.js`) throw new Error(`${name} is not what was released`);
  scripts[versionOf(kept)] = kept;
}
scripts[version] = script;

const wanted = `// Made by scripts/build-embed.mjs from embed/: change that, and run "npm run embed:build".
export const CURRENT_EMBED = ${JSON.stringify(version)};
/** Scripts by the first twelve digits of their SHA-256. */
export const EMBED_SCRIPTS: Readonly<Record<string, string>> = ${JSON.stringify(scripts, null, 1)};
`;
const found = fs.existsSync(MODULE) ? fs.readFileSync(MODULE, 'utf8') : '';
if (found === wanted) {
  say(`ok      the web component, ${String(size)} bytes gzipped`);
} else if (process.argv.includes('--check')) {
  say('embed-scripts.ts is not what embed/ makes: run "npm run embed:build" and commit it.');
  process.exitCode = 1;
} else {
  fs.writeFileSync(MODULE, wanted);
  say(`written the web component, ${String(size)} bytes gzipped`);
}

/** @param {string} text */
function versionOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
