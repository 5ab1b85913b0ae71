// Loaded before everything else (`node --import`), in every process that this one starts: whatever asks
// for a machine other than this one is noted in OUTBOUND_LOG and refused.
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import net from 'node:net';

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|0\.0\.0\.0|::)$/;

/** @param {unknown} host */
function allow(host) {
  const name = typeof host === 'string' && host !== '' ? host : 'localhost';
  if (LOOPBACK.test(name)) return;
  const file = process.env['OUTBOUND_LOG'];
  if (file) fs.appendFileSync(file, `${name}\n`);
  throw new Error(`A request to ${name} leaves this machine`);
}

/** @param {unknown[]} args what `socket.connect` is called with @returns {unknown} the host */
function hostOf([first, second]) {
  if (Array.isArray(first)) return hostOf(first);
  if (typeof first === 'object' && first !== null) {
    return 'path' in first && first.path ? 'localhost' : 'host' in first ? first.host : undefined;
  }
  // A path of a local socket, or a port with its host.
  return Number.isNaN(Number(first)) ? 'localhost' : second;
}

/**
 * @param {object} owner
 * @param {string} name
 * @param {(args: unknown[]) => unknown} host
 */
function guard(owner, name, host) {
  const original = Reflect.get(owner, name);
  Reflect.set(
    owner,
    name,
    /** @this {unknown} @param {unknown[]} args */
    function guarded(...args) {
      allow(host(args));
      return original.apply(this, args);
    },
  );
}

/** @param {unknown[]} args @returns {unknown} */
const first = ([name]) => name;

guard(net.Socket.prototype, 'connect', hostOf);
guard(dgram.Socket.prototype, 'send', (args) => args.find((arg) => typeof arg === 'string'));
for (const resolver of [dns, dns.promises]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveSrv', 'resolveTxt']) {
    guard(resolver, name, first);
  }
}
