/** content types → PeriodRecord: the only way from Strapi's tables into the domain. */
import type { Core } from '@strapi/strapi';

import { localeOfTag, tagsOfCodes } from '../../../domain/languages';
import type { LanguageTag } from '../../../domain/prose';
import type { MunicipalityRecord, PeriodRecord } from '../../../domain/record';
import { collectNeighbours } from './collect-neighbours';
import { collectRegisters } from './collect-registers';
import { collectSummary } from './collect-summary';
import { collectTexts } from './collect-texts';
import { createQueries, type Queries, type RowStatus } from './queries';
import { createRecords } from './records';
import type { MunicipalityRow, Reference } from './rows';
import { fileOf, Wording } from './wording';

export interface CollectRequest {
  readonly periodId: string;
  readonly language: LanguageTag;
  /**
   * Which rows of the first language give structure. Publishing the first language reads its drafts
   * (they are published in the same transaction); publishing a translation reads what is published,
   * so that a draft in Swedish can never reach the English page.
   */
  readonly structure: RowStatus | 'as-published-with-this-language';
  /** Which rows of the page's own language give text; drafts where nothing is said. */
  readonly texts?: RowStatus;
  /** Whether a period (its document id) has a current edition in this language. */
  readonly isPublished: (periodId: string) => boolean;
}

export type Collected =
  | { readonly kind: 'collected'; readonly record: PeriodRecord }
  | {
      readonly kind: 'missing';
      readonly what: 'period' | 'language' | 'structure';
      readonly languages: readonly LanguageTag[];
    };

const municipalityOf = (row: MunicipalityRow): MunicipalityRecord => ({
  id: row.documentId,
  slug: row.slug,
  name: row.name,
  code: row.code,
  policeRegion: row.policeRegion,
  localPoliceArea: row.localPoliceArea,
  languages: tagsOfCodes(row.languages.map(({ code }) => code)),
  mailbox: row.mailbox,
  website: row.website,
  accessibilityStatement: row.accessibilityStatement,
  logo: row.logo ? { file: fileOf(row.logo), alt: row.logoAlt ?? '' } : null,
  colour: row.colour,
});

const idsOf = (references: readonly Reference[]): string[] =>
  references.map(({ documentId }) => documentId);

function rowStatus(request: CollectRequest, isTranslation: boolean): RowStatus {
  if (request.structure !== 'as-published-with-this-language') return request.structure;
  return isTranslation ? 'published' : 'draft';
}

/**
 * Collects one period in one language.
 * @param queries answers from rows read ahead, where many periods are collected at once
 * @returns the record, or what was missing; throws only what the database throws.
 */
export async function collectPeriod(
  strapi: Core.Strapi,
  request: CollectRequest,
  queries: Queries = createQueries(strapi),
): Promise<Collected> {
  const { periodId, language } = request;
  const ownerId = await queries.ownerOf(periodId);
  const owner =
    ownerId === null ? undefined : (await queries.municipalities([ownerId])).get(ownerId);
  if (!owner) return { kind: 'missing', what: 'period', languages: [] };

  const municipality = municipalityOf(owner);
  const { languages } = municipality;
  const [structureLanguage = language] = languages;
  const first = localeOfTag(structureLanguage);
  const own = localeOfTag(language);
  if (first === null || own === null || !languages.includes(language)) {
    return { kind: 'missing', what: 'language', languages };
  }
  const locales = { first, own };
  const status = rowStatus(request, language !== structureLanguage);

  const period = await queries.period(periodId, first, status);
  if (!period) return { kind: 'missing', what: 'structure', languages };
  const promises = await queries.promises(periodId, first, status);
  const measures = await queries.measures(idsOf(promises), first, status);
  const outcomes = await queries.outcomes(periodId, first, status);
  const opportunities = await queries.opportunities(periodId, first, status);

  const wording = new Wording(language, structureLanguage);
  const texts = await collectTexts(queries, locales, request.texts ?? 'draft', {
    period: [periodId],
    promise: idsOf(promises),
    measure: idsOf(measures),
    outcome: idsOf(outcomes),
    opportunity: idsOf(opportunities),
  });
  const registers = await collectRegisters(queries, wording, locales, {
    parties: [period, ...promises, ...measures, ...outcomes].flatMap(({ parties }) => parties),
    themes: promises.flatMap(({ themes }) => themes),
  });
  const neighbours = await collectNeighbours(
    queries,
    wording,
    locales,
    {
      periods: [period.previous, ...period.followers],
      promises: [
        ...promises.map((promise) => promise.continues),
        ...opportunities.map((opportunity) => opportunity.takenUpBy),
      ],
    },
    request.isPublished,
  );
  const others = await queries.municipalities(idsOf(period.appliesTo));
  const records = createRecords({ wording, texts, registers, neighbours });

  return {
    kind: 'collected',
    record: {
      language,
      structureLanguage,
      municipality,
      appliesTo: idsOf(period.appliesTo)
        .filter((id) => id !== municipality.id)
        .flatMap((id) => others.get(id) ?? [])
        .map(municipalityOf),
      period: records.period(period),
      summary: await collectSummary(queries, periodId, language),
      promises: promises.map((promise) => records.promise(promise, measures)),
      outcomes: outcomes.map(records.outcome),
      opportunities: opportunities.map(records.opportunity),
    },
  };
}
