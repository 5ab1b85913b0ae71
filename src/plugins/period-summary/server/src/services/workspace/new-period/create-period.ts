/** Starting a period: all that was chosen from the one before, or nothing at all. */
import type { Core } from '@strapi/strapi';

import type { CreatedPeriod, NewPeriodInput } from '../../../../../contracts/workspace';
import { localeOfTag, tagsOfCodes } from '../../../../../domain/languages';
import { proseFromBlocks } from '../../../../../domain/prose-from-blocks';
import { proseText } from '../../../../../domain/prose-text';
import { createQueries } from '../../../adapters/queries';
import type { PeriodRow, PromiseRow } from '../../../adapters/rows';
import { inTransaction } from '../../../database/transaction';
import { OPPORTUNITY_UID, PERIOD_UID, PROMISE_UID, type PublishableUid } from '../../../uids';
import type { Data } from '../entries/entry-data';
import { writtenLanguages } from './propose-period';
import type { Editor } from '../entries/save-entry';

export type CreatePeriodResult =
  | { readonly kind: 'created'; readonly period: CreatedPeriod }
  | { readonly kind: 'no-municipality' }
  /** The period before is unknown, or another municipality's. */
  | { readonly kind: 'no-previous' }
  /** Chosen promises or opportunities that the period before does not have. */
  | { readonly kind: 'not-there'; readonly ids: readonly string[] };

interface Creation {
  readonly strapi: Core.Strapi;
  readonly input: NewPeriodInput;
  /** Strapi locales: the municipality's first, and the others to write. */
  readonly first: string;
  readonly others: readonly string[];
  readonly creator: Data;
}

/** @throws ValidationError from the rules of the content, with the fields' paths */
export async function createPeriod(
  strapi: Core.Strapi,
  input: NewPeriodInput,
  { userId }: Editor,
): Promise<CreatePeriodResult> {
  return inTransaction(strapi, async (): Promise<CreatePeriodResult> => {
    const queries = createQueries(strapi);
    const { municipalityId, previousId } = input;
    const municipality = (await queries.municipalities([municipalityId])).get(municipalityId);
    if (!municipality) return { kind: 'no-municipality' };
    const languages = tagsOfCodes(municipality.languages.map(({ code }) => code));
    const first = localeOfTag(languages[0] ?? 'sv') ?? 'sv';
    const previous = previousId && (await queries.period(previousId, first, 'draft'));
    if (
      previousId !== null &&
      (!previous || previous.municipality?.documentId !== municipalityId)
    ) {
      return { kind: 'no-previous' };
    }
    const chosen = await choose(strapi, input, first);
    if (chosen.missing.length > 0) return { kind: 'not-there', ids: chosen.missing };

    const creation: Creation = {
      strapi,
      input,
      first,
      others:
        input.copy.languages && previousId !== null
          ? (await writtenLanguages(strapi, previousId))
              .filter((tag) => languages.includes(tag))
              .flatMap((tag) => localeOfTag(tag) ?? [])
              .filter((locale) => locale !== first)
          : [],
      creator: userId === null ? {} : { createdBy: userId, updatedBy: userId },
    };
    const id = await writePeriod(creation, previous || null);
    let order = 0;
    for (const promise of chosen.promises) {
      order += 1;
      await continuePromise(creation, id, promise, order);
    }
    for (const opportunity of chosen.opportunities) {
      order += 1;
      await takeUp(creation, id, opportunity, order);
    }
    const period = await queries.period(id, first, 'draft');
    return { kind: 'created', period: { id, slug: period?.slug ?? null, promises: order } };
  });
}

interface OpportunityDraft {
  readonly documentId: string;
  readonly prose: readonly unknown[] | null;
}

interface Chosen {
  readonly promises: readonly PromiseRow[];
  readonly opportunities: readonly OpportunityDraft[];
  readonly missing: readonly string[];
}

async function choose(
  strapi: Core.Strapi,
  { previousId, continuePromises, takeUpOpportunities }: NewPeriodInput,
  locale: string,
): Promise<Chosen> {
  const queries = createQueries(strapi);
  const promises = previousId ? await queries.promises(previousId, locale, 'draft') : [];
  const opportunities = previousId ? await queries.opportunities(previousId, locale, 'draft') : [];
  const known = new Set([...promises, ...opportunities].map(({ documentId }) => documentId));
  return {
    promises: promises.filter(({ documentId }) => continuePromises.includes(documentId)),
    opportunities: opportunities.filter(({ documentId }) =>
      takeUpOpportunities.includes(documentId),
    ),
    missing: [...continuePromises, ...takeUpOpportunities].filter((id) => !known.has(id)),
  };
}

async function create(
  { strapi, first, creator }: Creation,
  uid: PublishableUid,
  data: Data,
): Promise<string> {
  const { documentId } = await strapi
    .documents(uid)
    .create({ locale: first, data: { ...data, ...creator } as never });
  return documentId;
}

async function writePeriod(creation: Creation, previous: PeriodRow | null): Promise<string> {
  const { strapi, input, others } = creation;
  const { label, startsOn, endsOn, copy } = input;
  const id = await create(creation, PERIOD_UID, {
    label,
    startsOn,
    endsOn,
    municipality: input.municipalityId,
    previous: input.previousId,
    ...(copy.parties && previous ? { parties: idsOf(previous.parties) } : {}),
    ...(copy.contact && previous ? { contact: previous.contact } : {}),
  });
  for (const locale of others) {
    // A label is mostly years, and those are the same in every language.
    await strapi.documents(PERIOD_UID).update({ documentId: id, locale, data: { label } as never });
  }
  return id;
}

/** The same words, linked to the promise they follow. Targets and measures are the new period's own. */
async function continuePromise(
  creation: Creation,
  periodId: string,
  promise: PromiseRow,
  order: number,
): Promise<void> {
  const { strapi, others } = creation;
  const documentId = await create(creation, PROMISE_UID, {
    heading: promise.heading,
    wording: promise.wording,
    targetGroup: promise.targetGroup,
    themes: idsOf(promise.themes),
    parties: idsOf(promise.parties),
    continues: promise.documentId,
    period: periodId,
    order,
  });
  for (const locale of others) {
    const texts = await createQueries(strapi).texts(
      'promise',
      [promise.documentId],
      locale,
      'draft',
    );
    const row = texts.get(promise.documentId) as PromiseRow | undefined;
    if (!row) continue;
    const { heading, wording, targetGroup } = row;
    await strapi.documents(PROMISE_UID).update({
      documentId,
      locale,
      data: { heading, wording, targetGroup } as never,
    });
  }
}

/** Letters of an opportunity that begin the wording; the editor makes a promise of them. */
const WORDING = 300;

async function takeUp(
  creation: Creation,
  periodId: string,
  opportunity: OpportunityDraft,
  order: number,
): Promise<void> {
  const { strapi, first } = creation;
  const [paragraph = ''] = proseText(proseFromBlocks(opportunity.prose, 'sv')).split('\n\n');
  const promise = await create(creation, PROMISE_UID, {
    wording: paragraph.slice(0, WORDING),
    background: opportunity.prose,
    period: periodId,
    order,
  });
  await strapi.documents(OPPORTUNITY_UID).update({
    documentId: opportunity.documentId,
    locale: first,
    data: { takenUpBy: promise } as never,
  });
}

const idsOf = (rows: readonly { readonly documentId: string }[]): string[] =>
  rows.map(({ documentId }) => documentId);
