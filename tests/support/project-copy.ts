import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { runScript, type CommandResult } from './command';
import { COMPILED_PROJECT } from './compiled-project';
import { PROJECT_ROOT, TEST_FOLDER } from './project-root';
import type { TestDatabase } from './test-database';

export interface ProjectCopy {
  readonly folder: string;
  /** Runs Strapi's own command line in the copy: `strapi(['import', '-f', …], database)`. */
  strapi(args: readonly string[], database: TestDatabase): Promise<CommandResult>;
  remove(): void;
}

/**
 * The compiled project as a folder of its own, where Strapi's commands may write what they want:
 * an import replaces the uploads, and every command compiles anew where it finds TypeScript.
 */
export function copyProject(): ProjectCopy {
  const folder = path.join(TEST_FOLDER, `project-${randomBytes(4).toString('hex')}`);
  fs.cpSync(COMPILED_PROJECT, folder, { recursive: true });
  fs.copyFileSync(path.join(PROJECT_ROOT, 'package.json'), path.join(folder, 'package.json'));
  fs.symlinkSync(
    fs.realpathSync(path.join(PROJECT_ROOT, 'node_modules')),
    path.join(folder, 'node_modules'),
  );
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const script = path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  return {
    folder,
    strapi: (args, database) => runScript([script, ...args], { database, folder }),
    remove: () => {
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
