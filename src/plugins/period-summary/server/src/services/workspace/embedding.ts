import type { Core } from '@strapi/strapi';

import type { Embedding } from '../../../../contracts/workspace';
import { pageAddress } from '../../../../domain/delivery/listing';
import { settingsOf } from '../../configuration';
import { MUNICIPALITY_UID, SERIES_UID } from '../../uids';
import { placesOf } from './page-addresses';
import type { PeriodLanguages } from './period-languages';

/** How the current edition is shown elsewhere; null where readers get none in this language. */
export async function embeddingOf(
  strapi: Core.Strapi,
  periodId: string,
  { municipality, first, own }: PeriodLanguages,
): Promise<Embedding | null> {
  const series = (await strapi.db.query(SERIES_UID).findOne({
    where: { periodId, language: own, current: { $notNull: true } },
    select: ['title', 'periodSlug'],
  })) as { readonly title: string | null; readonly periodSlug: string } | null;
  if (!series) return null;
  const places = placesOf(strapi);
  const row = (await strapi.db.query(MUNICIPALITY_UID).findOne({
    where: { documentId: municipality.documentId },
    select: ['documentId'],
    populate: { frameOrigins: true },
  })) as { readonly frameOrigins?: readonly { readonly origin: string | null }[] } | null;
  const page = pageAddress(
    {
      municipality: { slug: municipality.slug },
      period: { slug: series.periodSlug },
      language: own,
      structureLanguage: first,
    },
    places,
  );
  return {
    title: series.title ?? '',
    periodSlug: series.periodSlug,
    page,
    api: `${places.origin}${places.apiPath}`,
    frameOrigins: [
      ...settingsOf(strapi).frameOrigins,
      ...(row?.frameOrigins ?? []).flatMap(({ origin }) => origin ?? []),
    ],
  };
}
