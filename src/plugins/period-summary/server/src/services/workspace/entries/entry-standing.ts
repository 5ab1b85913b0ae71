import type { Core } from '@strapi/strapi';

import type { EntryStanding, WorkspaceEntryType } from '../../../../../contracts/workspace';
import {
  measureKey,
  opportunityKey,
  outcomeKey,
  PERIOD_BACKGROUND_KEY,
  promiseKey,
} from '../../../../../domain/composition/section-key';
import { PERIOD_UID } from '../../../uids';
import { periodOfEntry } from '../../period-of-entry';
import { UID_OF } from './entry-types';
import { findPeriodLanguages } from '../period-languages';
import { seriesFactsOf } from '../series-facts';

const SECTION_KEY: Readonly<Record<WorkspaceEntryType, (id: string) => string>> = {
  period: () => PERIOD_BACKGROUND_KEY,
  promise: promiseKey,
  measure: measureKey,
  outcome: outcomeKey,
  opportunity: opportunityKey,
};

/** Where one entry stands, for the side panel of the Content Manager; null where there is no such entry. */
export async function entryStanding(
  strapi: Core.Strapi,
  type: WorkspaceEntryType,
  documentId: string,
): Promise<EntryStanding | null> {
  const rows = (await strapi.db.query(UID_OF[type]).findMany({
    where: { documentId },
    select: ['locale', 'updatedAt', 'publishedAt'],
  })) as { locale: string; updatedAt: string; publishedAt: string | null }[];
  if (rows.length === 0) return null;
  const changed = rows.some(
    (draft) =>
      draft.publishedAt === null &&
      !rows.some(
        (row) =>
          row.publishedAt !== null &&
          row.locale === draft.locale &&
          new Date(row.updatedAt).getTime() === new Date(draft.updatedAt).getTime(),
      ),
  );
  const owner = await periodOfEntry(strapi, UID_OF[type], documentId);
  const found = owner && (await findPeriodLanguages(strapi, owner.periodId));
  if (!owner || found?.kind !== 'found') {
    return { period: null, municipality: null, section: null, current: null, changed };
  }
  const period = (await strapi.db.query(PERIOD_UID).findOne({
    where: { documentId: owner.periodId, locale: found.locales.first, publishedAt: null },
    select: ['label'],
  })) as { label: string | null } | null;
  const { current } = await seriesFactsOf(strapi, owner.periodId, found.first);
  return {
    period: { id: owner.periodId, label: period?.label ?? '' },
    municipality: found.municipality.name,
    section: SECTION_KEY[type](documentId),
    current: current && { number: current.number, sealedAt: current.sealedAt },
    changed,
  };
}
