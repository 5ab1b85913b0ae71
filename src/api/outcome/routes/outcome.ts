import { factories } from '@strapi/strapi';

const publishedOnly = { middlewares: ['plugin::period-summary.published-only'] };

export default factories.createCoreRouter('api::outcome.outcome', {
  config: { find: publishedOnly, findOne: publishedOnly },
});
