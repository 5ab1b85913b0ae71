import type { StrapiApp } from '@strapi/strapi/admin';

import { PLUGIN_ID } from './plugin-id';
import { registerTranslations } from './register-translations';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
  registerTrads: registerTranslations,
};
