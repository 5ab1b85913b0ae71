/** Editions for staff, also those that readers get no more. */
import type { Core } from '@strapi/strapi';

import type { Comparison, StaffEdition } from '../../../../../contracts/workspace';
import { compareSummaries } from '../../../../../domain/difference/compare-summaries';
import type { Difference, DifferenceSide } from '../../../../../domain/difference/difference';
import { DIFFERENCE_SCHEMA } from '../../../../../domain/difference/difference';
import { renderDifferenceArticle } from '../../../../../domain/difference/render-difference';
import type {
  EditionDocument,
  ManifestEntry,
} from '../../../../../domain/edition/edition-document';
import type { FileReference, LanguageTag } from '../../../../../domain/prose';
import { renderPage, RENDERER_VERSION } from '../../../../../domain/representation';
import { EDITION_FILE_UID, EDITION_UID, FILE_UID } from '../../../uids';
import { editionInfos, namesOf, readSeries, type SeriesRecord } from './edition-history';
import { placesOf } from '../page-addresses';

/** One edition as a page; null where there is no such edition. */
export async function readStaffEdition(
  strapi: Core.Strapi,
  periodId: string,
  language: LanguageTag,
  number: number,
): Promise<StaffEdition | null> {
  const series = await readSeries(strapi, periodId, language);
  if (!series) return null;
  const names = await namesOf(strapi, periodId, language);
  const edition = editionInfos(strapi, series, names).find((one) => one.number === number);
  if (!edition) return null;
  const document = await documentOf(strapi, series.manifest.series, number);
  if (!document) return { edition, html: null };
  const { manifest, firstLanguage } = series;
  const { origin, apiPath, pagePath } = placesOf(strapi);
  const html = renderPage(document, {
    manifest,
    hash: edition.hash,
    origin,
    publicPath: pagePath,
    apiPath,
    firstLanguage,
    languages: manifest.languages,
    rendererVersion: RENDERER_VERSION,
    fileAddress: await fileAddresses(strapi, series, number, edition.withdrawn !== null),
  });
  return { edition, html };
}

/** The bytes of an edition, read as what they are; null where they are erased. */
async function documentOf(
  strapi: Core.Strapi,
  series: string,
  number: number,
): Promise<EditionDocument | null> {
  const row = (await strapi.db
    .query(EDITION_UID)
    .findOne({ where: { series, number }, select: ['bytes'] })) as { bytes: string | null } | null;
  return row?.bytes ? (JSON.parse(row.bytes) as EditionDocument) : null;
}

/** Pictures of a withdrawn edition have no public address any more: they stand in the page itself. */
async function fileAddresses(
  strapi: Core.Strapi,
  { manifest }: SeriesRecord,
  number: number,
  isWithdrawn: boolean,
): Promise<(file: FileReference) => string> {
  const { origin, apiPath } = placesOf(strapi);
  const { series, municipality, period, language } = manifest;
  if (!isWithdrawn) {
    const folder = `${origin}${apiPath}/${municipality.slug}/${period.slug}/editions/${String(number)}.${language}/files`;
    return (file) => `${folder}/${file.url}`;
  }
  const names = (await strapi.db
    .query(EDITION_FILE_UID)
    .findMany({ where: { series, number } })) as { digest: string; name: string }[];
  const files = (await strapi.db.query(FILE_UID).findMany({
    where: { digest: { $in: names.map(({ digest }) => digest) } },
  })) as { digest: string; mime: string; base64: string | null }[];
  const inline = new Map(
    names.map(({ digest, name }) => {
      const file = files.find((one) => one.digest === digest);
      return [name, file?.base64 ? `data:${file.mime};base64,${file.base64}` : ''] as const;
    }),
  );
  return (file) => inline.get(file.url) ?? '';
}

/**
 * Any two editions, the older first. Staff may compare what is withdrawn too: that is how a mistake
 * is found. Nothing is told of bytes that are erased.
 * @returns null where one of them does not exist
 */
export async function compareForStaff(
  strapi: Core.Strapi,
  periodId: string,
  language: LanguageTag,
  numbers: { readonly a: number; readonly b: number },
): Promise<Comparison | null> {
  const [a, b] = [Math.min(numbers.a, numbers.b), Math.max(numbers.a, numbers.b)];
  const series = await readSeries(strapi, periodId, language);
  const [before, after] = [a, b].map((number) =>
    series?.manifest.editions.find((entry) => entry.number === number),
  );
  if (!series || !before || !after) return null;
  const older = await documentOf(strapi, series.manifest.series, a);
  const newer = await documentOf(strapi, series.manifest.series, b);
  const frame = { before: sideOf(before), after: sideOf(after) };
  const difference: Difference =
    older && newer
      ? { ...compareSummaries(older.summary, newer.summary), ...frame }
      : { schema: DIFFERENCE_SCHEMA, language, state: 'erased', changes: [], ...frame };
  return { a, b, difference, html: renderDifferenceArticle(difference, language).toString() };
}

const sideOf = (entry: ManifestEntry): DifferenceSide => ({
  number: entry.number,
  hash: entry.hash,
  stage: entry.stage,
  coversTo: entry.coversTo,
  sealedAt: entry.sealedAt,
  changeNote: entry.erased ? null : entry.changeNote,
  erased: entry.erased && { at: entry.erased.at, reason: entry.erased.reason },
  withdrawn: entry.withdrawn,
});
