import type { Core } from '@strapi/strapi';

/** Runs `work` in one transaction, the open one where there is one; rolls back when it throws. */
export async function inTransaction<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  return strapi.db.transaction(() => work());
}
