import path from 'node:path';

import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  // Before ours: plugins start in this order, and ours sets the roles that this one makes.
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET'), register: { allowedFields: [] } },
  },
  'period-summary': {
    enabled: true,
    // Absolute on purpose: with a relative path Strapi skips the server half without a word.
    resolve: path.resolve(__dirname, '../src/plugins/period-summary'),
  },
  upload: {
    config: { sizeLimit: env.int('UPLOAD_MAX_MB', 20) * 1024 * 1024 },
  },
});
