import path from 'node:path';

import type { Core } from '@strapi/strapi';

/** Pictures, and the forms in which an agreement is kept. */
const ALLOWED_UPLOADS = [
  ...['jpeg', 'png', 'gif', 'webp', 'avif', 'tiff', 'svg+xml'].map((type) => `image/${type}`),
  'application/pdf',
  'application/msword',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  // Before ours: plugins start in this order, and ours sets the roles that this one makes.
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET'), register: { allowedFields: [] } },
  },
  'period-summary': {
    enabled: true,
    // Absolute on purpose: with a relative path Strapi skips the server half without a word.
    resolve: path.resolve(__dirname, '../src/plugins/period-summary'),
    // What each means, and which values it takes: the plugin's `configuration.ts`.
    config: {
      pagePath: env('PAGE_PATH', '/medborgarloften'),
      publicUrl: env('PUBLIC_URL', ''),
      cacheBytes: env.int('CACHE_BYTES', 64_000_000),
      requestsPerMinute: env.int('REQUESTS_PER_MINUTE', 6000),
      rateLimitStore: env('RATE_LIMIT_STORE', 'memory'),
      trustedProxies: env.array('TRUSTED_PROXIES', []),
      erasureList: env('ERASURE_LIST', 'data/erasures.jsonl'),
      frameOrigins: env.array('FRAME_ORIGINS', []),
      securityContact: env('SECURITY_CONTACT', ''),
    },
  },
  upload: {
    config: {
      sizeLimit: env.int('UPLOAD_MAX_MB', 20) * 1024 * 1024,
      // What is uploaded is served from the admin's own origin: a page with a script beside it would
      // run there with the session of whoever opens it.
      security: { allowedTypes: ALLOWED_UPLOADS },
    },
  },
});
