import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { PROJECT_ROOT, TEST_FOLDER } from './project-root';
import { until } from './until';

export interface StartedExample {
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * A copy of one of `examples/`, beside the OpenAPI file that its types are made from, so that what
 * installing and starting leave behind is not left in the project.
 */
export function copyExample(name: string): { readonly folder: string; remove(): void } {
  const root = path.join(TEST_FOLDER, `example-${name}-${String(process.pid)}`);
  const folder = path.join(root, 'examples', name);
  const own = path.join(PROJECT_ROOT, 'examples', name);
  fs.cpSync(own, folder, {
    recursive: true,
    filter: (file) => !/^(node_modules|dist|\.copies)$/u.test(path.relative(own, file)),
  });
  fs.mkdirSync(path.join(root, 'docs'));
  fs.copyFileSync(
    path.join(PROJECT_ROOT, 'docs', 'openapi.json'),
    path.join(root, 'docs', 'openapi.json'),
  );
  return { folder, remove: () => fs.rmSync(root, { recursive: true, force: true }) };
}

/** @throws with what npm wrote, where it fails */
export function npm(folder: string, ...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${words.join(' ')}:\n${stdout}${stderr}`);
}

/** `npm start` in the folder; resolves when the site answers. */
export async function startExample(
  folder: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<StartedExample> {
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(port), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm starts a shell that starts node: they are ended together.
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It had ended.
    }
  };
  process.once('exit', kill);
  const origin = `http://127.0.0.1:${String(port)}`;
  await until(
    async () => {
      if (child.exitCode !== null) throw new Error(`The example ended:\n${output}`);
      return (await fetch(`${origin}/style.css`).catch(() => null))?.ok ?? false;
    },
    { within: 60_000, what: () => `the example did not answer:\n${output}` },
  );
  return {
    origin,
    stop: async () => {
      process.removeListener('exit', kill);
      kill();
      await ended;
    },
  };
}
