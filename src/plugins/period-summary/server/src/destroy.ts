import type { Core } from '@strapi/strapi';

import { releaseBootLock } from './database/boot-lock';
import { replacesContent } from './database/refuse-import';
import { armSealedTables } from './database/sealed-tables';
import { stopDelivery } from './delivery/running';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // The end of an import, which was let write freely into an empty database.
  if (replacesContent(process.argv)) await armSealedTables(strapi);
  // A start that failed half-way must not keep the next node waiting.
  await releaseBootLock(strapi);
  await stopDelivery(strapi);
}
