import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::development-opportunity.development-opportunity');
