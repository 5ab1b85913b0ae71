import type { Core } from '@strapi/strapi';

import { settingsOf, type Settings } from '../configuration';

export const API_PATH = '/api/period-summaries';
export const HEALTH_PATH = '/_health/period-summaries';

/** What delivery is told: the plugin's settings, and where its addresses begin. */
export interface DeliverySettings extends Settings {
  readonly apiPath: string;
  /** Public origin, no slash at its end. */
  readonly origin: string;
}

/** Feeds and canonical links need whole addresses: without a public one, the server's own. */
export function readSettings(strapi: Core.Strapi): DeliverySettings {
  const settings = settingsOf(strapi);
  const own = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/+$/, '');
  return { ...settings, apiPath: API_PATH, origin: settings.publicUrl || own };
}
