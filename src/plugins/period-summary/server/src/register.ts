import type { Core } from '@strapi/strapi';

import { closePublicAddresses, hideVisitorAccounts } from './close-public-addresses';
import { keepExcerpts } from './document-middlewares/excerpt';
import { registerLocalPoliceArea } from './local-police-area';
import { holdBootLock } from './database/boot-lock';
import { letReadersIn } from './database/let-readers-in';
import {
  registerActivityLog,
  registerContentRules,
  registerPublicationLog,
  registerPublishGuard,
} from './document-middlewares';
import { guardHostAddresses } from './guard-host-addresses';
import { SEALED_UIDS } from './uids';

export async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  letReadersIn(strapi);
  await holdBootLock(strapi);
  for (const uid of SEALED_UIDS) {
    // Strapi gives every table foreign keys to admin users that are set to null when a user is
    // deleted: an UPDATE that the triggers of a sealed table would refuse, and the user with it.
    const { attributes } = strapi.contentType(uid) as unknown as {
      attributes: Record<string, unknown>;
    };
    delete attributes.createdBy;
    delete attributes.updatedBy;
  }
  closePublicAddresses(strapi);
  hideVisitorAccounts(strapi);
  registerLocalPoliceArea(strapi);
  guardHostAddresses(strapi);
  keepExcerpts(strapi);
  registerPublishGuard(strapi);
  registerPublicationLog(strapi);
  registerActivityLog(strapi);
  registerContentRules(strapi);
}
