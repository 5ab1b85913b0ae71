import { factories } from '@strapi/strapi';

const publishedOnly = { middlewares: ['plugin::period-summary.published-only'] };

export default factories.createCoreRouter('api::municipality.municipality', {
  config: { find: publishedOnly, findOne: publishedOnly },
});
