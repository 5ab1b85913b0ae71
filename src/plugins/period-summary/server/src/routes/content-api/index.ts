/** Every public address as a route, so that OpenAPI knows it; the early middleware is their cache. */
import { z } from 'zod';

import * as schemas from './schemas';

type Schemas = Readonly<Record<string, z.ZodType>>;

const route = (
  path: string,
  { params, query }: { readonly params?: Schemas; readonly query?: Schemas },
  response: z.ZodType,
) => ({
  method: 'GET' as const,
  path,
  handler: 'content-api.respond',
  // Public reads need no key, and no permission of the public role that somebody could take away.
  config: { auth: false as const },
  request: { ...(params ? { params } : {}), ...(query ? { query } : {}) },
  response,
});

const { ofPeriod, ofSeries, ofEdition, filters, paging, format, articleChoice } = schemas;

export const contentApiRoutes = {
  type: 'content-api' as const,
  prefix: '/period-summaries',
  // The fixed names come first: `changes` and its like are reserved and name no municipality.
  routes: [
    route('/', { query: { ...filters, ...paging } }, schemas.list),
    route('/changes', { query: { ...filters, ...paging } }, schemas.changes),
    route('/feed.atom', { query: { ...filters, before: paging.after } }, z.string()),
    // Later pages of the whole list, as `meta.next` and the feed's `rel="next"` name them.
    route('/editions/:after.json', { params: { after: schemas.cursor } }, schemas.list),
    route('/changes/:after.json', { params: { after: schemas.cursor } }, schemas.changes),
    route('/feed/:before.atom', { params: { before: schemas.cursor } }, z.string()),
    route(
      '/oembed',
      {
        query: {
          url: z.url(),
          maxwidth: z.number().int().min(1).optional(),
          maxheight: z.number().int().min(1).optional(),
          format: z.enum(['json']).optional(),
        },
      },
      schemas.oembed,
    ),
    route('/embed.js', {}, z.string()),
    route('/embed-:version.js', { params: { version: schemas.embedVersion } }, z.string()),
    route('/embed.json', {}, schemas.embedVersions),
    route('/:municipality/:period/editions.:locale.json', { params: ofSeries }, schemas.manifest),
    route(
      '/:municipality/:period/editions/:number.:locale.changes.json',
      { params: ofEdition },
      z.record(z.string(), z.unknown()),
    ),
    route(
      '/:municipality/:period/editions/:number.:locale.changes.html',
      { params: ofEdition },
      z.string(),
    ),
    route('/:municipality/:period/editions/:number.:locale.png', { params: ofEdition }, z.string()),
    route(
      '/:municipality/:period/editions/:number.:locale/files/:sha256.:extension',
      { params: { ...ofEdition, sha256: z.string(), extension: z.string() } },
      z.string(),
    ),
    route(
      '/:municipality/:period/editions/:number.:locale.:format',
      { params: { ...ofEdition, format }, query: articleChoice },
      schemas.edition,
    ),
    route(
      '/:municipality/:period.:locale.:format',
      { params: { ...ofSeries, format }, query: articleChoice },
      schemas.edition,
    ),
    route(
      '/:municipality/:period',
      { params: ofPeriod, query: { locale: schemas.language.optional() } },
      schemas.edition,
    ),
  ],
};
