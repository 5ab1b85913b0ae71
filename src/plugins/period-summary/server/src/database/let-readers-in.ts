/**
 * SQLite answers inside the call, so that a publication of a hundred queries would be one piece of
 * work without a gap: nobody is answered for as long as it takes. Here the event loop turns between
 * two queries as soon as they have kept it for some milliseconds. PostgreSQL needs nothing of it.
 */
import type { Core } from '@strapi/strapi';

import { isPostgres } from './dialect';

/** Milliseconds of queries after which whoever else waits goes first. */
const STRETCH = 2;

type Query = (this: unknown, connection: unknown, query: unknown) => Promise<unknown>;

const patched = new WeakSet<object>();

/**
 * Spreads the queries of this process. They keep their order: one that was asked for later never
 * overtakes one that waits.
 */
export function letReadersIn(strapi: Core.Strapi): void {
  if (isPostgres(strapi)) return;
  const client = strapi.db.connection.client as object;
  // Not the client alone: knex makes the one of each transaction from its prototype.
  const prototype = Object.getPrototypeOf(client) as { _query?: Query };
  const { _query: query } = prototype;
  if (query === undefined || patched.has(prototype)) return;
  patched.add(prototype);

  const waiting: (() => void)[] = [];
  let turnedAt = 0;
  const turn = (): void => {
    turnedAt = performance.now();
    waiting.shift()?.();
    // One in each turn: what follows on its answer costs more than the answer.
    if (waiting.length > 0) setImmediate(turn);
  };

  prototype._query = function (connection, asked) {
    if (waiting.length === 0 && performance.now() - turnedAt < STRETCH) {
      return query.call(this, connection, asked);
    }
    return new Promise((resolve) => {
      waiting.push(() => {
        resolve(query.call(this, connection, asked));
      });
      if (waiting.length === 1) setImmediate(turn);
    });
  };
}
