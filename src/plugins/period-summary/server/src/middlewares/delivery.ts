import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';

import { deliveryOf } from '../delivery/running';

/** A request as far as this middleware needs it: Koa's context, past which the answer is written. */
interface Context {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean;
}

/**
 * Stands first in `config/middlewares.ts`: the public addresses are answered before Strapi's logger,
 * body parser, session and router have cost anything. Everything else goes on.
 */
export const delivery =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const running = deliveryOf(strapi);
    if (!running?.owns(context.req.url ?? '/')) return next();
    context.respond = false;
    running.respond(context.req, context.res);
    return undefined;
  };
