import path from 'node:path';

export default () => ({
  'period-summary': {
    enabled: true,
    // Absolute on purpose: with a relative path Strapi skips the server half without a word.
    resolve: path.resolve(__dirname, '../src/plugins/period-summary'),
  },
  'users-permissions': {
    config: { register: { allowedFields: [] } },
  },
});
