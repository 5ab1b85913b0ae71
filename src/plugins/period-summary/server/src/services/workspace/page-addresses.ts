import type { Core } from '@strapi/strapi';

import type { PageAddresses } from '../../../../contracts/workspace';
import { currentAddress, pageAddress } from '../../../../domain/delivery/listing';
import { settingsOf } from '../../configuration';
import type { PeriodLanguages } from './period-languages';

const API_PATH = '/api/period-summaries';

/** Where the address spaces of readers are. */
export function placesOf(strapi: Core.Strapi) {
  const { publicUrl, pagePath } = settingsOf(strapi);
  return { origin: publicUrl, apiPath: API_PATH, pagePath };
}

/** Addresses of a page, whether or not it is published yet; null while the period has no slug. */
export function pageAddresses(
  strapi: Core.Strapi,
  { municipality, first, own, slug }: PeriodLanguages & { readonly slug: string | null },
): PageAddresses {
  if (slug === null) return { page: null, html: null, json: null, embed: null };
  const places = placesOf(strapi);
  const of = {
    municipality: { slug: municipality.slug },
    period: { slug },
    language: own,
    structureLanguage: first,
  };
  return {
    page: pageAddress(of, places),
    html: currentAddress(of, 'html', places),
    json: currentAddress(of, 'json', places),
    embed: currentAddress(of, 'fragment.html', places),
  };
}
