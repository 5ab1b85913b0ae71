import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { transformFileSync } from '@swc/core';

import { PROJECT_ROOT, TEST_FOLDER } from './project-root';

/** The compiled project that tests run: apart from `dist`, so that a running server is left alone. */
export const COMPILED_PROJECT = path.join(TEST_FOLDER, 'dist');

const STAMP = path.join(TEST_FOLDER, 'compiled-from');
const SOURCES = ['config', 'database', 'src', 'types', 'tsconfig.json', 'package-lock.json'];

function* filesUnder(entry: string): Generator<string> {
  if (!fs.existsSync(entry)) return;
  if (!fs.statSync(entry).isDirectory()) {
    yield entry;
    return;
  }
  for (const name of fs.readdirSync(entry).sort()) yield* filesUnder(path.join(entry, name));
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(path.join(PROJECT_ROOT, source))) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Folders that the server half is made of, and what in them is not part of it (see tsconfig.json). */
const SERVER_FOLDERS = ['config', 'database', 'src'];
const NOT_SERVER =
  /\.test\.tsx?$|\.d\.ts$|\.tsx$|^src\/admin\/|^src\/plugins\/[^/]+\/(admin|embed)\//u;

/**
 * Compiles the server half when its sources changed since the last time (about 1 s). File by file and
 * without types: those are for `npm run typecheck`, which takes longer than most tests.
 * @throws where a file is not TypeScript.
 */
export function compileProject(): void {
  const wanted = hashOfSources();
  const found = fs.existsSync(STAMP) ? fs.readFileSync(STAMP, 'utf8') : '';
  if (found === wanted && fs.existsSync(COMPILED_PROJECT)) return;
  // Into an empty folder, or a file whose source is gone would still be loaded; and moved when it is
  // whole, or a run that was stopped in the middle would leave half a project.
  const fresh = `${COMPILED_PROJECT}-${String(process.pid)}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  for (const folder of SERVER_FOLDERS) {
    for (const file of filesUnder(path.join(PROJECT_ROOT, folder))) compileFile(file, fresh);
  }
  fs.rmSync(STAMP, { force: true });
  fs.rmSync(COMPILED_PROJECT, { recursive: true, force: true });
  fs.renameSync(fresh, COMPILED_PROJECT);
  fs.writeFileSync(STAMP, wanted);
}

function compileFile(file: string, folder: string): void {
  const name = path.relative(PROJECT_ROOT, file);
  const isCode = name.endsWith('.ts');
  if (NOT_SERVER.test(name) || !(isCode || name.endsWith('.json'))) return;
  const target = path.join(folder, isCode ? name.replace(/\.ts$/u, '.js') : name);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (!isCode) {
    fs.copyFileSync(file, target);
    return;
  }
  const { code } = transformFileSync(file, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  fs.writeFileSync(target, code);
}
