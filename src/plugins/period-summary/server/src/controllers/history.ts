import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { changesQuery, compareQuery, languageQuery, logQuery } from '../../../contracts/workspace';
import { getService } from '../services';
import type { AdminContext } from './admin-context';
import { parsed } from './parsing';
import { notFound, nothingToPublish } from './workspace-refusals';

const editionNumber = z.coerce.number().int().positive();

/** What would be, was and is published, and who did it. */
export const history = ({ strapi }: { strapi: Core.Strapi }) => ({
  async changes(ctx: AdminContext): Promise<void> {
    const query = parsed(changesQuery, ctx.query);
    const result = await getService(strapi, 'history').changes(periodOf(ctx), query);
    if ('kind' in result) throw nothingToPublish(result);
    ctx.body = { data: result };
  },

  async editions(ctx: AdminContext): Promise<void> {
    const { language } = parsed(languageQuery, ctx.query);
    ctx.body = { data: await getService(strapi, 'history').editions(periodOf(ctx), language) };
  },

  async edition(ctx: AdminContext): Promise<void> {
    const { language } = parsed(languageQuery, ctx.query);
    const number = parsed(editionNumber, ctx.params['number']);
    const edition = await getService(strapi, 'history').edition(periodOf(ctx), language, number);
    if (!edition) throw notFound({ kind: 'no-edition' });
    ctx.body = { data: edition };
  },

  async compare(ctx: AdminContext): Promise<void> {
    const { language, ...numbers } = parsed(compareQuery, ctx.query);
    const result = await getService(strapi, 'history').compare(periodOf(ctx), language, numbers);
    if (!result) throw notFound({ kind: 'no-edition' });
    ctx.body = { data: result };
  },

  async log(ctx: AdminContext): Promise<void> {
    const query = parsed(logQuery, ctx.query);
    ctx.body = { data: await getService(strapi, 'history').log(periodOf(ctx), query) };
  },
});

const periodOf = (ctx: AdminContext): string => ctx.params['periodId'] ?? '';
