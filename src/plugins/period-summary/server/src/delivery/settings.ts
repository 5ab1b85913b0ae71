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

/** @param own origin of the server itself: without a public one, feeds and canonical links have it */
export function deliverySettings(settings: Settings, own: string): DeliverySettings {
  const origin = settings.publicUrl || own.replace(/\/+$/, '');
  return { ...settings, apiPath: API_PATH, origin };
}

export const readSettings = (strapi: Core.Strapi): DeliverySettings =>
  deliverySettings(settingsOf(strapi), strapi.config.get<string>('server.absoluteUrl', ''));
