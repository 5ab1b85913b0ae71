import type { Core } from '@strapi/strapi';

import { releaseBootLock } from '../database/boot-lock';
import { applyStaffRoles } from './staff-roles';

/**
 * What must wait until Strapi's admin has started too, which it does after the plugins: called from the
 * project's own `bootstrap`, the last of all. Then the next node may start.
 */
export async function finishBoot(strapi: Core.Strapi): Promise<void> {
  await applyStaffRoles(strapi);
  await releaseBootLock(strapi);
}
