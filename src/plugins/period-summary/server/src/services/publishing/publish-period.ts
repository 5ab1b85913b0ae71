/**
 * The one way to publish: the period's drafts and the edition that shows them, in one transaction.
 *
 * Either everything is committed (drafts, edition, files, addresses, announcement, log) or nothing.
 */
import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { composeSummary } from '../../../../domain/composition/compose-summary';
import type { SummaryDocument } from '../../../../domain/composition/summary-document';
import { addressPath } from '../../../../domain/delivery/series-rows';
import {
  EDITION_SCHEMA,
  type EditionDocument,
  type EditionKind,
} from '../../../../domain/edition/edition-document';
import { isUnchanged, nextEdition } from '../../../../domain/edition/next-edition';
import {
  contentText,
  sealEdition,
  type EditionContent,
} from '../../../../domain/edition/seal-edition';
import { localeOfTag } from '../../../../domain/languages';
import type { LanguageTag } from '../../../../domain/prose';
import { checkReadiness } from '../../../../domain/readiness/check-readiness';
import type { Readiness } from '../../../../domain/readiness/readiness';
import type { DocumentId, Instant, IsoDate, PeriodRecord, Stage } from '../../../../domain/record';
import { createQueries } from '../../adapters/queries';
import { collectPeriod, type Collected } from '../../adapters/collect-period';
import type { PublishingLock } from '../../database/publishing-lock';
import { writeLog, type Actor } from '../activity-log';
import { createEditionRows, type EditionRow, type SeriesRow } from './edition-rows';
import { knownAddresses } from './known-addresses';
import { changedDrafts, publishDrafts, type Draft } from './period-drafts';
import { insertFiles, sealFiles, UnreadableFileError } from './sealed-files';

export interface PublishRequest {
  readonly periodId: DocumentId;
  readonly language: LanguageTag;
  readonly stage: Stage;
  /** The last day the account covers; null in stage `promises` where nobody said. */
  readonly coversTo: IsoDate | null;
  /** From the second edition on: what kind it is. */
  readonly kind?: Exclude<EditionKind, 'first'> | undefined;
  /** From the second edition on: what changed, for readers. */
  readonly changeNote?: string | null | undefined;
  /** The deliberate tick: go ahead over warnings. */
  readonly acceptWarnings: boolean;
  /** Why, for the log. */
  readonly acceptReason?: string | null | undefined;
  readonly actor: Actor;
  readonly at: Instant;
}

export type PublishResult =
  | {
      readonly kind: 'published';
      readonly edition: Omit<EditionDocument, 'summary'> & { readonly hash: string };
      readonly readiness: Readiness;
      readonly publishedDrafts: number;
    }
  | {
      /** The page says nothing new: no edition was made. Drafts that changed are published. */
      readonly kind: 'unchanged';
      readonly number: number;
      readonly hash: string;
      readonly publishedDrafts: number;
    }
  | { readonly kind: 'blocked'; readonly readiness: Readiness }
  | { readonly kind: 'needs-confirmation'; readonly readiness: Readiness }
  /** A later edition says whether it updates or corrects, and what is new. */
  | { readonly kind: 'needs-answers'; readonly missing: readonly ('kind' | 'changeNote')[] }
  | { readonly kind: 'unreadable-file'; readonly file: string }
  | Extract<Collected, { kind: 'missing' }>;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Everything that publishing would seal, before anything is written. */
export interface Prepared {
  readonly record: PeriodRecord;
  readonly readiness: Readiness;
  readonly series: SeriesRow | null;
  readonly latest: EditionRow | null;
  readonly drafts: readonly Draft[];
}

/** Collects and checks one period as it stands in the open transaction. */
export async function preparePublication(
  strapi: Core.Strapi,
  request: Pick<PublishRequest, 'periodId' | 'language' | 'stage' | 'coversTo'>,
): Promise<Prepared | Extract<Collected, { kind: 'missing' }>> {
  const rows = createEditionRows(strapi);
  const series = await rows.seriesOfPeriod(request.periodId, request.language);
  const published = series
    ? await rows.publishedPeriods(series.municipalityId, request.language)
    : await publishedNeighbours(strapi, request);
  const collected = await collectPeriod(strapi, {
    periodId: request.periodId,
    language: request.language,
    structure: 'as-published-with-this-language',
    isPublished: (id) => published.has(id),
  });
  if (collected.kind === 'missing') return collected;

  const { record } = collected;
  const lastNumber = series?.lastNumber ?? 0;
  const latest = series && lastNumber > 0 ? await rows.edition(series.key, lastNumber) : null;
  const first = lastNumber > 1 && series ? await rows.edition(series.key, 1) : latest;
  const readiness = checkReadiness(record, {
    stage: request.stage,
    coversTo: request.coversTo,
    firstEdition: summaryOf(first),
    knownAddresses: await knownAddresses(strapi, record),
  });
  return {
    record,
    readiness,
    series,
    latest,
    drafts: await changedDrafts(strapi, record, localeOfTag(request.language) ?? request.language),
  };
}

/** Publishes one period in one language. Throws only what the database throws. */
export async function publishPeriod(
  strapi: Core.Strapi,
  lock: PublishingLock,
  request: PublishRequest,
): Promise<PublishResult> {
  try {
    return await lock.inTransaction(`${request.periodId}/${request.language}`, () =>
      publishInTransaction(strapi, request),
    );
  } catch (error) {
    if (error instanceof UnreadableFileError) {
      return { kind: 'unreadable-file', file: error.file.name };
    }
    throw error;
  }
}

async function publishInTransaction(
  strapi: Core.Strapi,
  request: PublishRequest,
): Promise<PublishResult> {
  const { periodId, language, stage, coversTo, actor, at } = request;
  const rows = createEditionRows(strapi);
  const prepared = await preparePublication(strapi, request);
  if ('kind' in prepared) return prepared;
  const { record, readiness, series, latest, drafts } = prepared;
  if (!readiness.ready) return { kind: 'blocked', readiness };
  const warnings = readiness.items.filter(({ severity }) => severity === 'warning');
  if (warnings.length > 0 && !request.acceptWarnings) {
    return { kind: 'needs-confirmation', readiness };
  }

  const { document: summary, files } = await sealFiles(
    strapi,
    composeSummary(record, { stage, coversTo }),
  );
  const content: EditionContent = {
    schema: EDITION_SCHEMA,
    series: series?.key ?? addressPath(record.municipality.slug, record.period.slug, language),
    stage,
    coversTo,
    summary,
  };
  const newest = latest && {
    ...latest,
    withdrawn: await rows.isWithdrawn(content.series, latest.number),
  };
  const contentHash = sha256(contentText(content));
  if (newest && isUnchanged(newest, contentHash)) {
    await publishDrafts(strapi, drafts, localeOfTag(language) ?? language);
    const { number, hash } = newest;
    return { kind: 'unchanged', number, hash, publishedDrafts: drafts.length };
  }
  const next = nextEdition(newest, {
    kind: request.kind ?? null,
    changeNote: request.changeNote ?? null,
  });
  if (!next.ok) return { kind: 'needs-answers', missing: next.missing };

  const { number, kind, changeNote, previousHash } = next;
  const edition: EditionDocument = {
    ...content,
    number,
    kind,
    changeNote,
    sealedAt: at,
    previousHash,
  };
  const sealed = sealEdition(edition, sha256, contentHash);
  await publishDrafts(strapi, drafts, localeOfTag(language) ?? language);
  await rows.insertEdition(edition, sealed);
  await insertFiles(strapi, edition, files);
  await rows.pointSeries(
    { periodId, municipalityId: record.municipality.id },
    edition,
    sealed.hash,
    record.structureLanguage,
  );
  await rows.announce(
    edition.kind === 'correction' ? 'corrected' : 'published',
    { series: edition.series, number, hash: sealed.hash },
    at,
  );
  await writeLog(strapi, {
    at,
    action: 'publish',
    actor,
    periodId,
    municipalityId: record.municipality.id,
    language,
    detail: {
      series: edition.series,
      number,
      kind: edition.kind,
      stage,
      hash: sealed.hash,
      drafts: drafts.length,
      warnings: warnings.map(({ code, entry }) => ({ code, entry: entry.id })),
      ...(warnings.length > 0 ? { acceptReason: request.acceptReason ?? null } : {}),
    },
  });
  const { summary: _summary, ...facts } = edition;
  return {
    kind: 'published',
    edition: { ...facts, hash: sealed.hash },
    readiness,
    publishedDrafts: drafts.length,
  };
}

/** The summary that an edition sealed; null where there is none or its bytes are erased. */
function summaryOf(edition: EditionRow | null): SummaryDocument | null {
  return edition?.bytes ? (JSON.parse(edition.bytes) as EditionDocument).summary : null;
}

/** For a first publication: the other periods of the same municipality that readers can be sent to. */
async function publishedNeighbours(
  strapi: Core.Strapi,
  request: Pick<PublishRequest, 'periodId' | 'language'>,
): Promise<Set<string>> {
  const owner = await createQueries(strapi).ownerOf(request.periodId);
  return owner === null
    ? new Set()
    : createEditionRows(strapi).publishedPeriods(owner, request.language);
}
