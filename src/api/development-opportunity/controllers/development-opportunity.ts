import { factories } from '@strapi/strapi';

export default factories.createCoreController(
  'api::development-opportunity.development-opportunity',
);
