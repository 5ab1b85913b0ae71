/** The page as it would be, drafts included: the same renderer as for readers, marked as a draft. */
import type { Core } from '@strapi/strapi';

import { composeSummary } from '../../../../domain/composition/compose-summary';
import { EDITION_SCHEMA, type EditionDocument } from '../../../../domain/edition/edition-document';
import type { LanguageTag } from '../../../../domain/prose';
import { renderPage, RENDERER_VERSION } from '../../../../domain/representation';
import { collectPeriod, type Collected } from '../../adapters/collect-period';
import { createEditionRows } from '../publishing/edition-rows';
import { placesOf } from '../workspace/page-addresses';
import { progressOfRecord, proposalFor } from '../workspace/overview/period-progress';
import { seriesFactsOf } from '../workspace/series-facts';

export interface DraftRequest {
  readonly periodId: string;
  readonly language: LanguageTag;
  readonly now: string;
  readonly today: string;
}

/** @returns the whole page, or what is missing to make one */
export async function renderDraft(
  strapi: Core.Strapi,
  { periodId, language, now, today }: DraftRequest,
): Promise<
  { readonly kind: 'page'; readonly html: string } | Extract<Collected, { kind: 'missing' }>
> {
  const own = await seriesFactsOf(strapi, periodId, language);
  const published = await publishedPeriods(strapi, periodId, language);
  const collected = await collectPeriod(strapi, {
    periodId,
    language,
    // What is written now, also where a translation is looked at before its first language is out.
    structure: 'draft',
    isPublished: (id) => published.has(id),
  });
  if (collected.kind === 'missing') return collected;
  const { record } = collected;
  const first = await seriesFactsOf(strapi, periodId, record.structureLanguage);
  const { stage, coversTo } = proposalFor(progressOfRecord(record, first, today), own);
  const summary = composeSummary(record, { stage, coversTo });
  const { municipality, period } = summary;
  const edition: EditionDocument = {
    schema: EDITION_SCHEMA,
    series: `${municipality.slug}/${period.slug}/${language}`,
    number: own.lastNumber + 1,
    kind: own.lastNumber === 0 ? 'first' : 'update',
    stage,
    coversTo,
    changeNote: null,
    sealedAt: now,
    previousHash: null,
    summary,
  };
  const { origin, apiPath, pagePath } = placesOf(strapi);
  const html = renderPage(edition, {
    manifest: {
      series: edition.series,
      municipality: { slug: municipality.slug, name: municipality.name, code: municipality.code },
      period: { slug: period.slug, label: period.label.value },
      language,
      current: null,
      editions: [],
      nextPeriod: null,
      languages: [],
    },
    hash: null,
    origin,
    publicPath: pagePath,
    apiPath,
    firstLanguage: record.structureLanguage,
    languages: [],
    rendererVersion: RENDERER_VERSION,
    // Not sealed yet: the media library has them.
    fileAddress: (file) => file.url,
    draft: true,
  });
  return { kind: 'page', html };
}

async function publishedPeriods(
  strapi: Core.Strapi,
  periodId: string,
  language: LanguageTag,
): Promise<ReadonlySet<string>> {
  const rows = createEditionRows(strapi);
  const series = await rows.seriesOfPeriod(periodId, language);
  return series ? rows.publishedPeriods(series.municipalityId, language) : new Set();
}
