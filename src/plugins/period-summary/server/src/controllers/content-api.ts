import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';

import { deliveryOf } from '../delivery/running';

interface Context {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean;
}

/**
 * The routes of the Contract answer as the early middleware does, by the same function: an
 * installation that leaves the middleware out is slower, and nothing else.
 */
export const contentApi = ({ strapi }: { strapi: Core.Strapi }) => ({
  respond(context: Context): void {
    context.respond = false;
    deliveryOf(strapi)?.respond(context.req, context.res);
  },
});
