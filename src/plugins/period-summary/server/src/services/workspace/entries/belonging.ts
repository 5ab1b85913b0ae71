import type { Core } from '@strapi/strapi';

import type { WorkspaceEntryType } from '../../../../../contracts/workspace';
import { periodOfEntry } from '../../period-of-entry';
import { UID_OF } from './entry-types';

/** Whether an entry is one of the period: an address must not reach into another municipality's. */
export async function belongsTo(
  strapi: Core.Strapi,
  {
    periodId,
    type,
    documentId,
  }: {
    readonly periodId: string;
    readonly type: WorkspaceEntryType;
    readonly documentId: string;
  },
): Promise<boolean> {
  const owner = await periodOfEntry(strapi, UID_OF[type], documentId);
  return owner?.periodId === periodId;
}
