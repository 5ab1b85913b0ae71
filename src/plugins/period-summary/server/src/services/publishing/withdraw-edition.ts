import type { Core } from '@strapi/strapi';

import { localeOfTag } from '../../../../domain/languages';
import type { LanguageTag } from '../../../../domain/prose';
import type { DocumentId, Instant } from '../../../../domain/record';
import type { PublishingLock } from '../../database/publishing-lock';
import { WITHDRAWAL_UID } from '../../uids';
import { writeLog, type Actor } from '../activity-log';
import { createEditionRows } from './edition-rows';
import { unpublishSources, type UnpublishedSources } from './unpublish-sources';

export interface WithdrawRequest {
  readonly periodId: DocumentId;
  readonly language: LanguageTag;
  readonly number: number;
  /** For readers: shown where the edition was. */
  readonly reason: string;
  /** Also take the entries that the page was made from away from readers. */
  readonly unpublishSources?: boolean | undefined;
  readonly actor: Actor;
  readonly at: Instant;
}

export type WithdrawResult =
  | {
      readonly kind: 'withdrawn';
      readonly series: string;
      readonly number: number;
      /** Null where it was not asked for. */
      readonly sources: UnpublishedSources | null;
    }
  | { readonly kind: 'not-current' }
  | { readonly kind: 'already-withdrawn' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'needs-reason' };

/**
 * Takes an edition back. The edition stays sealed and readable to staff; its public addresses answer
 * 410 with the reason, and the current address does so until there is a new edition. Only with that
 * edition can its sources go: behind an older one stands what readers see now.
 */
export async function withdrawEdition(
  strapi: Core.Strapi,
  lock: PublishingLock,
  request: WithdrawRequest,
): Promise<WithdrawResult> {
  const { periodId, language, number, actor, at } = request;
  const reason = request.reason.trim();
  if (reason === '') return { kind: 'needs-reason' };
  return lock.inTransaction(`${periodId}/${language}`, async () => {
    const rows = createEditionRows(strapi);
    const series = await rows.seriesOfPeriod(periodId, language);
    const edition = series ? await rows.edition(series.key, number) : null;
    if (!series || !edition) return { kind: 'not-found' };
    if (await rows.isWithdrawn(series.key, number)) return { kind: 'already-withdrawn' };
    const isNewest = series.lastNumber === number;
    if (request.unpublishSources && !isNewest) return { kind: 'not-current' };

    await strapi.db
      .query(WITHDRAWAL_UID)
      .create({ data: { series: series.key, number, reason, at } });
    if (isNewest) await rows.unpointSeries(series);
    else await rows.reviseSeries(series);
    await rows.announce('withdrawn', { series: series.key, number, hash: edition.hash }, at);
    const sources = request.unpublishSources
      ? await unpublishSources(strapi, {
          periodId,
          language,
          locale: localeOfTag(language) ?? language,
        })
      : null;
    await writeLog(strapi, {
      at,
      action: 'withdraw',
      actor,
      periodId,
      municipalityId: series.municipalityId,
      language,
      detail: {
        series: series.key,
        number,
        hash: edition.hash,
        reason,
        ...(sources ? { unpublished: sources.unpublished, kept: sources.kept.length } : {}),
      },
    });
    return { kind: 'withdrawn', series: series.key, number, sources };
  });
}
