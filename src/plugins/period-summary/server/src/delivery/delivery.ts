/**
 * The read path of the public. A request that was answered before and whose pointer is fresh costs a
 * look in two maps and one write; everything else goes through `answer`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

import { LRUCache } from 'lru-cache';

import { isDeliveryPath, parseAddress } from '../../../domain/delivery/address';
import { addressPathOf } from '../../../domain/delivery/address-path';
import { chooseCoding, type Coding } from '../../../domain/delivery/http-negotiation';
import type { Answer, Failure } from './answer';
import { notFound } from './answer';
import { createClientLimit, type ClientLimit } from './client-limit';
import { ALLOWED_METHODS } from './headers';
import { IndexAnswers } from './index-answers';
import { createIndexStore } from './index-store';
import { KnownPeriods } from './known-periods';
import { DatabaseSilent, Patience, type Log } from './patience';
import { PeriodAnswers } from './period-answers';
import type { Prepared } from './prepared';
import { PreparedCache } from './prepared-cache';
import { openReader, type ReadDatabase } from './reader';
import { sendFailure, sendHealth, sendPreflight, sendVariant } from './send';
import { HEALTH_PATH, type DeliverySettings } from './settings';
import { createStore } from './store';

/** Request targets whose answer is remembered, and the longest that is. */
const MOST_TARGETS = 10_000;
const LONGEST_TARGET = 512;
/** Addresses whose pages are read when the server starts. */
const READ_AHEAD = 1_000;

type Remembered = Pick<Answer, 'key' | 'watched' | 'version'>;

export interface Delivery {
  /** Whether a request target is for delivery to answer. */
  owns(target: string): boolean;
  /** Answers a request; never throws, and always ends the response. */
  respond(request: IncomingMessage, response: ServerResponse): void;
  /** Who asks too much is refused at Strapi's own addresses too, by the same count. */
  readonly limit: ClientLimit;
  /** Answers 429. @param seconds after which the client may come back */
  refuse(request: IncomingMessage, response: ServerResponse, seconds: number): void;
  /** After a publish or withdrawal in this process: readers see it at once, not within a second. */
  invalidate(series?: string): void;
  /** For measurements and tests. */
  memory(): { readonly bytes: number; readonly known: number; readonly unknown: number };
  close(): Promise<void>;
}

/** What the public addresses need of the process that serves them, Strapi's or one of their own. */
export interface DeliveryHost {
  readonly settings: DeliverySettings;
  readonly database: ReadDatabase;
  readonly log: Log;
}

export async function openDelivery({ settings, database, log }: DeliveryHost): Promise<Delivery> {
  const reader = openReader(database);
  // Connected before the first reader comes, who would else wait for it.
  await reader.all('SELECT 1', []);
  const patience = new Patience(log);
  const store = createStore(reader);
  const index = createIndexStore(reader);
  const cache = new PreparedCache(Math.ceil((settings.cacheBytes * 3) / 4));
  const periods = new KnownPeriods(store, patience);
  const parts = { store, index, patience, periods, cache, settings };
  const periodAnswers = new PeriodAnswers(parts);
  const indexAnswers = new IndexAnswers({ ...parts, periodAnswers });
  const limit = createClientLimit(
    settings,
    database.client === 'postgres' ? database.connection : null,
  );
  const remembered = new LRUCache<string, Remembered>({ max: MOST_TARGETS });
  const codings = new LRUCache<string, Coding | 'none'>({ max: 200 });

  let closed = false;

  const codingOf = (request: IncomingMessage): Coding | 'none' => {
    const header = request.headers['accept-encoding'];
    if (typeof header !== 'string') return 'identity';
    let coding = codings.get(header);
    if (coding === undefined) {
      coding = chooseCoding(header) ?? 'none';
      if (header.length < LONGEST_TARGET) codings.set(header, coding);
    }
    return coding;
  };

  /** Before the first reader comes: a database that is silent from now on is then no reader's loss. */
  async function readAhead(): Promise<void> {
    // The first list after a start is the slowest: what makes it has run for nobody before.
    for (const list of ['', '/changes', '/feed.atom']) {
      if (closed) return;
      await answer(settings.apiPath + list);
    }
    for (const { municipality, period } of await store.newestPeriods(READ_AHEAD)) {
      if (closed) return;
      await periods.find(municipality, period);
      // Requests that have come meanwhile go first.
      await new Promise(setImmediate);
    }
  }

  async function answer(target: string): Promise<Answer | Failure> {
    const [path = '', query = ''] = target.split('?', 2);
    const parsed = parseAddress(path, new URLSearchParams(query), settings);
    if (!parsed.ok) {
      if (parsed.status === 404) return notFound(parsed.message);
      if (parsed.status === 501) return { kind: 'failure', ...parsed, details: {} };
      const { status, message, parameter } = parsed;
      return { kind: 'failure', status, message, details: { parameter } };
    }
    const { address } = parsed;
    return 'municipality' in address && address.kind !== 'municipality-page'
      ? periodAnswers.answer(address)
      : indexAnswers.answer(address, addressPathOf(address, settings));
  }

  async function respondFromTables(
    request: IncomingMessage,
    response: ServerResponse,
    target: string,
  ): Promise<void> {
    const found = await answer(target);
    if (found.kind === 'failure') {
      sendFailure(request, response, found, target, settings);
      return;
    }
    const { prepared, key, watched, version } = found;
    if (target.length <= LONGEST_TARGET) remembered.set(target, { key, watched, version });
    await sendCoded(request, response, prepared);
  }

  async function sendCoded(
    request: IncomingMessage,
    response: ServerResponse,
    prepared: Prepared,
  ): Promise<void> {
    const coding = codingOf(request);
    // RFC 9110, 12.5.3: where every coding is refused, sending it as it is serves better than a 406.
    const usable = coding === 'none' ? 'identity' : coding;
    sendVariant(request, response, prepared.ready(usable) ?? (await prepared.variant(usable)));
  }

  function failed(
    request: IncomingMessage,
    response: ServerResponse,
    target: string,
    error: unknown,
  ): void {
    if (!(error instanceof DatabaseSilent)) log.error(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const failure: Failure = {
      kind: 'failure',
      status: 503,
      message: 'This cannot be shown right now; please try again in a moment',
      details: {},
      headers: ['Retry-After', '5'],
    };
    sendFailure(request, response, failure, target, settings);
  }

  const refuse: Delivery['refuse'] = (request, response, seconds) => {
    sendFailure(request, response, tooMany(seconds), request.url ?? '/', settings);
  };

  readAhead().catch(() => undefined);

  return {
    limit,
    refuse,
    owns(target) {
      const end = target.indexOf('?');
      const path = end === -1 ? target : target.slice(0, end);
      return path === HEALTH_PATH || isDeliveryPath(path, settings);
    },

    respond(request, response) {
      const target = request.url ?? '/';
      const { method } = request;
      if (method === 'GET' || method === 'HEAD') {
        const wait = limit.take(request);
        if (wait > 0) {
          refuse(request, response, wait);
          return;
        }
        const known = remembered.get(target);
        if (
          known?.watched.version === known?.version &&
          known?.watched.isFresh(performance.now())
        ) {
          const coding = codingOf(request);
          const variant = cache.get(known.key)?.ready(coding === 'none' ? 'identity' : coding);
          if (variant) {
            sendVariant(request, response, variant);
            return;
          }
        }
        const [path] = target.split('?', 1);
        const sent =
          path === HEALTH_PATH
            ? indexAnswers.epoch
                .current()
                .catch(() => undefined)
                .then(() => {
                  sendHealth(request, response, patience.health());
                })
            : respondFromTables(request, response, target);
        sent.catch((error: unknown) => {
          failed(request, response, target, error);
        });
        return;
      }
      if (method === 'OPTIONS') sendPreflight(response);
      else sendFailure(request, response, NOT_ALLOWED, target, settings);
    },

    invalidate() {
      // A shared period has addresses under several municipalities, a new period changes the page of
      // the one before and what `latest` is: asking anew for each page that is read is cheaper than
      // knowing which.
      periods.expire();
      indexAnswers.epoch.expire();
    },

    memory: () => ({ bytes: cache.size, ...periods.size }),

    async close() {
      closed = true;
      await limit.close();
      await reader.close();
    },
  };
}

const NOT_ALLOWED: Failure = {
  kind: 'failure',
  status: 405,
  message: `The methods are ${ALLOWED_METHODS}`,
  details: {},
  headers: ['Allow', ALLOWED_METHODS],
};

const tooMany = (seconds: number): Failure => ({
  kind: 'failure',
  status: 429,
  message: `Too many requests; come back in ${String(seconds)} s`,
  details: { retryAfter: seconds },
  headers: ['Retry-After', String(seconds)],
});
