import type { Core } from '@strapi/strapi';

interface Route {
  readonly method: string;
  readonly path: string;
  config?: { policies?: readonly unknown[] };
}

/**
 * Strapi 5.54 asks for no right here: whoever is signed in, a reader too, could change the forms of a
 * component for everybody. Found by the matrix test of roles and addresses.
 */
const UNGUARDED = {
  method: 'PUT',
  path: '/components/:uid/configuration',
  action: 'plugin::content-manager.components.configure-layout',
} as const;

/**
 * Must run in `register`: at `bootstrap` the routes already stand in the router.
 * @throws when the address is not there any more: then look whether Strapi guards its successor.
 */
export function guardHostAddresses(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('content-manager') as unknown as {
    routes: Readonly<Record<string, { readonly routes?: readonly Route[] }>>;
  };
  const route = Object.values(routes)
    .flatMap((router) => router.routes ?? [])
    .find(({ method, path }) => method === UNGUARDED.method && path === UNGUARDED.path);
  if (!route) throw new Error(`Content Manager has no ${UNGUARDED.method} ${UNGUARDED.path}`);
  const rights = { name: 'admin::hasPermissions', config: { actions: [UNGUARDED.action] } };
  route.config = { ...route.config, policies: ['admin::isAuthenticatedAdmin', rights] };
}
