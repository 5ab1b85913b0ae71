// The processes of a measurement: each is told by messages what to do, and ends with this one.
import { fork } from 'node:child_process';
import path from 'node:path';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => process.exit(1));
}
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/**
 * Starts a program of this folder that answers messages; resolves when it has sent its first one.
 *
 * @template {import('./work.js').Work} W
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, execArgv?: string[] }} [more]
 * @returns {Promise<import('./work.js').Told<W>>}
 * @throws with what the process wrote, when it ends before it is ready
 */
export async function startTold(file, args, { env = {}, execArgv = [] } = {}) {
  const child = fork(path.join(import.meta.dirname, file), args, {
    env: { ...process.env, ...env },
    execArgv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  }
  /** @type {Map<number, { resolve: (value: never) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  void ended.then(() => {
    children.delete(child);
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended:\n${output}`));
  });
  child.on('message', (message) => {
    const { id, result, error } = /** @type {import('./work.js').Said} */ (message);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(/** @type {never} */ (result));
    else asked?.reject(new Error(`${file}: ${error}`));
  });
  let last = 0;
  /** @param {number} id */
  const answerTo = (id) =>
    new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
  await answerTo(0);
  return {
    pid: child.pid ?? 0,
    ask: (name, ...[args]) => {
      last += 1;
      const answer = answerTo(last);
      child.send({ id: last, name, args });
      return answer;
    },
    stop: async () => {
      child.removeAllListeners('message');
      waiting.clear();
      if (child.connected) child.disconnect();
      const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(tooLong);
    },
  };
}
