import type { Core } from '@strapi/strapi';

import type { CurrentEdition } from '../../../../contracts/workspace';
import type { LanguageTag } from '../../../../domain/prose';
import type { Stage } from '../../../../domain/record';
import { EDITION_UID, SERIES_UID } from '../../uids';
import type { DatedEdition } from './entries/workspace-entry';

/** What is published of a period in one language. */
export interface SeriesFacts {
  readonly key: string | null;
  /** 0 where there is none. */
  readonly lastNumber: number;
  /** Null where there is none, or the newest is withdrawn. */
  readonly current: CurrentEdition | null;
  /** Oldest first. */
  readonly editions: readonly DatedEdition[];
}

interface EditionRow extends DatedEdition {
  readonly stage: Stage;
  readonly coversTo: string | null;
  readonly hash: string;
}

/** No bytes are opened. */
export async function seriesFactsOf(
  strapi: Core.Strapi,
  periodId: string,
  language: LanguageTag,
): Promise<SeriesFacts> {
  const series = (await strapi.db.query(SERIES_UID).findOne({ where: { periodId, language } })) as {
    key: string;
    lastNumber: number | null;
    current: number | null;
  } | null;
  if (!series) return { key: null, lastNumber: 0, current: null, editions: [] };
  const rows = (await strapi.db.query(EDITION_UID).findMany({
    where: { series: series.key },
    select: ['number', 'stage', 'coversTo', 'sealedAt', 'hash'],
    orderBy: { number: 'asc' },
  })) as EditionRow[];
  const current = rows.find(({ number }) => number === series.current);
  return {
    key: series.key,
    lastNumber: series.lastNumber ?? 0,
    current: current
      ? {
          number: current.number,
          stage: current.stage,
          coversTo: current.coversTo,
          sealedAt: current.sealedAt,
          hash: current.hash,
        }
      : null,
    editions: rows.map(({ number, sealedAt }) => ({ number, sealedAt })),
  };
}
