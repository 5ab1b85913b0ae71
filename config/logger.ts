import type { Core } from '@strapi/strapi';

export default ({
  env,
}: Core.Config.Shared.ConfigParams): NonNullable<
  NonNullable<Core.Config.Server['logger']>['config']
> => ({
  // error, warn, info, http (every request), debug
  level: env('LOG_LEVEL', 'info'),
});
