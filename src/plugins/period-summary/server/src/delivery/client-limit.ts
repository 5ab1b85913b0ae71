/** How many requests one client may make, and who a client is. */
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

import ipaddr from 'ipaddr.js';
import { Pool } from 'pg';
import proxyAddr from 'proxy-addr';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import type { DeliverySettings } from './settings';

export interface ClientLimit {
  /**
   * Counts one request. Synchronous and without the database: this runs before every answer.
   *
   * @param cost how many prepared answers it stands for
   * @returns 0, or the seconds after which the client may come back
   */
  take(request: IncomingMessage, cost?: number): number;
  /** The same answer, without counting: for a request that may turn out not to count. */
  wait(request: IncomingMessage): number;
  /** Clients that are counted now; for measurements and tests. */
  readonly clients: number;
  close(): Promise<void>;
}

/** Seconds over which requests are counted. */
const WINDOW = 60;
/** Requests that are counted here before the limiter is told: it costs a promise and a timer each. */
const BLOCK_SHARE = 100;
/** Milliseconds between two looks for counts that are too old to matter. */
const SWEEP_EVERY = 10_000;
/** Clients of which such a count is kept; beyond it the count starts anew. */
const MOST_CLIENTS = 50_000;
const TABLE = 'ps_rate_limits';

interface Tally {
  /** Requests since the limiter was told last; fewer than a block. */
  count: number;
  /** `performance.now()` when the limiter was told last, or of the first request. */
  since: number;
  blockedUntil: number;
  /** What this process alone has counted since `began`: the store answers later, and may be slow. */
  taken: number;
  began: number;
}

/**
 * @param connection of PostgreSQL, where the count may be shared between nodes; SQLite has one node
 */
export function createClientLimit(
  settings: DeliverySettings,
  connection: Readonly<Record<string, unknown>> | null,
): ClientLimit {
  const { requestsPerMinute: requests, rateLimitStore: store } = settings;
  if (requests === 0) {
    return { take: () => 0, wait: () => 0, clients: 0, close: () => Promise.resolve() };
  }
  const clientOf = clientAddress(settings.trustedProxies);
  const options = { points: requests, duration: WINDOW, keyPrefix: 'public' };
  const memory = new RateLimiterMemory(options);
  const pool =
    store === 'database' && connection !== null ? new Pool({ ...connection, max: 1 }) : null;
  pool?.on('error', () => undefined);
  // Silence of the store falls back to this process's own count, never to an open door.
  const limiter = pool
    ? new RateLimiterPostgres(
        { ...options, storeClient: pool, tableName: TABLE, insuranceLimiter: memory },
        // Without a listener a table that cannot be made would end the process.
        () => undefined,
      )
    : memory;
  const block = Math.max(1, Math.floor(requests / BLOCK_SHARE));
  const tallies = new Map<string, Tally>();

  const report = (client: string, tally: Tally): void => {
    const points = tally.count;
    tally.count = 0;
    tally.since = performance.now();
    limiter.consume(client, points).catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) return;
      tally.blockedUntil = performance.now() + refusal.msBeforeNext;
      tallies.set(client, tally);
    });
  };

  // Less than a block in a whole window is less than a hundredth of the limit: it is let go untold, so
  // that a crowd of clients with a request each costs the limiter nothing.
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [client, { blockedUntil, since }] of tallies) {
      if (blockedUntil <= now && now - since > WINDOW * 1_000) tallies.delete(client);
    }
  }, SWEEP_EVERY);
  timer.unref();

  /** All is taken: the client waits for the end of its minute, or that is over and another begins. */
  const closeOrBegin = (tally: Tally): void => {
    const now = performance.now();
    const ends = tally.began + WINDOW * 1_000;
    if (ends > now) tally.blockedUntil = Math.max(tally.blockedUntil, ends);
    else {
      tally.taken = 0;
      tally.began = now;
    }
  };

  /** Seconds for which a client is still refused. */
  const waitOf = ({ blockedUntil }: Tally): number =>
    blockedUntil === 0 ? 0 : Math.max(0, Math.ceil((blockedUntil - performance.now()) / 1_000));

  return {
    take(request, cost = 1) {
      const client = clientOf(request);
      let tally = tallies.get(client);
      if (!tally) {
        if (tallies.size >= MOST_CLIENTS) tallies.clear();
        const now = performance.now();
        tally = { count: 0, since: now, blockedUntil: 0, taken: 0, began: now };
        tallies.set(client, tally);
      }
      if (tally.taken + cost > requests) closeOrBegin(tally);
      const wait = waitOf(tally);
      if (wait > 0) return wait;
      tally.blockedUntil = 0;
      tally.taken += cost;
      tally.count += cost;
      if (tally.count >= block) report(client, tally);
      return 0;
    },
    wait(request) {
      const tally = tallies.get(clientOf(request));
      return tally ? waitOf(tally) : 0;
    },
    get clients() {
      return tallies.size;
    },
    async close() {
      clearInterval(timer);
      await pool?.end();
    },
  };
}

/**
 * The address a request counts for. A forwarded address is believed only from a trusted proxy, and only
 * where it is one.
 */
export function clientAddress(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  if (trustedProxies.length === 0) return ({ socket }) => clientOf(socket.remoteAddress ?? '');
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  const trust = (address: string, hop: number): boolean => isTrusted(withoutPort(address), hop);
  return (request) => {
    // From the nearest proxy to the first address that none of ours vouches for.
    const addresses = proxyAddr.all(request, trust).map(withoutPort);
    return clientOf(addresses.findLast((address) => isIP(address) !== 0) ?? '');
  };
}

/** Some proxies add the port, `192.0.2.1:4711` or `[2001:db8::1]:4711`: another one for each connection. */
function withoutPort(address: string): string {
  const [, inBrackets] = /^\[([^\]]*)\](?::\d+)?$/u.exec(address) ?? [];
  if (inBrackets !== undefined) return inBrackets;
  const colon = address.indexOf(':');
  return colon > 0 && colon === address.lastIndexOf(':') ? address.slice(0, colon) : address;
}

/** An IPv6 client is its /64, of which one household holds them all; IPv4 written as IPv6 is IPv4. */
function clientOf(address: string): string {
  if (!isIPv6(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  const groups = parsed.parts.slice(0, 4);
  return groups.map((group) => group.toString(16)).join(':');
}
