import type { Core } from '@strapi/strapi';

import { releaseBootLock } from './database/boot-lock';
import { stopDelivery } from './delivery/running';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // A start that failed half-way must not keep the next node waiting.
  await releaseBootLock(strapi);
  await stopDelivery(strapi);
}
