import { factories } from '@strapi/strapi';

import { forReaders } from '../../../plugins/period-summary/server/src/for-readers';

export default factories.createCoreRouter('api::outcome.outcome', {
  config: { find: forReaders(), findOne: forReaders() },
});
