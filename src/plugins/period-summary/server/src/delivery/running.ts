/** The delivery of each Strapi of this process; a test may start several. */
import type { Core } from '@strapi/strapi';

import { openDelivery, type Delivery } from './delivery';
import { standBefore } from './front-door';
import type { ReadDatabase } from './reader';
import { readSettings } from './settings';

const running = new WeakMap<Core.Strapi, Delivery>();
const leaving = new WeakMap<Core.Strapi, () => void>();

/** Undefined until the boot has come so far. */
export const deliveryOf = (strapi: Core.Strapi): Delivery | undefined => running.get(strapi);

export async function startDelivery(strapi: Core.Strapi): Promise<void> {
  const database = {
    client: strapi.db.dialect.client,
    connection: strapi.config.get<ReadDatabase['connection']>('database.connection.connection', {}),
  };
  // With a write-ahead log a reader sees the last commit while a publish is under way; with SQLite's
  // default journal it would wait for it.
  if (database.client === 'sqlite') await strapi.db.connection.raw('PRAGMA journal_mode = WAL');
  const delivery = await openDelivery({
    settings: readSettings(strapi),
    database,
    log: strapi.log,
  });
  running.set(strapi, delivery);
  leaving.set(strapi, standBefore(strapi.server.httpServer, delivery));
}

export async function stopDelivery(strapi: Core.Strapi): Promise<void> {
  leaving.get(strapi)?.();
  leaving.delete(strapi);
  await running.get(strapi)?.close();
  running.delete(strapi);
}

/** For publishing: what was just committed here is read at once, not within a second. */
export function invalidate(strapi: Core.Strapi, series?: string): void {
  running.get(strapi)?.invalidate(series);
}
