/** All periods with where they stand, for the first page that staff meet. */
import type { Core } from '@strapi/strapi';

import type {
  Overview,
  OverviewQuery,
  OverviewRow,
  Permissions,
} from '../../../../contracts/workspace';
import { localeOfTag, tagsOfCodes } from '../../../../domain/languages';
import type { MunicipalityRow, PeriodRow } from '../../adapters/rows';
import { MUNICIPALITY_UID, PERIOD_UID, SERIES_UID } from '../../uids';
import { municipalityChoice } from './choices';
import type { PeriodStatus, SeriesRow } from './period-status';
import { sortRows } from './sort-overview';

type Listed = PeriodRow & { readonly municipality: { readonly documentId: string } | null };

/** @param statusOf reads, or remembers, where one period stands */
export async function readOverview(
  strapi: Core.Strapi,
  query: OverviewQuery,
  may: Permissions,
  statusOf: (period: PeriodToCheck) => Promise<PeriodStatus>,
): Promise<Overview> {
  const municipalities = new Map(
    (
      (await strapi.db
        .query(MUNICIPALITY_UID)
        .findMany({ populate: { languages: true }, orderBy: { name: 'asc' } })) as MunicipalityRow[]
    ).map((row) => [row.documentId, row]),
  );
  const series = (await strapi.db.query(SERIES_UID).findMany({
    select: ['periodId', 'language', 'lastNumber', 'current', 'stage', 'coversTo', 'sealedAt'],
  })) as SeriesRow[];
  const periods = await listPeriods(strapi, municipalities);
  const followers = followersOf(periods);
  const wanted = periods.filter(({ row, municipality }) => isWanted(query, row, municipality));

  const rows: OverviewRow[] = [];
  for (const { row, municipality } of wanted) {
    const own = series.filter(({ periodId }) => periodId === row.documentId);
    const languages = tagsOfCodes(municipality.languages.map(({ code }) => code));
    const status = await statusOf({ periodId: row.documentId, languages, series: own });
    const [first = 'sv'] = languages;
    const current = own.find(({ language, current: number }) => language === first && number);
    rows.push({
      period: {
        id: row.documentId,
        label: row.label ?? '',
        slug: row.slug,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
      },
      municipality: {
        id: municipality.documentId,
        name: municipality.name,
        slug: municipality.slug,
      },
      stage: current?.stage ?? null,
      coversTo: current?.coversTo ?? null,
      languages: languages.map((tag) => {
        const published = own.find(({ language, current: number }) => language === tag && number);
        return {
          tag,
          current: published?.current ?? null,
          sealedAt: published?.sealedAt ?? null,
        };
      }),
      next: followers.get(row.documentId) ?? null,
      ...status,
    });
  }
  return {
    rows: sortRows(rows, query.sort),
    municipalities: [...municipalities.values()].map(municipalityChoice),
    total: periods.length,
    may,
  };
}

export interface PeriodToCheck {
  readonly periodId: string;
  readonly languages: readonly string[];
  readonly series: readonly SeriesRow[];
}

interface OwnedPeriod {
  readonly row: Listed;
  readonly municipality: MunicipalityRow;
}

/** Each period's draft in its municipality's first language. */
async function listPeriods(
  strapi: Core.Strapi,
  municipalities: ReadonlyMap<string, MunicipalityRow>,
): Promise<readonly OwnedPeriod[]> {
  const rows = (await strapi.db.query(PERIOD_UID).findMany({
    where: { publishedAt: null },
    select: ['documentId', 'locale', 'label', 'slug', 'startsOn', 'endsOn'],
    populate: {
      municipality: { select: ['documentId'] },
      previous: { select: ['documentId'] },
    },
  })) as Listed[];
  return rows.flatMap((row) => {
    const municipality = row.municipality && municipalities.get(row.municipality.documentId);
    if (!municipality) return [];
    const [first = 'sv'] = tagsOfCodes(municipality.languages.map(({ code }) => code));
    return row.locale === localeOfTag(first) ? [{ row, municipality }] : [];
  });
}

function followersOf(periods: readonly OwnedPeriod[]): ReadonlyMap<string, OverviewRow['next']> {
  return new Map(
    periods.flatMap(({ row }) =>
      row.previous
        ? [[row.previous.documentId, { id: row.documentId, label: row.label ?? '' }] as const]
        : [],
    ),
  );
}

function isWanted(query: OverviewQuery, row: Listed, municipality: MunicipalityRow): boolean {
  if (query.municipality && query.municipality !== municipality.documentId) return false;
  const words = (query.search ?? '').toLocaleLowerCase('sv').split(/\s+/u);
  const text = [row.label, row.slug, row.startsOn, row.endsOn, municipality.name, municipality.slug]
    .join(' ')
    .toLocaleLowerCase('sv');
  return words.every((word) => text.includes(word));
}
