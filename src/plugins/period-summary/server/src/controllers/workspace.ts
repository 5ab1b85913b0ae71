import type { Core } from '@strapi/strapi';

import { entryType, overviewQuery, workspaceQuery } from '../../../contracts/workspace';
import { getService } from '../services';
import { typeOfUid } from '../services/workspace/entries/entry-types';
import { permissionsOf, type AdminContext } from './admin-context';
import { parsed } from './parsing';
import { notFound } from './workspace-refusals';

/** What a screen is made of. */
export const workspace = ({ strapi }: { strapi: Core.Strapi }) => ({
  async overview(ctx: AdminContext): Promise<void> {
    const query = parsed(overviewQuery, ctx.query);
    const overview = await getService(strapi, 'workspace').overview(query, permissionsOf(ctx));
    ctx.body = { data: overview };
  },

  async tasks(ctx: AdminContext): Promise<void> {
    ctx.body = { data: await getService(strapi, 'workspace').tasks(permissionsOf(ctx)) };
  },

  async find(ctx: AdminContext): Promise<void> {
    const { language } = parsed(workspaceQuery, ctx.query);
    const result = await getService(strapi, 'workspace').find({
      periodId: ctx.params['periodId'] ?? '',
      language,
      may: permissionsOf(ctx),
    });
    if (result.kind !== 'found') throw notFound(result);
    ctx.body = { data: result.workspace };
  },

  async standing(ctx: AdminContext): Promise<void> {
    const { type: name = '', documentId = '' } = ctx.params;
    // The Content Manager knows its entries by UID.
    const type = parsed(entryType, typeOfUid(name) ?? name);
    const standing = await getService(strapi, 'workspace').standing(type, documentId);
    if (!standing) throw notFound({ kind: 'no-entry' });
    ctx.body = { data: standing };
  },
});
