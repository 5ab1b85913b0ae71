import type { Core } from '@strapi/strapi';

import { applyContentManagerViews } from './content-manager-views';
import { applyLocales } from './locales';
import { applyPublicPermissions } from './public-permissions';

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
  { name: 'locales', run: applyLocales },
  { name: 'public permissions', run: applyPublicPermissions },
  { name: 'content manager views', run: applyContentManagerViews },
];

/** @throws what a step threw, its name in the log first: a half-made boot must not serve. */
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
