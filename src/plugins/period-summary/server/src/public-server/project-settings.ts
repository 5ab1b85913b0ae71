/** The project's `config/` as far as the public addresses need it, read without Strapi. */
import { createRequire } from 'node:module';
import path from 'node:path';

import { env } from '@strapi/utils';

import { parseSettings } from '../configuration';
import type { DeliveryHost } from '../delivery/delivery';
import { deliverySettings } from '../delivery/settings';

type Configure = (options: { readonly env: typeof env }) => unknown;

interface Knex {
  readonly client: string;
  readonly connection: Readonly<Record<string, unknown>>;
}

function read(distDir: string, name: string): unknown {
  // Found at run time, as Strapi finds it.
  const load = createRequire(path.join(distDir, 'config', name));
  const file = load(`./${name}`) as { readonly default: Configure };
  return file.default({ env });
}

/**
 * @param appDir the project's folder, which SQLite's file is relative to
 * @param distDir the compiled project
 * @throws where a setting cannot be, or there is no `PUBLIC_URL`: this process has an address that readers
 *   never see, so nothing else could stand in links and feeds
 */
export function readProjectSettings(
  appDir: string,
  distDir: string,
): Pick<DeliveryHost, 'settings' | 'database'> {
  const plugins = read(distDir, 'plugins') as Readonly<
    Record<string, { readonly config?: unknown }>
  >;
  const settings = parseSettings(plugins['period-summary']?.config ?? {});
  if (settings.publicUrl === '') throw new Error('PUBLIC_URL is missing');
  const { connection: database } = read(distDir, 'database') as { readonly connection: Knex };
  return {
    settings: deliverySettings(settings, settings.publicUrl),
    database: { client: database.client, connection: placed(appDir, database.connection) },
  };
}

function placed(appDir: string, connection: Knex['connection']): Knex['connection'] {
  const { filename } = connection;
  if (typeof filename !== 'string') return connection;
  return { ...connection, filename: path.resolve(appDir, filename) };
}
