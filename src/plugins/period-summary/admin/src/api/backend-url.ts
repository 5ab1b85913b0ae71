/** Where the server is; empty where the admin is served by it. The global's public type lacks it. */
export const backendUrl = (): string =>
  (window.strapi as { readonly backendURL?: string }).backendURL ?? '';
