import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('LOG_STARTUP', true) } },
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  app: { keys: env.array('APP_KEYS') },
  // A background job that writes to other systems has nothing to do in a test or an export.
  cron: { enabled: env.bool('CRON', true) },
});
