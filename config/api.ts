import type { Core } from '@strapi/strapi';

const config: Core.Config.Api = {
  // A misspelt parameter is refused instead of ignored: a website would show the wrong entries.
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
};

export default config;
