import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { PLUGIN_ID } from './plugin-id';
import { registerTranslations } from './register-translations';

export default {
  register(app: StrapiApp) {
    app.customFields.register({
      name: 'local-police-area',
      pluginId: PLUGIN_ID,
      type: 'string',
      intlLabel: {
        id: `${PLUGIN_ID}.local-police-area.label`,
        defaultMessage: 'Local police area',
      },
      intlDescription: {
        id: `${PLUGIN_ID}.local-police-area.description`,
        defaultMessage: "One of the Police's local areas",
      },
      components: {
        Input: async () => {
          const { LocalPoliceAreaInput } = await import('./components/LocalPoliceAreaInput');
          // The host hands every input its props, and types them as none.
          return { default: LocalPoliceAreaInput as ComponentType };
        },
      },
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
  registerTrads: registerTranslations,
};
