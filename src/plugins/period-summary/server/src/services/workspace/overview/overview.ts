/** All periods with where they stand, for the first page that staff meet. */
import type { Core } from '@strapi/strapi';

import type {
  Overview,
  OverviewQuery,
  OverviewRow,
  Permissions,
} from '../../../../../contracts/workspace';
import { localeOfTag, tagsOfCodes } from '../../../../../domain/languages';
import type { LanguageTag } from '../../../../../domain/prose';
import type { MunicipalityRow, PeriodRow } from '../../../adapters/rows';
import { MUNICIPALITY_UID, PERIOD_UID, SERIES_UID } from '../../../uids';
import { municipalityChoice } from '../choices';
import { needsEveryStatus, isShown } from './filter-overview';
import type { PeriodStatus, SeriesRow, StatusReader } from './period-status';
import { sortRows } from './sort-overview';

type Listed = PeriodRow & { readonly municipality: { readonly documentId: string } | null };

/** What a row says without the period's entries being read. */
export type PlainRow = Omit<OverviewRow, keyof PeriodStatus>;

interface OwnedPeriod {
  readonly row: Listed;
  readonly municipality: MunicipalityRow;
  readonly languages: readonly LanguageTag[];
  readonly series: readonly SeriesRow[];
}

/**
 * One page of the periods that were asked for. Only theirs are checked, unless the order or the filter
 * is by what the check finds.
 * @param beginStatus gives a reader, or rememberer, of where periods stand
 */
export async function readOverview(
  strapi: Core.Strapi,
  query: OverviewQuery,
  may: Permissions,
  beginStatus: (
    isPublished: (periodId: string, language: LanguageTag) => boolean,
  ) => Promise<StatusReader>,
): Promise<Overview> {
  const municipalities = new Map(
    (
      (await strapi.db
        .query(MUNICIPALITY_UID)
        .findMany({ populate: { languages: true }, orderBy: { name: 'asc' } })) as MunicipalityRow[]
    ).map((row) => [row.documentId, row]),
  );
  const series = (await strapi.db.query(SERIES_UID).findMany({
    select: [
      'key',
      'periodId',
      'language',
      'lastNumber',
      'current',
      'stage',
      'coversTo',
      'sealedAt',
    ],
  })) as SeriesRow[];
  const published = new Set(
    series.flatMap(({ periodId, language, current }) =>
      current ? [`${periodId} ${language}`] : [],
    ),
  );
  const statusesOf = await beginStatus((id, language) => published.has(`${id} ${language}`));
  const periods = await listPeriods(strapi, municipalities, series);
  const followers = followersOf(periods);
  const byId = new Map(periods.map((period) => [period.row.documentId, period]));
  const withStatus = async (rows: readonly PlainRow[]): Promise<readonly OverviewRow[]> => {
    const statuses = await statusesOf(
      rows.flatMap(({ period: { id } }) => {
        const period = byId.get(id);
        return period ? [{ periodId: id, languages: period.languages, series: period.series }] : [];
      }),
    );
    return rows.flatMap((row) => {
      const status = statuses.get(row.period.id);
      return status ? [{ ...row, ...status }] : [];
    });
  };

  const plain = periods
    .map((period) => plainRow(period, followers))
    .filter((row) => isShown(query, row));
  const checkAll = needsEveryStatus(query);
  const wanted = checkAll
    ? (await withStatus(plain)).filter((row) => isShown(query, row, row.readiness))
    : plain;
  // A page that is no more, after a filter or a deletion, is the last one.
  const page = Math.min(query.page, Math.max(1, Math.ceil(wanted.length / query.pageSize)));
  const shown = sortRows(wanted, query.sort).slice(
    (page - 1) * query.pageSize,
    page * query.pageSize,
  );
  return {
    rows: await withStatus(shown),
    municipalities: [...municipalities.values()].map(municipalityChoice),
    periods: periods.map(({ row, municipality }) => ({
      id: row.documentId,
      label: row.label ?? '',
      endsOn: row.endsOn,
      municipalityId: municipality.documentId,
    })),
    total: periods.length,
    found: wanted.length,
    page,
    pageSize: query.pageSize,
    may,
  };
}

function plainRow(
  { row, municipality, languages, series }: OwnedPeriod,
  followers: ReadonlyMap<string, OverviewRow['next']>,
): PlainRow {
  const [first = 'sv'] = languages;
  const current = series.find(({ language, current: number }) => language === first && number);
  return {
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
      const published = series.find(({ language, current: number }) => language === tag && number);
      return {
        tag,
        current: published?.current ?? null,
        sealedAt: published?.sealedAt ?? null,
      };
    }),
    next: followers.get(row.documentId) ?? null,
  };
}

/** Each period's draft in its municipality's first language. */
async function listPeriods(
  strapi: Core.Strapi,
  municipalities: ReadonlyMap<string, MunicipalityRow>,
  series: readonly SeriesRow[],
): Promise<readonly OwnedPeriod[]> {
  const seriesOf = new Map<string, SeriesRow[]>();
  for (const one of series) {
    seriesOf.set(one.periodId, [...(seriesOf.get(one.periodId) ?? []), one]);
  }
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
    const languages = tagsOfCodes(municipality.languages.map(({ code }) => code));
    return row.locale === localeOfTag(languages[0] ?? 'sv')
      ? [{ row, municipality, languages, series: seriesOf.get(row.documentId) ?? [] }]
      : [];
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
