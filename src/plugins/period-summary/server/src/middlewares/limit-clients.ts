import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';

import { deliveryOf } from '../delivery/running';

/** A request as far as this middleware needs it. */
interface Context {
  readonly method: string;
  readonly path: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly state: { readonly auth?: { readonly strategy?: { readonly name?: string } } };
  respond?: boolean;
}

interface ApiToken {
  readonly kind: string | null;
  readonly expiresAt: string | null;
}

interface ApiTokens {
  hash(token: string): string;
  getByAccessKey(hash: string): Promise<ApiToken | null>;
}

/** What an entry read from the tables costs, in prepared answers: mildly, for with relations it is more. */
const COST = 10;

/**
 * Strapi's own addresses for readers (`/api/promises`) cost most of all, so they count for a client's
 * limit too. A request with an API token does not: who holds one is known, and must not be shut out by
 * others behind the same address. The token is looked at first where it would change the answer, so that
 * one that is made up opens nothing.
 */
export const limitClients =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const { req, res } = context;
    const delivery = deliveryOf(strapi);
    // A browser's question whether it may ask reaches no table.
    if (!delivery || context.method === 'OPTIONS' || !isForReaders(context.path)) return next();
    const token = tokenOf(req);
    const wait = token === null ? delivery.limit.take(req, COST) : delivery.limit.wait(req);
    if (wait > 0 && (token === null || !(await isValid(strapi, token)))) {
      context.respond = false;
      delivery.refuse(req, res, wait);
      return undefined;
    }
    if (token === null) return next();
    try {
      return await next();
    } finally {
      if (context.state.auth?.strategy?.name !== 'content-api-token') {
        delivery.limit.take(req, COST);
      }
    }
  };

/** Strapi's router does not tell capitals from small letters. */
const isForReaders = (path: string): boolean => /^\/api(?:\/|$)/iu.test(path);

/** Read as Strapi does: any other `Authorization` is an anonymous request. */
function tokenOf({ headers }: IncomingMessage): string | null {
  const [scheme = '', token, ...rest] = (headers.authorization ?? '').split(/\s+/u);
  return scheme.toLowerCase() === 'bearer' && token !== undefined && rest.length === 0
    ? token
    : null;
}

async function isValid(strapi: Core.Strapi, token: string): Promise<boolean> {
  const tokens = strapi.service('admin::api-token-content-api') as unknown as ApiTokens;
  const known = await tokens.getByAccessKey(tokens.hash(token));
  // Tokens from before there were kinds have none.
  if (!known || (known.kind !== 'content-api' && known.kind !== null)) return false;
  return known.expiresAt === null || new Date(known.expiresAt) >= new Date();
}
