import type { Core } from '@strapi/strapi';

import { inTransaction } from './transaction';

/** Which of the two supported databases this is. */
export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

/** A table's name as raw SQL needs it: quoted, with its schema on PostgreSQL. */
export const qualified = (strapi: Core.Strapi, table: string): string => {
  const schema = isPostgres(strapi) ? strapi.db.getSchemaName() : undefined;
  return schema ? `"${schema}"."${table}"` : `"${table}"`;
};

/** Runs raw SQL on the open transaction's connection where there is one. */
export async function raw(
  strapi: Core.Strapi,
  sql: string,
  bindings: readonly (string | number | null)[] = [],
): Promise<unknown> {
  return inTransaction(strapi, async (trx): Promise<unknown> => await trx.raw(sql, [...bindings]));
}
