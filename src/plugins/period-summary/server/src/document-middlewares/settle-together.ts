import type { Core } from '@strapi/strapi';

import { repairRelations, type Touched } from './relation-repair';
import type { Trx } from './rows';

/**
 * By transaction, which all that is written within it shares. An AsyncLocalStorage would tell as much,
 * but from its first use on every request to the server pays for it, on Node before 24.
 */
const pending = new WeakMap<Trx, Touched[]>();

/** Whether what is written now is part of the work of a whole page. */
export const isSettling = (trx: Trx): boolean => pending.has(trx);

/** Links what was written: at once, or at the end of the work it is part of. */
export async function repairNowOrLater(
  strapi: Core.Strapi,
  trx: Trx,
  touched: readonly Touched[],
): Promise<void> {
  const later = pending.get(trx);
  if (later) later.push(...touched);
  else await repairRelations(strapi, trx, touched);
}

/**
 * Does work that writes or publishes many entries, in one transaction, and links them once at its end:
 * publishing a period of forty entries reads each join table a few times instead of forty.
 * @param work its rows may lack links among each other until it has ended
 */
export async function settleTogether<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  return strapi.db.transaction(async ({ trx: open }) => {
    const trx = open as Trx;
    if (pending.has(trx)) return work();
    const touched: Touched[] = [];
    pending.set(trx, touched);
    let result: T;
    try {
      result = await work();
    } finally {
      pending.delete(trx);
    }
    const last = new Map(
      touched.map((one) => [`${one.uid} ${one.documentId} ${one.locale}`, one] as const),
    );
    const published = new Set(
      touched
        .filter((one) => one.published)
        .map((one) => `${one.uid} ${one.documentId} ${one.locale}`),
    );
    await repairRelations(
      strapi,
      trx,
      [...last].map(([key, one]) => ({ ...one, published: published.has(key) })),
    );
    return result;
  });
}
