import { factories } from '@strapi/strapi';

import { FOR_READERS } from '../../../plugins/period-summary/server/src/for-readers';

export default factories.createCoreRouter('api::promise.promise', {
  config: { find: FOR_READERS, findOne: FOR_READERS },
});
