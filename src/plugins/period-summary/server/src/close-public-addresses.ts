import type { Core } from '@strapi/strapi';

interface Route {
  info?: { type?: string };
}
type RouterOf = { type?: string; routes?: Route[] };

/**
 * Plugins of the host whose website-side addresses the product does not use: accounts for visitors
 * (registration, sign-in, passwords, providers, users, roles) and sending of e-mail. Taken away as
 * routes, so that no tick in the settings can open them: they answer 404. Staff sign in to the
 * admin and websites use API tokens; neither goes through these.
 */
const UNUSED_ON_THE_WEBSITE_SIDE = ['users-permissions', 'email'] as const;

/** Must run in `register`: at `bootstrap` the routes already stand in the router. */
export function closePublicAddresses(strapi: Core.Strapi): void {
  for (const name of UNUSED_ON_THE_WEBSITE_SIDE) {
    const plugin = strapi.plugin(name) as unknown as { routes: Record<string, unknown> };
    for (const [key, router] of Object.entries(plugin.routes)) {
      const made = typeof router === 'function' ? (router as () => RouterOf)() : router;
      if ((made as RouterOf).type === 'content-api')
        plugin.routes[key] = { ...(made as RouterOf), routes: [] };
    }
  }
}

/**
 * Visitors have no accounts, so a list of them beside the promises would only lead staff astray.
 * The host reads this when it makes the menu; the setting in its schema cannot be changed elsewhere.
 */
export function hideVisitorAccounts(strapi: Core.Strapi): void {
  const user = strapi.contentType('plugin::users-permissions.user') as unknown as {
    pluginOptions?: Record<string, unknown>;
  };
  user.pluginOptions = { ...user.pluginOptions, 'content-manager': { visible: false } };
}
