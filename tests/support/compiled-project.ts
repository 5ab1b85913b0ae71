import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

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

/**
 * Compiles the server half when its sources changed since the last time (about 5 s).
 * @throws when the compiler finds a mistake: what does not compile is not tested.
 */
export function compileProject(): void {
  const wanted = hashOfSources();
  const found = fs.existsSync(STAMP) ? fs.readFileSync(STAMP, 'utf8') : '';
  if (found === wanted && fs.existsSync(COMPILED_PROJECT)) return;
  // Into an empty folder, or a file whose source is gone would still be loaded; and moved when it is
  // whole, or a run that was stopped in the middle would leave half a project.
  const fresh = `${COMPILED_PROJECT}-${String(process.pid)}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  const compiler = require.resolve('typescript/bin/tsc');
  const run = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json', '--outDir', fresh], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (run.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw new Error(`The project does not compile:\n${run.stdout}${run.stderr}`);
  }
  fs.rmSync(STAMP, { force: true });
  fs.rmSync(COMPILED_PROJECT, { recursive: true, force: true });
  fs.renameSync(fresh, COMPILED_PROJECT);
  fs.writeFileSync(STAMP, wanted);
}
