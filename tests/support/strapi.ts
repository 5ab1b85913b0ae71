import type { AddressInfo } from 'node:net';

import type { Core, createStrapi as createStrapiType } from '@strapi/strapi';

import { COMPILED_PROJECT } from './compiled-project';
import { PROJECT_ROOT } from './project-root';
import type { Outside } from './strapi-environment';
import { createTestDatabase, type TestDatabase } from './test-database';
import { TEST_ENV } from './test-secrets';
import { until } from './until';

export interface RunningStrapi {
  readonly strapi: Core.Strapi;
  readonly database: TestDatabase;
  /** Also answers HTTP, on a free loopback port; returns the origin, `http://127.0.0.1:40123`. */
  listen(): Promise<string>;
  /** Ends Strapi and leaves the database, for a test that starts again on what is there. */
  stop(): Promise<void>;
  /** Ends Strapi and removes the database. */
  remove(): Promise<void>;
}

type CreateStrapi = typeof createStrapiType;

const { outside } = globalThis as unknown as { outside: Outside };

/** Module state of the plugin (caches, timers) belongs to one Strapi, and not to the next one. */
function forgetCompiledProject(): void {
  for (const file of Object.keys(outside.require.cache)) {
    if (file.startsWith(COMPILED_PROJECT)) Reflect.deleteProperty(outside.require.cache, file);
  }
}

/**
 * After a change Strapi goes on reading, for its webhooks, without anybody waiting for it. Ended in the
 * middle of that, it would fail the test run with an error of its own; and who counts questions to the
 * database would count those too.
 */
export async function untilIdle(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool?: Pool };
  const isIdle = () => !pool || pool.numUsed() + pool.numPendingAcquires() === 0;
  let quiet = 0;
  const check = () => (quiet = isIdle() ? quiet + 1 : 0) >= 3;
  await until(check, { within: 10_000, every: 20, what: 'the database connections are idle' });
}

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * The whole of Strapi inside the test's own process, for tests of services and documents.
 * For `beforeAll`; takes 2–5 s. End it with `remove()` in `afterAll`.
 *
 * @param database an own one from an earlier start; without it a new and empty one
 * @param env more environment variables, as an operator would set them
 */
export async function startStrapi({
  database,
  env = {},
}: {
  database?: TestDatabase;
  env?: Readonly<Record<string, string>>;
} = {}): Promise<RunningStrapi> {
  const own = database ?? (await createTestDatabase());
  const environment = outside.process.env;
  const before = { ...environment };
  Object.assign(environment, TEST_ENV, { LOG_LEVEL: 'error' }, own.env, env);
  const restore = (): void => {
    for (const name of Object.keys(environment)) {
      if (!(name in before)) Reflect.deleteProperty(environment, name);
    }
    Object.assign(environment, before);
  };
  forgetCompiledProject();
  const listenersBefore = new Map(
    (['SIGTERM', 'SIGINT'] as const).map((s) => [s, outside.process.listeners(s)]),
  );
  const { createStrapi } = outside.require('@strapi/strapi') as { createStrapi: CreateStrapi };
  const strapi = createStrapi({ appDir: PROJECT_ROOT, distDir: COMPILED_PROJECT });
  const forgetSignals = (): void => {
    for (const [signal, known] of listenersBefore) {
      for (const listener of outside.process.listeners(signal)) {
        if (!known.includes(listener)) outside.process.removeListener(signal, listener);
      }
    }
  };
  try {
    await strapi.load();
  } catch (error) {
    await strapi.destroy().catch(() => undefined);
    forgetSignals();
    restore();
    if (!database) await own.remove();
    throw error;
  }
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    strapi.server.httpServer.closeAllConnections();
    await untilIdle(strapi);
    await strapi.destroy();
    forgetSignals();
    restore();
  };
  return {
    strapi,
    database: own,
    listen: async () => {
      const { httpServer } = strapi.server;
      if (!httpServer.listening) {
        strapi.server.mount();
        await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
      }
      return `http://127.0.0.1:${String((httpServer.address() as AddressInfo).port)}`;
    },
    stop,
    remove: async () => {
      await stop();
      await own.remove();
    },
  };
}
