import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::development-opportunity.development-opportunity');
