import type { Core } from '@strapi/strapi';

import { prepareEventSequence } from '../database/event-sequence';
import { refuseImportOverEditions, replacesContent } from '../database/refuse-import';
import { armSealedTables, disarmSealedTables } from '../database/sealed-tables';
import { startDelivery } from '../delivery/running';
import { ACTION_DEFINITIONS } from '../permissions';
import { getService } from '../services';
import { applyContentManagerViews } from './content-manager-views';
import { applyLocales } from './locales';
import { scheduleForgetting } from './log-names';
import { applyPublicPermissions } from './public-permissions';
import { applySignInWords } from './sign-in-words';

interface BootstrapStep {
  /** What stands in the log when the step fails. */
  readonly name: string;
  readonly run: (strapi: Core.Strapi) => Promise<void>;
}

/**
 * What the code decides and the database merely holds: written again at every boot, in this order.
 * Each step can run any number of times, and a step that finds nothing to change writes nothing.
 */
const STEPS: readonly BootstrapStep[] = [
  { name: 'import over editions', run: (strapi) => refuseImportOverEditions(strapi) },
  {
    name: 'sealed tables',
    run: (strapi) =>
      replacesContent(process.argv) ? disarmSealedTables(strapi) : armSealedTables(strapi),
  },
  { name: 'event numbers', run: prepareEventSequence },
  {
    name: 'erasures after a restore',
    run: async (strapi) => {
      await getService(strapi, 'erasing').repeat(new Date().toISOString());
    },
  },
  { name: 'staff actions', run: registerActions },
  { name: 'locales', run: applyLocales },
  { name: 'public permissions', run: applyPublicPermissions },
  { name: 'content manager views', run: applyContentManagerViews },
  { name: 'words for signing in', run: applySignInWords },
  { name: 'names in the log', run: scheduleForgetting },
  { name: 'public addresses', run: startDelivery },
];

async function registerActions(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.service('admin::permission') as unknown as {
    actionProvider: { registerMany(actions: readonly object[]): Promise<void> };
  };
  await permissions.actionProvider.registerMany(ACTION_DEFINITIONS);
}

/** The last step is `finishBoot`, after Strapi's admin has started.
 * @throws what a step threw, its name in the log first: a half-made boot must not serve. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  for (const step of STEPS) {
    try {
      await step.run(strapi);
    } catch (error) {
      strapi.log.error(`period-summary could not start: ${step.name}`);
      throw error;
    }
  }
}
