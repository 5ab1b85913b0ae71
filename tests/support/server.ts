import { spawn } from 'node:child_process';
import path from 'node:path';

import { COMPILED_PROJECT } from './compiled-project';
import { freePort } from './free-port';
import { PROJECT_ROOT } from './project-root';
import { createTestDatabase, type TestDatabase } from './test-database';
import { TEST_ENV } from './test-secrets';
import { until } from './until';

export interface RunningServer {
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  readonly pid: number;
  readonly database: TestDatabase;
  /** Everything it has written so far. */
  output(): string;
  /** A signal; resolves when the process has ended. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Ends the process in good order and leaves the database. */
  stop(): Promise<void>;
  /** Ends the process and removes the database. */
  remove(): Promise<void>;
}

/**
 * A server in a process of its own on a free loopback port, for tests over HTTP, of several nodes or
 * of a killed process. Resolves when it answers; end it with `remove()`.
 *
 * @param database one that another server or an in-process Strapi uses too; without it a new one
 * @param env more environment variables, as an operator would set them
 * @param distDir another compiled project, for instance `dist` with the built admin
 * @param within milliseconds after which a start has failed
 * @throws with all that the process wrote, when it ends or does not answer in time
 */
export async function startServer({
  database,
  env = {},
  distDir = COMPILED_PROJECT,
  within = 60_000,
}: {
  database?: TestDatabase;
  env?: Readonly<Record<string, string>>;
  distDir?: string;
  within?: number;
} = {}): Promise<RunningServer> {
  const own = database ?? (await createTestDatabase());
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const child = spawn(
    process.execPath,
    [path.join(__dirname, 'server-process.mjs'), PROJECT_ROOT, distDir],
    {
      cwd: PROJECT_ROOT,
      env: {
        ...process.env,
        ...TEST_ENV,
        NODE_ENV: 'production',
        PORT: String(port),
        ...own.env,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  // Jest that is stopped from the keyboard must not leave a server behind.
  const killWithTest = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithTest);

  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    process.removeListener('exit', killWithTest);
    if (!hasEnded()) child.kill(signal);
    await ended;
  };
  const stop = async (): Promise<void> => {
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await kill('SIGTERM');
    clearTimeout(tooLong);
  };
  try {
    await until(
      async () => {
        if (hasEnded()) throw new Error(`The server ended at once:\n${output}`);
        const answer = await fetch(`${origin}/_health`).catch(() => null);
        return answer !== null;
      },
      { within, what: () => `the server did not answer:\n${output}` },
    );
  } catch (error) {
    await kill('SIGKILL');
    if (!database) await own.remove();
    throw error;
  }
  return {
    origin,
    pid: child.pid ?? 0,
    database: own,
    output: () => output,
    kill,
    stop,
    remove: async () => {
      await stop();
      await own.remove();
    },
  };
}
