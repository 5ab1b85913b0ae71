/** content types → PeriodRecord: the only way from Strapi's tables into the domain. */
import type { Core } from '@strapi/strapi';

import { localeOfTag, tagsOfCodes } from '../../../domain/languages';
import type { LanguageTag } from '../../../domain/prose';
import type {
  MeasureRecord,
  MunicipalityRecord,
  OpportunityRecord,
  OutcomeRecord,
  PartyRecord,
  PeriodRecord,
  PeriodReference,
  PromiseRecord,
  PromiseReference,
  ThemeRecord,
} from '../../../domain/record';
import { collectSummary } from './collect-summary';
import { createQueries, type RowStatus } from './queries';
import type {
  MeasureRow,
  MunicipalityRow,
  OpportunityRow,
  OutcomeRow,
  PeriodRow,
  PromiseRow,
  Reference,
} from './rows';
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
  /** Which rows of the page's own language give text. */
  readonly texts?: RowStatus;
  /** Whether a period (its document id) has a current edition in this language. */
  readonly isPublished: (periodId: string) => boolean;
}

export type Collected =
  | { readonly kind: 'collected'; readonly record: PeriodRecord }
  | {
      readonly kind: 'missing';
      readonly what: 'period' | 'municipality' | 'language' | 'structure';
      readonly languages: readonly LanguageTag[];
    };

export const municipalityOf = (row: MunicipalityRow): MunicipalityRecord => ({
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

const present = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((value): value is T => value !== null && value !== undefined);

/** The municipality that owns a period, found through any of the period's rows. */
async function ownerOf(strapi: Core.Strapi, periodId: string): Promise<MunicipalityRow | null> {
  const queries = createQueries(strapi);
  const owner: unknown = await strapi.db.query('api::period.period').findOne({
    where: { documentId: periodId, municipality: { documentId: { $notNull: true } } },
    populate: { municipality: { select: ['documentId'] } },
  });
  const reference = (owner as PeriodRow | null)?.municipality;
  if (!reference) return null;
  return (await queries.municipalities([reference.documentId])).get(reference.documentId) ?? null;
}

/**
 * Collects one period in one language.
 * @returns the record, or what was missing; throws only what the database throws.
 */
export async function collectPeriod(
  strapi: Core.Strapi,
  request: CollectRequest,
): Promise<Collected> {
  const queries = createQueries(strapi);
  const { periodId, language } = request;
  const owner = await ownerOf(strapi, periodId);
  if (!owner) return { kind: 'missing', what: 'period', languages: [] };
  const municipality = municipalityOf(owner);
  const [structureLanguage = 'sv'] = municipality.languages;
  const locale = localeOfTag(structureLanguage);
  const ownLocale = localeOfTag(language);
  if (locale === null || ownLocale === null || !municipality.languages.includes(language)) {
    return { kind: 'missing', what: 'language', languages: municipality.languages };
  }
  const isTranslation = language !== structureLanguage;
  const status: RowStatus =
    request.structure === 'as-published-with-this-language'
      ? isTranslation
        ? 'published'
        : 'draft'
      : request.structure;

  const period = await queries.period(periodId, locale, status);
  if (!period) return { kind: 'missing', what: 'structure', languages: municipality.languages };

  const promises = await queries.promises(periodId, locale, status);
  const measures = await queries.measures(idsOf(promises), locale, status);
  const outcomes = await queries.outcomes(periodId, locale, status);
  const opportunities = await queries.opportunities(periodId, locale, status);

  const textStatus = request.texts ?? 'draft';
  const texts = async <T>(
    kind: Parameters<typeof queries.texts>[0],
    rows: readonly { readonly documentId: string }[],
  ): Promise<Map<string, T>> =>
    (isTranslation
      ? await queries.texts(kind, idsOf(rows), ownLocale, textStatus)
      : new Map()) as Map<string, T>;
  const periodTexts = await texts<PeriodRow>('period', [period]);
  const promiseTexts = await texts<PromiseRow>('promise', promises);
  const measureTexts = await texts<MeasureRow>('measure', measures);
  const outcomeTexts = await texts<OutcomeRow>('outcome', outcomes);
  const opportunityTexts = await texts<OpportunityRow>('opportunity', opportunities);

  const wording = new Wording(language, structureLanguage);

  // Registers: parties and themes by name in the page's language, else in the first.
  const partyIds = [
    ...new Set(
      [period, ...promises, ...measures, ...outcomes].flatMap((row) => idsOf(row.parties)),
    ),
  ];
  const themeIds = [...new Set(promises.flatMap((row) => idsOf(row.themes)))];
  const firstParties = await queries.parties(partyIds, locale);
  const ownParties = isTranslation ? await queries.parties(partyIds, ownLocale) : firstParties;
  const firstThemes = await queries.themes(themeIds, locale);
  const ownThemes = isTranslation ? await queries.themes(themeIds, ownLocale) : firstThemes;

  const partiesOf = (references: readonly Reference[]): PartyRecord[] =>
    present(
      references.map(({ documentId }) => {
        const first = firstParties.get(documentId) ?? ownParties.get(documentId);
        const name = wording.text(ownParties.get(documentId)?.name, first?.name);
        return first && name
          ? { id: documentId, kind: first.kind, name, website: first.website }
          : null;
      }),
    );
  const themesOf = (references: readonly Reference[]): ThemeRecord[] =>
    present(
      references.map(({ documentId }) => {
        const first = firstThemes.get(documentId) ?? ownThemes.get(documentId);
        const name = wording.text(ownThemes.get(documentId)?.name, first?.name);
        return first && name ? { id: documentId, slug: first.slug, name } : null;
      }),
    );

  // Other periods: only what is published there may be named here.
  const neighbours = [
    ...(period.previous ? [period.previous.documentId] : []),
    ...idsOf(period.followers),
  ];
  const neighbourRows = await queries.periodLabels(neighbours, locale, 'published');
  const neighbourTexts = isTranslation
    ? await queries.periodLabels(neighbours, ownLocale, 'published')
    : neighbourRows;
  const periodReference = (
    row: PeriodRow | null | undefined,
    own?: PeriodRow,
  ): PeriodReference | null =>
    row?.slug
      ? {
          id: row.documentId,
          label: wording.text(own?.label, row.label),
          slug: row.slug,
          startsOn: row.startsOn,
          endsOn: row.endsOn,
          published: request.isPublished(row.documentId),
        }
      : null;
  const neighbour = (id: string | undefined): PeriodReference | null =>
    id === undefined ? null : periodReference(neighbourRows.get(id), neighbourTexts.get(id));

  const otherPromises = [
    ...new Set(
      [
        ...promises.map((row) => row.continues?.documentId),
        ...opportunities.map((row) => row.takenUpBy?.documentId),
      ].filter((id): id is string => id !== undefined),
    ),
  ];
  const firstReferences = await queries.promiseReferences(otherPromises, locale);
  const ownReferences = isTranslation
    ? await queries.promiseReferences(otherPromises, ownLocale)
    : firstReferences;
  const promiseReference = (reference: Reference | null): PromiseReference | null => {
    const first = reference ? firstReferences.get(reference.documentId) : undefined;
    if (!first) return null;
    const own = ownReferences.get(first.documentId);
    return {
      id: first.documentId,
      wording: wording.text(own?.wording ?? own?.heading, first.wording ?? first.heading),
      period: periodReference(first.period, own?.period ?? undefined),
    };
  };

  const measureRecord = (row: MeasureRow): MeasureRecord => {
    const own = measureTexts.get(row.documentId);
    return {
      id: row.documentId,
      order: row.order,
      title: wording.text(own?.title, row.title),
      description: wording.prose(own?.description, row.description),
      places: wording.places(own?.places, row.places),
      targets: wording.targets(own?.targets, row.targets),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      parties: partiesOf(row.parties),
      measures: measures
        .filter((child) => child.parent?.documentId === row.documentId)
        .map(measureRecord),
    };
  };

  const promiseRecord = (row: PromiseRow): PromiseRecord => {
    const own = promiseTexts.get(row.documentId);
    return {
      id: row.documentId,
      order: row.order,
      heading: wording.text(own?.heading, row.heading),
      wording: wording.text(own?.wording, row.wording),
      background: wording.prose(own?.background, row.background),
      goals: wording.prose(own?.goals, row.goals),
      targetGroup: wording.text(own?.targetGroup, row.targetGroup),
      places: wording.places(own?.places, row.places),
      targets: wording.targets(own?.targets, row.targets),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      images: wording.images(own?.images, row.images),
      themes: themesOf(row.themes),
      parties: partiesOf(row.parties),
      continues: promiseReference(row.continues),
      measures: measures
        .filter(
          (measure) => measure.promise?.documentId === row.documentId && measure.parent === null,
        )
        .map(measureRecord),
    };
  };

  const outcomeRecord = (row: OutcomeRow): OutcomeRecord => {
    const own = outcomeTexts.get(row.documentId);
    return {
      id: row.documentId,
      order: row.order,
      heading: wording.text(own?.heading, row.heading),
      group: wording.text(own?.group, row.group),
      prose: wording.prose(own?.prose, row.prose),
      verdict: row.verdict,
      reason: wording.prose(own?.reason, row.reason),
      from: row.from,
      to: row.to,
      figures: wording.figures(own?.figures, row.figures),
      images: wording.images(own?.images, row.images),
      promises: idsOf(row.promises),
      measures: idsOf(row.measures),
      parties: partiesOf(row.parties),
    };
  };

  const opportunityRecord = (row: OpportunityRow): OpportunityRecord => ({
    id: row.documentId,
    order: row.order,
    prose: wording.prose(opportunityTexts.get(row.documentId)?.prose, row.prose),
    promise: row.promise?.documentId ?? null,
    takenUpBy: promiseReference(row.takenUpBy),
  });

  const others = await queries.municipalities(idsOf(period.appliesTo));
  const own = periodTexts.get(periodId);
  const nextPeriod = present(idsOf(period.followers).map(neighbour)).sort((a, b) =>
    (a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1,
  )[0];

  return {
    kind: 'collected',
    record: {
      language,
      structureLanguage,
      municipality,
      appliesTo: present(idsOf(period.appliesTo).map((id) => others.get(id)))
        .filter(({ documentId }) => documentId !== municipality.id)
        .map(municipalityOf),
      period: {
        id: periodId,
        slug: period.slug ?? '',
        label: wording.text(own?.label, period.label),
        startsOn: period.startsOn,
        endsOn: period.endsOn,
        area: wording.text(own?.area, period.area),
        background: wording.prose(own?.background, period.background),
        parties: partiesOf(period.parties),
        agreement: period.agreement
          ? {
              signedOn: period.agreement.signedOn,
              diaryNumber: period.agreement.diaryNumber,
              signatories: period.agreement.signatories.flatMap((signatory, index) =>
                signatory.name
                  ? [
                      {
                        name: signatory.name,
                        role: wording.text(
                          own?.agreement?.signatories[index]?.role,
                          signatory.role,
                        ),
                        organisation: signatory.organisation,
                      },
                    ]
                  : [],
              ),
              document: period.agreement.document ? fileOf(period.agreement.document) : null,
              url: period.agreement.url,
            }
          : null,
        contact: period.contact,
        images: wording.images(own?.images, period.images),
        previous: neighbour(period.previous?.documentId),
        next: nextPeriod ?? null,
      },
      summary: await collectSummary(queries, periodId, language),
      promises: promises.map(promiseRecord),
      outcomes: outcomes.map(outcomeRecord),
      opportunities: opportunities.map(opportunityRecord),
    },
  };
}
