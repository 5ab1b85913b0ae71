import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { repairRelations, type Touched } from './relation-repair';
import type { Trx } from './rows';

const pending = new AsyncLocalStorage<Touched[]>();

/** Links what was written: at once, or at the end of the work it is part of. */
export async function repairNowOrLater(
  strapi: Core.Strapi,
  trx: Trx,
  touched: readonly Touched[],
): Promise<void> {
  const later = pending.getStore();
  if (later) later.push(...touched);
  else await repairRelations(strapi, trx, touched);
}

/**
 * Does work that writes or publishes many entries, in one transaction, and links them once at its end:
 * publishing a period of forty entries reads each join table a few times instead of forty.
 * @param work its rows may lack links among each other until it has ended
 */
export async function settleTogether<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  if (pending.getStore()) return work();
  return strapi.db.transaction(async ({ trx }) => {
    const touched: Touched[] = [];
    const result = await pending.run(touched, work);
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
      trx as Trx,
      [...last].map(([key, one]) => ({ ...one, published: published.has(key) })),
    );
    return result;
  });
}
