/** What an editor chooses among: parties, themes, municipalities, and the promises of other periods. */
import type { Core } from '@strapi/strapi';

import type { MunicipalityChoice, PartyChoice, Workspace } from '../../../../contracts/workspace';
import { tagsOfCodes } from '../../../../domain/languages';
import type { MunicipalityRow, PartyRow, PeriodRow, PromiseRow } from '../../adapters/rows';
import { MUNICIPALITY_UID, PARTY_UID, PERIOD_UID, PROMISE_UID, THEME_UID } from '../../uids';
import type { PeriodLanguages } from './period-languages';

const byName = { orderBy: { name: 'asc' } } as const;

export const municipalityChoice = (row: MunicipalityRow): MunicipalityChoice => ({
  id: row.documentId,
  name: row.name,
  slug: row.slug,
  languages: tagsOfCodes(row.languages.map(({ code }) => code)),
});

export async function municipalityChoices(strapi: Core.Strapi): Promise<MunicipalityChoice[]> {
  const rows = (await strapi.db
    .query(MUNICIPALITY_UID)
    .findMany({ populate: { languages: true }, ...byName })) as MunicipalityRow[];
  return rows.map(municipalityChoice);
}

/** The municipality's own parties and the shared ones, by name in its first language. */
export async function partyChoices(
  strapi: Core.Strapi,
  municipalityId: string,
  locale: string,
): Promise<PartyChoice[]> {
  const rows = (await strapi.db.query(PARTY_UID).findMany({
    where: {
      locale,
      $or: [{ municipality: { documentId: municipalityId } }, { municipality: { id: null } }],
    },
    ...byName,
  })) as PartyRow[];
  return rows.map(({ documentId, name, kind }) => ({ id: documentId, name, kind }));
}

export async function choicesFor(
  strapi: Core.Strapi,
  periodId: string,
  { municipality, locales }: PeriodLanguages,
): Promise<Workspace['choices']> {
  const themes = (await strapi.db
    .query(THEME_UID)
    .findMany({ where: { locale: locales.first }, ...byName })) as PartyRow[];
  return {
    parties: await partyChoices(strapi, municipality.documentId, locales.first),
    themes: themes.map(({ documentId, name }) => ({ id: documentId, name })),
    municipalities: await municipalityChoices(strapi),
    periods: await otherPeriods(strapi, periodId, municipality.documentId, locales.first),
  };
}

/** Newest first; drafts too, for staff may link to what is not published yet. */
async function otherPeriods(
  strapi: Core.Strapi,
  periodId: string,
  municipalityId: string,
  locale: string,
): Promise<Workspace['choices']['periods']> {
  const draft = { locale, publishedAt: null };
  const periods = (await strapi.db.query(PERIOD_UID).findMany({
    where: {
      ...draft,
      municipality: { documentId: municipalityId },
      documentId: { $ne: periodId },
    },
    select: ['documentId', 'label', 'endsOn'],
    orderBy: { endsOn: 'desc' },
  })) as PeriodRow[];
  const promises = (await strapi.db.query(PROMISE_UID).findMany({
    where: {
      ...draft,
      period: { documentId: { $in: periods.map(({ documentId }) => documentId) } },
    },
    select: ['documentId', 'heading', 'wording'],
    populate: { period: { select: ['documentId'] } },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })) as (PromiseRow & { period: { documentId: string } | null })[];
  return periods.map(({ documentId, label }) => ({
    id: documentId,
    label: label ?? '',
    promises: promises
      .filter(({ period }) => period?.documentId === documentId)
      .map((promise) => ({ id: promise.documentId, text: promiseText(promise) })),
  }));
}

/** What a person recognises a promise by. */
export const promiseText = (row: Pick<PromiseRow, 'heading' | 'wording'>): string =>
  row.heading ?? row.wording ?? '';
