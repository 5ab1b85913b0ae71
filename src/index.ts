import type { Core } from '@strapi/strapi';

import { finishBoot } from './plugins/period-summary/server/src/bootstrap/finish';

export default {
  // Roles wait for Strapi's admin, which starts after every plugin.
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): Promise<void> => finishBoot(strapi),
};
