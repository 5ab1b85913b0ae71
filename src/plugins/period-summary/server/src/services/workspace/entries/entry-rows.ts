/** The rows that one screen is made of: drafts of both languages, and what is published. */
import type { Core } from '@strapi/strapi';

import type { WorkspaceEntryType } from '../../../../../contracts/workspace';
import { createQueries, type RowStatus } from '../../../adapters/queries';
import { UID_OF } from './entry-types';
import type { PeriodLanguages } from '../period-languages';

export type DraftRow = Readonly<Record<string, unknown>> & {
  readonly documentId: string;
  readonly updatedAt: string;
};

export interface EntryRows {
  readonly type: WorkspaceEntryType;
  /** In the page's order; drafts of the first language. */
  readonly home: readonly DraftRow[];
  /** Drafts of the page's own language, by document; the same as `home` where it is no translation. */
  readonly own: ReadonlyMap<string, DraftRow>;
  /** `updatedAt` of what is published in the page's own language, by document. */
  readonly published: ReadonlyMap<string, string>;
}

const idsOf = (rows: readonly { readonly documentId: string }[]): readonly string[] =>
  rows.map(({ documentId }) => documentId);

/** Everything of one period. Empty where it has no draft in the first language. */
export async function readPeriodRows(
  strapi: Core.Strapi,
  periodId: string,
  languages: PeriodLanguages,
  status: RowStatus = 'draft',
): Promise<readonly EntryRows[]> {
  const queries = createQueries(strapi);
  const { first } = languages.locales;
  const period = await queries.period(periodId, first, status);
  const promises = await queries.promises(periodId, first, status);
  const measures = await queries.measures(idsOf(promises), first, status);
  const home: Readonly<Record<WorkspaceEntryType, readonly unknown[]>> = {
    period: period ? [period] : [],
    promise: promises,
    measure: measures,
    outcome: await queries.outcomes(periodId, first, status),
    opportunity: await queries.opportunities(periodId, first, status),
  };
  const found: EntryRows[] = [];
  for (const type of Object.keys(home) as WorkspaceEntryType[]) {
    const rows = home[type] as readonly DraftRow[];
    found.push(await withLanguage(strapi, type, rows, languages));
  }
  return found;
}

/** One entry alone, as a list of one. */
export async function readEntryRows(
  strapi: Core.Strapi,
  type: WorkspaceEntryType,
  documentId: string,
  languages: PeriodLanguages,
): Promise<EntryRows> {
  const row = await createQueries(strapi).entry(type, documentId, languages.locales.first);
  return withLanguage(strapi, type, row ? [row as DraftRow] : [], languages);
}

async function withLanguage(
  strapi: Core.Strapi,
  type: WorkspaceEntryType,
  home: readonly DraftRow[],
  { locales, isTranslation }: PeriodLanguages,
): Promise<EntryRows> {
  const ids = idsOf(home);
  const own = isTranslation
    ? ((await createQueries(strapi).texts(type, ids, locales.own, 'draft')) as Map<
        string,
        DraftRow
      >)
    : new Map(home.map((row) => [row.documentId, row]));
  const published =
    ids.length === 0
      ? []
      : ((await strapi.db.query(UID_OF[type]).findMany({
          where: {
            documentId: { $in: [...ids] },
            locale: locales.own,
            publishedAt: { $notNull: true },
          },
          select: ['documentId', 'updatedAt'],
        })) as DraftRow[]);
  return {
    type,
    home,
    own,
    published: new Map(published.map((row) => [row.documentId, instant(row.updatedAt)])),
  };
}

/** SQLite answers dates as numbers or text, PostgreSQL as `Date`. */
export const instant = (value: unknown): string =>
  new Date(value as string | number | Date).toISOString();
