import type { Core } from '@strapi/strapi';

import {
  deletionQuery,
  entryInput,
  entryType,
  newEntryInput,
  orderInput,
} from '../../../contracts/workspace';
import { getService } from '../services';
import type { EntryAddress } from '../services/workspace/entries/save-entry';
import { editorOf, permissionsOf, type AdminContext } from './admin-context';
import { parsed } from './parsing';
import { answerConflict, forbidden, notFound } from './workspace-refusals';

/** Writing what a period consists of. */
export const entries = ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: AdminContext): Promise<void> {
    const input = parsed(newEntryInput, ctx.request.body);
    const { periodId = '' } = ctx.params;
    const result = await getService(strapi, 'entries').create(periodId, input, editorOf(ctx));
    if (result.kind !== 'created') throw notFound(result);
    ctx.status = 201;
    ctx.body = { data: result.saved };
  },

  async save(ctx: AdminContext): Promise<void> {
    const input = parsed(entryInput, ctx.request.body);
    const result = await getService(strapi, 'entries').save(addressed(ctx), input, editorOf(ctx));
    if (result.kind === 'conflict') {
      answerConflict(ctx, result.conflict);
      return;
    }
    if (result.kind !== 'saved') throw notFound(result);
    ctx.body = { data: result.saved };
  },

  async remove(ctx: AdminContext): Promise<void> {
    const { updatedAt } = parsed(deletionQuery, ctx.query);
    const address = addressed(ctx);
    const result = await getService(strapi, 'entries').remove(
      address,
      updatedAt,
      permissionsOf(ctx),
    );
    switch (result.kind) {
      case 'deleted':
        ctx.body = { data: { deleted: address.documentId } };
        return;
      case 'conflict':
        answerConflict(ctx, result.conflict);
        return;
      case 'published':
        throw forbidden(
          'Det här är publicerat. Dölj avsnittet med ett skäl, eller be en utgivare ta bort det. / This is published. Hide the section with a reason, or ask a publisher to remove it.',
          result,
        );
      default:
        throw notFound(result);
    }
  },

  async order(ctx: AdminContext): Promise<void> {
    const input = parsed(orderInput, ctx.request.body);
    const { periodId = '' } = ctx.params;
    const result = await getService(strapi, 'entries').order(periodId, input);
    if (result.kind !== 'ordered') throw notFound(result);
    ctx.body = { data: result.versions };
  },
});

const addressed = (ctx: AdminContext): EntryAddress => ({
  periodId: ctx.params['periodId'] ?? '',
  type: parsed(entryType, ctx.params['type']),
  documentId: ctx.params['documentId'] ?? '',
});
