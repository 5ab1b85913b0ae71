// The client, in a process of its own so that what is measured does not wait for it. It speaks HTTP/1.1
// over plain sockets: Node's own client would cost more than the servers that it asks.
import net from 'node:net';

import { answerMessages } from './told.mjs';

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** One connection that is kept open, with one request at a time. */
class Connection {
  /** @param {number} port */
  constructor(port) {
    this.socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    /** @type {Buffer[]} */
    this.head = [];
    this.missing = 0;
    this.status = 0;
    /** @type {((status: number) => void) | null} */
    this.answered = null;
    /** @type {((error: Error) => void) | null} */
    this.failed = null;
    this.socket.on('data', (chunk) => this.#take(chunk));
    const fail = (/** @type {Error | boolean} */ error) =>
      this.failed?.(
        error instanceof Error ? error : new Error(`port ${port} closed the connection`),
      );
    this.socket.on('error', fail);
    this.socket.on('close', fail);
  }

  /** @param {Buffer} request @returns {Promise<number>} the status, once the whole answer is here */
  ask(request) {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  /** @param {Buffer} chunk */
  #take(chunk) {
    if (this.missing > 0) {
      this.missing -= chunk.length;
      if (this.missing <= 0) this.#done();
      return;
    }
    const bytes = this.head.length > 0 ? Buffer.concat([...this.head, chunk]) : chunk;
    const end = bytes.indexOf(END_OF_HEAD);
    if (end === -1) {
      this.head = [bytes];
      return;
    }
    this.head = [];
    const head = bytes.toString('latin1', 0, end);
    this.status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined && this.status !== 304) {
      this.failed?.(new Error(`An answer without a length: ${head.slice(0, 400)}`));
      return;
    }
    this.missing = Number(length ?? 0) * (this.status === 304 ? 0 : 1) - (bytes.length - end - 4);
    if (this.missing <= 0) this.#done();
  }

  #done() {
    this.missing = 0;
    const { answered } = this;
    this.answered = null;
    answered?.(this.status);
  }

  /** The server lets go of a connection that nothing was asked on for some seconds. */
  get isClosed() {
    return this.socket.destroyed || this.socket.readyState === 'closed';
  }

  close() {
    this.failed = null;
    this.socket.destroy();
  }
}

/**
 * @template {keyof import('./work.js').ClientWork & string} Name
 * @typedef {Parameters<import('./work.js').ClientWork[Name]>[0]} Asked
 */

/** @param {Pick<import('./work.js').Target, 'path' | 'headers'>} target */
function requestOf({ path, headers = {} }) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines.join('')}\r\n`);
}

/** @param {number} status @param {Pick<import('./work.js').Target, 'expect' | 'path'>} target */
function check(status, { expect, path }) {
  if (status !== expect) throw new Error(`${path} answered ${status} instead of ${expect}`);
}

/**
 * Closed loop: each connection asks again as soon as it is answered.
 *
 * @param {Asked<'saturate'>} asked
 */
async function saturate({ target, connections, ms }) {
  const targets = 'paths' in target ? target.paths.map((path) => ({ ...target, path })) : [target];
  const requests = targets.map((one) => ({ ...one, bytes: requestOf(one) }));
  const open = Array.from({ length: connections }, () => new Connection(target.port));
  let asked = 0;
  let answered = 0;
  const began = performance.now();
  const until = began + ms;
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < until) {
        const request = requests[asked++ % requests.length];
        if (!request) throw new Error('There is nothing to ask for');
        check(await connection.ask(request.bytes), request);
        answered += 1;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const connection of open) connection.close();
  return { perSecond: answered / seconds };
}

/**
 * Open loop: requests leave by the clock, whether or not the ones before are answered, and each is
 * timed from when it was due. A server that pauses is charged for everybody who came meanwhile.
 *
 * @param {Asked<'steady'>} asked
 */
async function steady({ target, perSecond, ms, connections = 64 }) {
  const request = requestOf(target);
  const open = Array.from({ length: connections }, () => new Connection(target.port));
  const idle = [...open];
  /** @type {number[]} */
  const queue = [];
  /** @type {number[]} */
  const latencies = [];
  const all = Math.round((perSecond * ms) / 1000);
  const began = performance.now() + 50;
  let due = 0;
  await new Promise((resolve, reject) => {
    const give = () => {
      while (queue.length > 0 && idle.length > 0) {
        const at = queue.shift() ?? 0;
        let connection = /** @type {Connection} */ (idle.pop());
        if (connection.isClosed) {
          connection = new Connection(target.port);
          open.push(connection);
        }
        connection.ask(request).then((status) => {
          check(status, target);
          latencies.push(performance.now() - at);
          idle.push(connection);
          if (latencies.length === all) resolve(undefined);
          else give();
        }, reject);
      }
    };
    const tick = () => {
      const now = performance.now();
      while (due < all && began + (due * 1000) / perSecond <= now) {
        queue.push(began + (due * 1000) / perSecond);
        due += 1;
      }
      give();
      if (due < all) setTimeout(tick, 1);
    };
    tick();
  });
  for (const connection of open) connection.close();
  latencies.sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => latencies[Math.min(all - 1, Math.floor(all * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), p999: at(0.999), max: at(1) };
}

/**
 * One after the other, each once.
 *
 * @param {Asked<'eachOnce'>} asked
 * @returns {Promise<number[]>} milliseconds of each
 */
async function eachOnce({ target }) {
  const connection = new Connection(target.port);
  const times = [];
  for (const path of target.paths) {
    const began = performance.now();
    check(await connection.ask(requestOf({ ...target, path })), { ...target, path });
    times.push(performance.now() - began);
  }
  connection.close();
  return times;
}

/** @type {import('./work.js').Done<import('./work.js').ClientWork>} */
const work = { saturate, steady, eachOnce };
answerMessages(work);
