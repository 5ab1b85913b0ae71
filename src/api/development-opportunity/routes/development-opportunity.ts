import { factories } from '@strapi/strapi';

const publishedOnly = { middlewares: ['plugin::period-summary.published-only'] };

export default factories.createCoreRouter('api::development-opportunity.development-opportunity', {
  config: { find: publishedOnly, findOne: publishedOnly },
});
