import { factories } from '@strapi/strapi';

const forReaders = {
  middlewares: ['plugin::period-summary.published-only', 'plugin::period-summary.affordable-only'],
};

export default factories.createCoreRouter('api::development-opportunity.development-opportunity', {
  config: { find: forReaders, findOne: forReaders },
});
