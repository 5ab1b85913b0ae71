import { serve } from '@hono/node-server';

import { createApp } from './app.js';
import { Cms } from './cms/cms.js';
import { Copies } from './copies.js';
import { readSettings } from './settings.js';
import { warm } from './warm.js';

const { cms: origin, municipality, copies, host, port } = readSettings(process.env);
const cms = new Cms(origin, municipality, new Copies(copies));

/** Often enough that a withdrawn page, which nobody visits, is gone from the disk within minutes. */
const EVERY = 120_000;
setInterval(() => void warm(cms), EVERY).unref();

const server = serve({ fetch: createApp(cms, origin).fetch, hostname: host, port }, () => {
  console.log(`http://${host}:${String(port)} · ${municipality} · ${origin}`);
  void warm(cms);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
