import * as uids from '../../src/plugins/period-summary/server/src/uids';
import { startServer } from '../support/server';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { createEmptyDatabase, databaseKind } from '../support/test-database';

const everyUid = Object.values(uids).filter(
  (uid): uid is Exclude<typeof uid, readonly unknown[]> => typeof uid === 'string',
);

describe(`Strapi on ${databaseKind()}`, () => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi({ database: await createEmptyDatabase() });
  });
  afterAll(() => running.remove());

  // Without this, a plugin that is not found leaves a site that starts, says nothing and publishes
  // nothing: Strapi skips the server half of a plugin with a relative path silently.
  it('has loaded the plugin and every content type', () => {
    expect(Object.keys(running.strapi.plugins)).toContain('period-summary');
    expect(Object.keys(running.strapi.contentTypes)).toEqual(expect.arrayContaining(everyUid));
  });

  // A test on the wrong database proves nothing about the other one.
  it('uses the database of this run', () => {
    expect(running.strapi.db.dialect.client).toBe(databaseKind());
  });

  it('starts again on the same database', async () => {
    await running.stop();
    running = await startStrapi({ database: running.database });
    expect(await running.strapi.documents('api::theme.theme').count({})).toBe(0);
  });
});

// What a visitor's browser and a load balancer see of a started server.
it('answers over HTTP as a process of its own', async () => {
  const server = await startServer();
  try {
    const health = await fetch(`${server.origin}/_health`);
    expect(health.status).toBe(204);
    expect(health.headers.get('x-powered-by')).toBeNull();
  } finally {
    await server.remove();
  }
});
