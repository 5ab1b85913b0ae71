/**
 * Where periods stand. To know it, whole periods are collected and checked, so what was found is
 * remembered until the log has a new line about the period, an edition is sealed, or a day has gone.
 */
import { setImmediate } from 'node:timers/promises';

import { LRUCache } from 'lru-cache';
import type { Core } from '@strapi/strapi';

import type { OverviewRow } from '../../../../../contracts/workspace';
import type { LanguageTag } from '../../../../../domain/prose';
import type { Stage } from '../../../../../domain/record';
import { LOG_ENTRY_UID } from '../../../uids';
import { checkPeriods } from './check-periods';

export interface SeriesRow {
  readonly key: string;
  readonly periodId: string;
  readonly language: LanguageTag;
  readonly lastNumber: number | null;
  readonly current: number | null;
  readonly stage: Stage | null;
  readonly coversTo: string | null;
  readonly sealedAt: string | null;
}

export interface PeriodToCheck {
  readonly periodId: string;
  /** The municipality's, in order. */
  readonly languages: readonly LanguageTag[];
  readonly series: readonly SeriesRow[];
}

export type PeriodStatus = Pick<
  OverviewRow,
  'promises' | 'readiness' | 'changedDrafts' | 'nextStep'
>;

/** Changes that leave no line in the log (a party's name, a picture) wait so long. */
const REMEMBERED_MS = 60_000;

/** So many are read at once: memory for their texts, and readers answered in between. */
const TOGETHER = 50;

/** Where each of the periods stands, by document id. */
export type StatusReader = (
  periods: readonly PeriodToCheck[],
) => Promise<ReadonlyMap<string, PeriodStatus>>;

/** One for each Strapi; `begin` gives a reader for one request. */
export function createPeriodStatus(strapi: Core.Strapi) {
  const known = new LRUCache<string, PeriodStatus>({ max: 5000, ttl: REMEMBERED_MS });
  return {
    /** @param isPublished whether a period has a current edition in a language */
    async begin(
      today: string,
      isPublished: (periodId: string, language: LanguageTag) => boolean,
    ): Promise<StatusReader> {
      const lines = await lastLines(strapi);
      const keyOf = ({ periodId, series }: PeriodToCheck): string =>
        [
          periodId,
          today,
          lines.get(periodId),
          ...series.map(({ language, current }) => `${language}${String(current)}`),
        ].join(' ');
      return async (periods) => {
        const found = new Map<string, PeriodStatus>();
        const unknown: PeriodToCheck[] = [];
        for (const period of periods) {
          const remembered = known.get(keyOf(period));
          if (remembered) found.set(period.periodId, remembered);
          else unknown.push(period);
        }
        for (let from = 0; from < unknown.length; from += TOGETHER) {
          const some = unknown.slice(from, from + TOGETHER);
          const statuses = await checkPeriods(strapi, some, { today, isPublished });
          for (const period of some) {
            const status = statuses.get(period.periodId);
            if (!status) continue;
            found.set(period.periodId, status);
            known.set(keyOf(period), status);
          }
          await setImmediate();
        }
        return found;
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
