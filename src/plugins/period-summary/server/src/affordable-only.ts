import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { findCostlyPart } from '../../domain/delivery/query-cost';

interface RouteContext {
  readonly query: Readonly<Record<string, unknown>>;
  readonly state: {
    readonly auth?: { readonly strategy?: { readonly name?: string } };
    readonly route: { readonly info: { readonly apiName: string } };
  };
}

interface Attribute {
  readonly type?: string;
  readonly target?: string;
  readonly component?: string;
}

/**
 * Strapi answers any depth of relations, so that one address of a few hundred characters could keep the
 * server busy for minutes. Who holds an API token is known, and may ask for more.
 */
export const affordableOnly =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: RouteContext, next: () => Promise<unknown>): Promise<unknown> => {
    if (ctx.state.auth?.strategy?.name === 'content-api-token') return next();
    const { apiName } = ctx.state.route.info;
    const costly = findCostlyPart(ctx.query, `api::${apiName}.${apiName}`, (type, field) =>
      leadsTo(strapi, type, field),
    );
    if (costly) {
      throw new errors.ValidationError(`${costly.message} (parameter ${costly.parameter})`, {
        parameter: costly.parameter,
      });
    }
    return next();
  };

function leadsTo(strapi: Core.Strapi, type: string, field: string): string | undefined {
  const model = strapi.getModel(type as Parameters<typeof strapi.getModel>[0]) as unknown as
    { readonly attributes: Readonly<Record<string, Attribute>> } | undefined;
  const attribute = model?.attributes[field];
  if (attribute?.type === 'media') return 'plugin::upload.file';
  return attribute?.type === 'component' ? attribute.component : attribute?.target;
}
