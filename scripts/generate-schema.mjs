#!/usr/bin/env node
/**
 * Writes the JSON Schema of the summary document from its TypeScript types, so that the file in
 * docs/ cannot say something else than the code. `--check` writes nothing and fails on a difference.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const root = new URL('../', import.meta.url);
const target = fileURLToPath(new URL('docs/summary-document.schema.json', root));
const source = 'src/plugins/period-summary/domain/composition/summary-document.ts';

const schema = createGenerator({
  path: fileURLToPath(new URL(source, root)),
  tsconfig: fileURLToPath(new URL('tsconfig.json', root)),
  type: 'SummaryDocument',
  expose: 'all',
  topRef: true,
  sortProps: true,
  // The types alone matter here; the whole project is checked elsewhere.
  skipTypeCheck: true,
}).createSchema('SummaryDocument');

const text = await format(
  JSON.stringify({
    ...schema,
    title: 'SummaryDocument',
    description: 'The page of one period as data: schema "period-summary/1".',
  }),
  { ...(await resolveConfig(target)), filepath: target },
);

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error('docs/summary-document.schema.json is out of date: npm run schema:generate');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
  console.log(`Wrote ${target}`);
}
