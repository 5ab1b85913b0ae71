import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Runs `work` in one transaction, the open one where there is one; rolls back when it throws. */
export async function inTransaction<T>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction));
}
