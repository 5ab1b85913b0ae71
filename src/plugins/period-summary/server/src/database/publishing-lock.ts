/**
 * One publication of a series at a time, over all nodes.
 *
 * In a process a mutex queues; between processes PostgreSQL's advisory lock does. The lock is taken on
 * a connection of its own *before* the publishing transaction begins: under REPEATABLE READ a
 * transaction that first waits for a lock inside itself would go on with the snapshot from before
 * the wait and miss the edition it waited for.
 */
import { Mutex, Semaphore } from 'async-mutex';
import type { Core } from '@strapi/strapi';

import { isPostgres, raw } from './dialect';
import { inTransaction } from './transaction';

/** Each publication holds two connections on PostgreSQL; a pool of ten must never be used up by them. */
const SIMULTANEOUS = 2;
const ATTEMPTS = 5;

export interface PublishingLock {
  /**
   * Runs `work` alone for `key`, in one database transaction with one consistent snapshot. Where
   * another transaction changed the same rows meanwhile, `work` is run again from the start, so it
   * must do everything through the database.
   */
  inTransaction<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createPublishingLock(strapi: Core.Strapi): PublishingLock {
  const mutexes = new Map<string, { readonly mutex: Mutex; users: number }>();
  const slots = new Semaphore(SIMULTANEOUS);

  async function alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const entry = mutexes.get(key) ?? { mutex: new Mutex(), users: 0 };
    entry.users += 1;
    mutexes.set(key, entry);
    try {
      return await entry.mutex.runExclusive(() => slots.runExclusive(work));
    } finally {
      entry.users -= 1;
      if (entry.users === 0) mutexes.delete(key);
    }
  }

  const snapshot = <T>(work: () => Promise<T>): Promise<T> =>
    inTransaction(strapi, async () => {
      if (isPostgres(strapi)) await raw(strapi, 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      return work();
    });

  async function retried<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await snapshot(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      }
    }
  }

  return {
    inTransaction: (key, work) =>
      alone(key, () =>
        isPostgres(strapi)
          ? strapi.db.connection.transaction(async (outer) => {
              await outer.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [key]);
              return retried(work);
            })
          : snapshot(work),
      ),
  };
}

/**
 * PostgreSQL's serialization_failure and deadlock_detected, and unique_violation: another transaction made
 * a row that this one could not see (the first `latest` of a municipality, a picture both editions
 * show) and will find the next time. The transaction may simply be run again.
 */
function isConflict(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let cause = error; cause instanceof Error && !seen.has(cause); cause = cause.cause) {
    seen.add(cause);
    const { code } = cause as Error & { code?: unknown };
    if (code === '40001' || code === '40P01' || code === '23505') return true;
    const { details } = cause as Error & { details?: { originalError?: unknown } };
    if (details?.originalError && isConflict(details.originalError)) return true;
  }
  return false;
}
