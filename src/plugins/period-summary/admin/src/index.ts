import { ManyWays } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { READ } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import { registerTranslations } from './register-translations';
import { StandingPanel } from './side-panel/StandingPanel';

/** What the Content Manager offers plugins; its type is not exported for `getPlugin`. */
interface EditViewPanels {
  addEditViewSidePanel?: (panels: readonly unknown[]) => void;
}

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
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: ManyWays,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Sammanfattningar' },
      permissions: READ,
      position: 1,
      // Loaded when it is opened: staff who only sign in to change a picture never wait for it.
      Component: () => import('./pages/App').then(({ App }) => ({ default: App })),
    });
    // Before the host's own: what waits for somebody must not stand below the edge of the screen.
    app.widgets.register((others) => [
      {
        id: 'tasks',
        pluginId: PLUGIN_ID,
        icon: ManyWays,
        title: { id: `${PLUGIN_ID}.tasks.title`, defaultMessage: 'Att göra' },
        permissions: READ,
        component: () => import('./widget/TasksWidget').then(({ TasksWidget }) => TasksWidget),
      },
      ...others,
    ]);
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const contentManager = app.getPlugin('content-manager').apis as EditViewPanels;
    contentManager.addEditViewSidePanel?.([StandingPanel]);
  },
  registerTrads: registerTranslations,
};
