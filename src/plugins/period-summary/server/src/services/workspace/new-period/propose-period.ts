import type { Core } from '@strapi/strapi';

import type { PeriodProposal } from '../../../../../contracts/workspace';
import { tagOfLocale } from '../../../../../domain/languages';
import { nextSpan } from '../../../../../domain/progress/next-span';
import { proseFromBlocks } from '../../../../../domain/prose-from-blocks';
import { proseText } from '../../../../../domain/prose-text';
import { createQueries } from '../../../adapters/queries';
import { PERIOD_UID } from '../../../uids';
import { partyChoices, promiseText } from '../choices';
import { findPeriodLanguages, type FoundPeriod } from '../period-languages';

export type ProposalResult =
  | { readonly kind: 'found'; readonly proposal: PeriodProposal }
  | Exclude<FoundPeriod, { kind: 'found' }>;

/** Letters of an opportunity that are enough to choose by. */
const EXCERPT = 200;

/** What a period that follows another can take over. Nothing of it is taken until it is chosen. */
export async function proposePeriod(
  strapi: Core.Strapi,
  periodId: string,
): Promise<ProposalResult> {
  const found = await findPeriodLanguages(strapi, periodId);
  if (found.kind !== 'found') return found;
  const queries = createQueries(strapi);
  const locale = found.locales.first;
  const period = await queries.period(periodId, locale, 'draft');
  if (!period) return { kind: 'no-period' };
  const chosen = new Set(period.parties.map(({ documentId }) => documentId));
  const parties = await partyChoices(strapi, found.municipality.documentId, locale);
  const span = nextSpan(period.startsOn, period.endsOn);
  return {
    kind: 'found',
    proposal: {
      municipalityId: found.municipality.documentId,
      previous: {
        id: periodId,
        label: period.label ?? '',
        startsOn: period.startsOn,
        endsOn: period.endsOn,
      },
      startsOn: span?.startsOn ?? null,
      endsOn: span?.endsOn ?? null,
      parties: parties.filter(({ id }) => chosen.has(id)),
      contact: period.contact,
      languages: await writtenLanguages(strapi, periodId),
      promises: (await queries.promises(periodId, locale, 'draft')).map((row) => ({
        id: row.documentId,
        text: promiseText(row),
      })),
      opportunities: (await queries.opportunities(periodId, locale, 'draft')).map((row) => ({
        id: row.documentId,
        text: proseText(proseFromBlocks(row.prose, found.first)).slice(0, EXCERPT),
        takenUp: row.takenUpBy !== null,
      })),
    },
  };
}

/** The languages that a period is written in. */
export async function writtenLanguages(strapi: Core.Strapi, periodId: string): Promise<string[]> {
  const rows = (await strapi.db.query(PERIOD_UID).findMany({
    where: { documentId: periodId, publishedAt: null },
    select: ['locale'],
    orderBy: { id: 'asc' },
  })) as { locale: string }[];
  return rows.flatMap(({ locale }) => tagOfLocale(locale) ?? []);
}
