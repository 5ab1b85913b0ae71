import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Only behind a proxy of one's own: otherwise every client says by itself who it is.
  proxy: { koa: (env.array('TRUSTED_PROXIES') ?? []).length > 0 },
  app: { keys: env.array('APP_KEYS') ?? [] },
  // Nobody is asked for newer versions; the box of addresses is for a terminal.
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('LOG_STARTUP', true) } },
  // A background job that writes to other systems has nothing to do in a test or an export.
  cron: { enabled: env.bool('CRON', true) },
  // Data leave by `strapi export` on the machine itself, never by a request from another one.
  transfer: { remote: { enabled: false } },
});
