import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Parameters that make Strapi's REST answer with drafts, or tell which entries have one. */
const DRAFT_PARAMETERS = ['status', 'publicationFilter', 'hasPublishedVersion'] as const;

interface RouteContext {
  query: Record<string, unknown>;
  state: { auth?: { strategy?: { name?: string } } };
}

/**
 * Strapi lets whoever may `find` ask for `status=draft`: with public reading that would be
 * everybody. Without an API token only published content is read; asking for anything else is
 * refused, so that a website's author sees the mistake instead of a page that looks right.
 */
export const publishedOnly =
  (_config: unknown, _options: { strapi: Core.Strapi }) =>
  (ctx: RouteContext, next: () => Promise<unknown>): Promise<unknown> => {
    // Both website roles, signed in or not, come by this strategy; keys come by the others.
    const isAnonymous = ctx.state.auth?.strategy?.name === 'users-permissions';
    const parameter = DRAFT_PARAMETERS.find(
      (name) => ctx.query[name] !== undefined && ctx.query[name] !== 'published',
    );
    if (isAnonymous && parameter !== undefined) {
      throw new errors.ValidationError(
        `Utkast kräver en API-nyckel. Drafts need an API token (parameter ${parameter}).`,
        { parameter },
      );
    }
    return next();
  };
