/** What was published of a period, by whom, and what became of it. */
import type { Core } from '@strapi/strapi';

import type { EditionHistory, EditionInfo } from '../../../../../contracts/workspace';
import { editionAddress } from '../../../../../domain/delivery/listing';
import type { EditionRow, ErasureRow, WithdrawalRow } from '../../../../../domain/edition/manifest';
import { buildManifest } from '../../../../../domain/edition/manifest';
import type { Manifest } from '../../../../../domain/edition/edition-document';
import type { LanguageTag } from '../../../../../domain/prose';
import { EDITION_UID, ERASURE_UID, LOG_ENTRY_UID, SERIES_UID, WITHDRAWAL_UID } from '../../../uids';
import { placesOf } from '../page-addresses';

interface SeriesRow {
  readonly key: string;
  readonly municipalitySlug: string;
  readonly municipalityName: string | null;
  readonly municipalityCode: string | null;
  readonly periodSlug: string;
  readonly periodLabel: string | null;
  readonly structureLanguage: string | null;
}

export interface SeriesRecord {
  readonly manifest: Manifest;
  readonly firstLanguage: LanguageTag;
}

/** The series of a period in a language as its manifest has it; null where nothing is published. */
export async function readSeries(
  strapi: Core.Strapi,
  periodId: string,
  language: LanguageTag,
): Promise<SeriesRecord | null> {
  const series = (await strapi.db
    .query(SERIES_UID)
    .findOne({ where: { periodId, language } })) as SeriesRow | null;
  if (!series) return null;
  const where = { series: series.key };
  const editions = (await strapi.db.query(EDITION_UID).findMany({
    where,
    select: [
      'number',
      'kind',
      'stage',
      'coversTo',
      'title',
      'changeNote',
      'sealedAt',
      'hash',
      'previousHash',
    ],
  })) as EditionRow[];
  const withdrawals = (await strapi.db
    .query(WITHDRAWAL_UID)
    .findMany({ where })) as WithdrawalRow[];
  const erasures = (await strapi.db.query(ERASURE_UID).findMany({ where })) as ErasureRow[];
  const languages = (await strapi.db.query(SERIES_UID).findMany({
    where: { periodId, current: { $notNull: true } },
    select: ['language'],
  })) as { language: LanguageTag }[];
  return {
    firstLanguage: series.structureLanguage ?? 'sv',
    manifest: buildManifest({
      series: series.key,
      municipality: {
        slug: series.municipalitySlug,
        name: series.municipalityName ?? '',
        code: series.municipalityCode ?? '',
      },
      period: { slug: series.periodSlug, label: series.periodLabel ?? '' },
      language,
      nextPeriod: null,
      languages: languages.map((one) => one.language),
      editions,
      withdrawals,
      erasures,
    }),
  };
}

/** Newest first. */
export async function readHistory(
  strapi: Core.Strapi,
  periodId: string,
  language: LanguageTag,
): Promise<EditionHistory> {
  const series = await readSeries(strapi, periodId, language);
  if (!series) return { language, editions: [] };
  const names = await namesOf(strapi, periodId, language);
  return { language, editions: editionInfos(strapi, series, names).reverse() };
}

/** Oldest first. */
export function editionInfos(
  strapi: Core.Strapi,
  { manifest, firstLanguage }: SeriesRecord,
  names: Names,
): EditionInfo[] {
  const of = {
    municipality: manifest.municipality,
    period: manifest.period,
    language: manifest.language,
    structureLanguage: firstLanguage,
  };
  return manifest.editions.map((entry) => ({
    number: entry.number,
    kind: entry.kind,
    stage: entry.stage,
    coversTo: entry.coversTo,
    title: entry.erased ? null : entry.title,
    changeNote: entry.erased ? null : entry.changeNote,
    sealedAt: entry.sealedAt,
    hash: entry.hash,
    current: entry.number === manifest.current,
    by: names.publish.get(entry.number) ?? null,
    withdrawn: entry.withdrawn && {
      ...entry.withdrawn,
      by: names.withdraw.get(entry.number) ?? null,
    },
    erased: entry.erased,
    address: editionAddress(of, entry.number, 'html', placesOf(strapi)),
  }));
}

type Names = Readonly<Record<'publish' | 'withdraw', ReadonlyMap<number, string | null>>>;

/** Who published and who withdrew each edition, as far as the log still keeps names. */
export async function namesOf(
  strapi: Core.Strapi,
  periodId: string,
  language: LanguageTag,
): Promise<Names> {
  const rows = (await strapi.db.query(LOG_ENTRY_UID).findMany({
    where: { periodId, language, action: { $in: ['publish', 'withdraw'] } },
    select: ['action', 'actor', 'detail'],
  })) as { action: 'publish' | 'withdraw'; actor: string | null; detail: string | null }[];
  const names = {
    publish: new Map<number, string | null>(),
    withdraw: new Map<number, string | null>(),
  };
  for (const { action, actor, detail } of rows) {
    const { number } = (detail ? JSON.parse(detail) : {}) as { number?: number };
    if (number !== undefined) names[action].set(number, actor);
  }
  return names;
}
