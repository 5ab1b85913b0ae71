import path from 'node:path';

export default () => ({
  // Before ours: plugins start in this order, and ours sets the roles that this one makes.
  'users-permissions': {
    config: { register: { allowedFields: [] } },
  },
  'period-summary': {
    enabled: true,
    // Absolute on purpose: with a relative path Strapi skips the server half without a word.
    resolve: path.resolve(__dirname, '../src/plugins/period-summary'),
  },
});
