import { spawn } from 'node:child_process';
import path from 'node:path';

import { COMPILED_PROJECT } from './compiled-project';
import { PROJECT_ROOT } from './project-root';
import type { TestDatabase } from './test-database';
import { TEST_ENV } from './test-secrets';

export interface CommandResult {
  readonly code: number | null;
  /** All that it wrote, to both streams. */
  readonly output: string;
}

/**
 * Runs a Node script as an operator would, in a process of its own, to its end.
 * @param args the script, from the folder it runs in, and what follows it
 */
export async function runScript(
  args: readonly string[],
  {
    database,
    folder = PROJECT_ROOT,
    env = {},
  }: { database?: TestDatabase; folder?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, [...args], {
    cwd: folder,
    env: { ...process.env, ...TEST_ENV, NODE_ENV: 'production', ...database?.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 180_000,
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { code, output };
}

/** `npm run editions:…`, on the project as tests compile it. */
export const runEditions = (
  args: readonly string[],
  database?: TestDatabase,
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> =>
  runScript([path.join('scripts', 'editions.mjs'), ...args], {
    ...(database ? { database } : {}),
    env: { DIST_DIR: COMPILED_PROJECT, ...env },
  });
