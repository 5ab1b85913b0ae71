import type { Core } from '@strapi/strapi';

import type { SummaryDocument } from '../../../../../domain/composition/summary-document';
import type { EditionDocument } from '../../../../../domain/edition/edition-document';
import { localeOfTag } from '../../../../../domain/languages';
import { nextStep } from '../../../../../domain/progress/next-step';
import type { LanguageTag } from '../../../../../domain/prose';
import { checkReadiness } from '../../../../../domain/readiness/check-readiness';
import type { PeriodRecord } from '../../../../../domain/record';
import { collectPeriod } from '../../../adapters/collect-period';
import { readTogether } from '../../../adapters/read-together';
import { EDITION_UID } from '../../../uids';
import { knownAddressesOf } from '../../publishing/known-addresses';
import { changedDraftsOf } from '../../publishing/period-drafts';
import { progressOfRecord, proposalFor } from './period-progress';
import type { PeriodStatus, PeriodToCheck, SeriesRow } from './period-status';

interface Checking {
  readonly today: string;
  readonly isPublished: (periodId: string, language: LanguageTag) => boolean;
}

interface Collected {
  readonly period: PeriodToCheck;
  readonly record: PeriodRecord;
}

/**
 * Checks many periods for the publication that comes next, each in its municipality's first language.
 * The number of questions to the database does not grow with the number of periods.
 * @returns by document id; a period whose rows are gone meanwhile is left out
 */
export async function checkPeriods(
  strapi: Core.Strapi,
  periods: readonly PeriodToCheck[],
  { today, isPublished }: Checking,
): Promise<ReadonlyMap<string, PeriodStatus>> {
  const collected = await collectTogether(strapi, periods, isPublished);
  const records = collected.map(({ record }) => record);
  const languages = new Set(periods.flatMap((period) => period.languages));
  const locales = [...languages].flatMap((tag) => localeOfTag(tag) ?? []);
  const draftsOf = await changedDraftsOf(strapi, records, locales);
  const addressesOf = await knownAddressesOf(strapi, records);
  const firstEditions = await readFirstEditions(strapi, periods);

  return new Map(
    collected.map(({ period, record }) => {
      const own = firstSeries(period);
      const facts = factsOf(own);
      const progress = progressOfRecord(record, facts, today);
      const proposed = proposalFor(progress, facts);
      const { items } = checkReadiness(record, {
        ...proposed,
        firstEdition: (own && firstEditions.get(own.key)) ?? null,
        knownAddresses: addressesOf(record),
      });
      const count = (wanted: string) => items.filter(({ severity }) => severity === wanted).length;
      const blockers = count('blocker');
      const changed = period.languages
        .flatMap((tag) => localeOfTag(tag) ?? [])
        .reduce((sum, locale) => sum + draftsOf(record, locale).length, 0);
      return [
        period.periodId,
        {
          promises: progress.promises,
          readiness: { stage: proposed.stage, blockers, warnings: count('warning') },
          changedDrafts: changed,
          nextStep: nextStep(progress, { blockers, changedDrafts: changed }),
        },
      ];
    }),
  );
}

async function collectTogether(
  strapi: Core.Strapi,
  periods: readonly PeriodToCheck[],
  isPublished: Checking['isPublished'],
): Promise<readonly Collected[]> {
  const collected: Collected[] = [];
  for (const language of new Set(periods.map(firstLanguage))) {
    const locale = localeOfTag(language);
    if (locale === null) continue;
    const alike = periods.filter((period) => firstLanguage(period) === language);
    const ids = alike.map(({ periodId }) => periodId);
    const queries = await readTogether(strapi, ids, { locale, language });
    for (const period of alike) {
      const result = await collectPeriod(
        strapi,
        {
          periodId: period.periodId,
          language,
          structure: 'draft',
          isPublished: (id) => isPublished(id, language),
        },
        queries,
      );
      if (result.kind === 'collected') collected.push({ period, record: result.record });
    }
  }
  return collected;
}

const firstLanguage = ({ languages }: PeriodToCheck): LanguageTag => languages[0] ?? 'sv';

const firstSeries = (period: PeriodToCheck): SeriesRow | undefined =>
  period.series.find(({ language }) => language === firstLanguage(period));

const factsOf = (series: SeriesRow | undefined) => ({
  lastNumber: series?.lastNumber ?? 0,
  current:
    series?.current && series.stage
      ? {
          number: series.current,
          stage: series.stage,
          coversTo: series.coversTo,
          sealedAt: series.sealedAt ?? '',
          hash: '',
        }
      : null,
});

/** What each series sealed first, by its key; erased ones are left out. */
async function readFirstEditions(
  strapi: Core.Strapi,
  periods: readonly PeriodToCheck[],
): Promise<ReadonlyMap<string, SummaryDocument>> {
  const keys = periods.flatMap((period) => firstSeries(period)?.key ?? []);
  if (keys.length === 0) return new Map();
  const rows = (await strapi.db.query(EDITION_UID).findMany({
    where: { series: { $in: keys }, number: 1 },
    select: ['series', 'bytes'],
  })) as { readonly series: string; readonly bytes: string | null }[];
  return new Map(
    rows.flatMap(({ series, bytes }) =>
      bytes ? [[series, (JSON.parse(bytes) as EditionDocument).summary]] : [],
    ),
  );
}
