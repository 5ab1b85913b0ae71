/** What publishing would change for readers, and what it would take along. */
import type { Core } from '@strapi/strapi';
import canonicalize from 'canonicalize';

import type { ChangesQuery, PendingChanges, PendingDraft } from '../../../../contracts/workspace';
import { composeSummary } from '../../../../domain/composition/compose-summary';
import type { SummaryDocument } from '../../../../domain/composition/summary-document';
import { compareSummaries } from '../../../../domain/difference/compare-summaries';
import { DIFFERENCE_SCHEMA, type Difference } from '../../../../domain/difference/difference';
import { renderDifferenceArticle } from '../../../../domain/difference/render-difference';
import type { EditionDocument } from '../../../../domain/edition/edition-document';
import { proseText } from '../../../../domain/prose-text';
import type { PeriodRecord } from '../../../../domain/record';
import type { Collected } from '../../adapters/collect-period';
import type { Draft } from '../publishing/period-drafts';
import { preparePublication } from '../publishing/publish-period';
import { sealFiles, UnreadableFileError } from '../publishing/sealed-files';
import { readEntryLog } from './entries/entry-log';
import { instant } from './entries/entry-rows';
import { typeOfUid } from './entries/entry-types';

/** @returns what is missing where nothing can be published yet */
export async function pendingChanges(
  strapi: Core.Strapi,
  periodId: string,
  { language, stage, coversTo }: ChangesQuery,
): Promise<PendingChanges | Extract<Collected, { kind: 'missing' }>> {
  const prepared = await preparePublication(strapi, { periodId, language, stage, coversTo });
  if ('kind' in prepared) return prepared;
  const { record, readiness, series, latest, drafts } = prepared;
  const after = asSealed(await sealedForm(strapi, composeSummary(record, { stage, coversTo })));
  const before = latest?.bytes ? (JSON.parse(latest.bytes) as EditionDocument).summary : null;
  const difference: Difference = before
    ? compareSummaries(before, after)
    : {
        schema: DIFFERENCE_SCHEMA,
        language,
        before: null,
        after: null,
        state: latest ? 'erased' : 'first',
        changes: [],
      };
  return {
    nextNumber: (series?.lastNumber ?? 0) + 1,
    comparedWith: before && latest ? latest.number : null,
    difference,
    html: renderDifferenceArticle(difference, language).toString(),
    drafts: await describeDrafts(strapi, { periodId, language, record }, drafts),
    readiness,
  };
}

/** As it comes out of an edition's canonical bytes, where members stand in another order. */
const asSealed = (document: SummaryDocument): SummaryDocument =>
  JSON.parse(canonicalize(document) ?? 'null') as SummaryDocument;

/** Pictures are compared by what they contain, so they are named as sealing would name them. */
async function sealedForm(
  strapi: Core.Strapi,
  document: SummaryDocument,
): Promise<SummaryDocument> {
  try {
    return (await sealFiles(strapi, document)).document;
  } catch (error) {
    // Publishing refuses that and names the file; the comparison of the words is still good.
    if (error instanceof UnreadableFileError) return document;
    throw error;
  }
}

async function describeDrafts(
  strapi: Core.Strapi,
  of: {
    readonly periodId: string;
    readonly language: string;
    readonly record: PeriodRecord;
  },
  drafts: readonly Draft[],
): Promise<PendingDraft[]> {
  const log = await readEntryLog(strapi, { periodId: of.periodId });
  const labels = labelsOf(of.record);
  const described: PendingDraft[] = [];
  for (const { uid, documentId } of drafts) {
    const type = typeOfUid(uid);
    if (type === null) continue;
    const [last] = log.lines(documentId, of.language);
    const published = await strapi.db
      .query(uid)
      .count({ where: { documentId, publishedAt: { $notNull: true } } });
    const row = (await strapi.db.query(uid).findOne({
      where: { documentId, publishedAt: null },
      select: ['updatedAt'],
      orderBy: { updatedAt: 'desc' },
    })) as { updatedAt: string } | null;
    described.push({
      type,
      documentId,
      label: labels.get(documentId) ?? '',
      status: published > 0 ? 'modified' : 'draft',
      updatedAt: last?.version ?? instant(row?.updatedAt ?? 0),
      updatedBy: last?.by ?? null,
    });
  }
  return described;
}

/** Letters that are enough to recognise a text by. */
const LABEL = 80;

function labelsOf(record: PeriodRecord): ReadonlyMap<string, string> {
  const short = (text: string | undefined): string => (text ?? '').slice(0, LABEL);
  const measures = record.promises.flatMap((promise) =>
    promise.measures.flatMap((measure) => [measure, ...measure.measures]),
  );
  return new Map([
    [record.period.id, short(record.period.label?.value)],
    ...record.promises.map(
      ({ id, heading, wording }) => [id, short((heading ?? wording)?.value)] as const,
    ),
    ...measures.map(
      ({ id, title, description }) => [id, short(title?.value ?? proseText(description))] as const,
    ),
    ...record.outcomes.map(
      ({ id, heading, prose }) => [id, short(heading?.value ?? proseText(prose))] as const,
    ),
    ...record.opportunities.map(({ id, prose }) => [id, short(proseText(prose))] as const),
  ]);
}
