/**
 * Where one period stands. To know it, the whole period is collected and checked, so what was found is
 * remembered until the log has a new line about the period, an edition is sealed, or a day has gone.
 */
import { LRUCache } from 'lru-cache';
import type { Core } from '@strapi/strapi';

import type { OverviewRow } from '../../../../contracts/workspace';
import { localeOfTag } from '../../../../domain/languages';
import { nextStep, type Progress } from '../../../../domain/progress/next-step';
import type { LanguageTag } from '../../../../domain/prose';
import type { PeriodRecord, Stage } from '../../../../domain/record';
import { collectPeriod } from '../../adapters/collect-period';
import { LOG_ENTRY_UID } from '../../uids';
import { changedDrafts } from '../publishing/period-drafts';
import { preparePublication } from '../publishing/publish-period';
import type { PeriodToCheck } from './overview';
import { progressOfRecord, proposalFor } from './period-progress';

export interface SeriesRow {
  readonly periodId: string;
  readonly language: LanguageTag;
  readonly lastNumber: number | null;
  readonly current: number | null;
  readonly stage: Stage | null;
  readonly coversTo: string | null;
  readonly sealedAt: string | null;
}

export type PeriodStatus = Pick<
  OverviewRow,
  'promises' | 'readiness' | 'changedDrafts' | 'nextStep'
>;

/** Changes that leave no line in the log (a party's name, a publication past the workspace) wait so long. */
const REMEMBERED_MS = 60_000;

export type StatusReader = (period: PeriodToCheck) => Promise<PeriodStatus>;

/** One for each Strapi; `begin` gives a reader for one request. */
export function createPeriodStatus(strapi: Core.Strapi) {
  const known = new LRUCache<string, PeriodStatus>({ max: 2000, ttl: REMEMBERED_MS });
  return {
    async begin(today: string): Promise<StatusReader> {
      const lines = await lastLines(strapi);
      return async (period) => {
        const key = [
          period.periodId,
          today,
          lines.get(period.periodId),
          ...period.series.map(({ language, current }) => `${language}${String(current)}`),
        ].join(' ');
        const remembered = known.get(key);
        if (remembered) return remembered;
        const status = await readStatus(strapi, period, today);
        known.set(key, status);
        return status;
      };
    },
  };
}

/** The newest line of the log about each period. */
async function lastLines(strapi: Core.Strapi): Promise<ReadonlyMap<string, number>> {
  const { tableName } = strapi.db.metadata.get(LOG_ENTRY_UID);
  const rows: { periodId: string | null; last: number }[] = await strapi.db
    .getConnection(tableName)
    .select({ periodId: 'period_id' })
    .max({ last: 'id' })
    .groupBy('period_id');
  return new Map(rows.flatMap(({ periodId, last }) => (periodId ? [[periodId, last]] : [])));
}

async function readStatus(
  strapi: Core.Strapi,
  { periodId, languages, series }: PeriodToCheck,
  today: string,
): Promise<PeriodStatus> {
  const [first = 'sv'] = languages;
  const own = series.find(({ language }) => language === first);
  const facts = {
    lastNumber: own?.lastNumber ?? 0,
    current:
      own?.current && own.stage
        ? {
            number: own.current,
            stage: own.stage,
            coversTo: own.coversTo,
            sealedAt: own.sealedAt ?? '',
            hash: '',
          }
        : null,
  };
  const collected = await collectPeriod(strapi, {
    periodId,
    language: first,
    structure: 'draft',
    isPublished: () => false,
  });
  const progress: Progress =
    collected.kind === 'collected'
      ? progressOfRecord(collected.record, facts, today)
      : {
          today,
          endsOn: null,
          promises: { total: 0, reported: 0 },
          outcomes: 0,
          lastNumber: facts.lastNumber,
          current: null,
        };
  const proposed = proposalFor(progress, facts);
  const prepared = await preparePublication(strapi, { periodId, language: first, ...proposed });
  const items = 'kind' in prepared ? [] : prepared.readiness.items;
  const count = (wanted: string) => items.filter(({ severity }) => severity === wanted).length;
  const drafts =
    'kind' in prepared
      ? 0
      : prepared.drafts.length + (await otherDrafts(strapi, prepared.record, languages.slice(1)));
  const blockers = count('blocker');
  return {
    promises: progress.promises,
    readiness: { stage: proposed.stage, blockers, warnings: count('warning') },
    changedDrafts: drafts,
    nextStep: nextStep(progress, { blockers, changedDrafts: drafts }),
  };
}

async function otherDrafts(
  strapi: Core.Strapi,
  record: PeriodRecord,
  languages: readonly LanguageTag[],
): Promise<number> {
  let total = 0;
  for (const language of languages) {
    const locale = localeOfTag(language);
    if (locale !== null) total += (await changedDrafts(strapi, record, locale)).length;
  }
  return total;
}
