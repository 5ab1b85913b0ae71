/** Everything the period page needs, in one answer. */
import type { Core } from '@strapi/strapi';

import type { Permissions, Workspace, WorkspaceSummary } from '../../../../contracts/workspace';
import { composeTitle } from '../../../../domain/composition/compose-parts';
import { defaultText } from '../../../../domain/composition/default-texts';
import type { LanguageTag } from '../../../../domain/prose';
import type { Readiness } from '../../../../domain/readiness/readiness';
import { createQueries } from '../../adapters/queries';
import type { SummaryRow } from '../../adapters/rows';
import { preparePublication, type Prepared } from '../publishing/publish-period';
import { choicesFor, municipalityChoice } from './choices';
import { embeddingOf } from './embedding';
import { readEntryLog } from './entries/entry-log';
import { instant, readPeriodRows } from './entries/entry-rows';
import { pageAddresses } from './page-addresses';
import { findPeriodLanguages, type FoundPeriod, type PeriodLanguages } from './period-languages';
import { progressOf, proposalFor } from './overview/period-progress';
import { seriesFactsOf } from './series-facts';
import { sourceConflicts } from './entries/source-conflicts';
import { workspaceEntries } from './entries/workspace-entry';

export type WorkspaceResult =
  | { readonly kind: 'found'; readonly workspace: Workspace }
  | Exclude<FoundPeriod, { kind: 'found' }>;

/** @param language left out: the municipality's first */
export async function readWorkspace(
  strapi: Core.Strapi,
  request: {
    readonly periodId: string;
    readonly language?: LanguageTag | undefined;
    readonly today: string;
    readonly may: Permissions;
  },
): Promise<WorkspaceResult> {
  const { periodId } = request;
  const found = await findPeriodLanguages(strapi, periodId, request.language);
  if (found.kind !== 'found') return found;
  const { first, own } = found;

  const rows = await readPeriodRows(strapi, periodId, found);
  const facts = await seriesFactsOf(strapi, periodId, first);
  const context = {
    languages: found,
    log: await readEntryLog(strapi, { periodId }),
    editions: facts.editions,
  };
  const [[period] = [], promises = [], measures = [], outcomes = [], opportunities = []] = rows.map(
    (some) => workspaceEntries(some, context),
  );
  if (!period) return { kind: 'no-period' };

  const ownFacts = own === first ? facts : await seriesFactsOf(strapi, periodId, own);
  const proposed = proposalFor(
    progressOf({ period, promises, measures, outcomes }, facts, request.today),
    ownFacts,
  );
  const prepared = await preparePublication(strapi, { periodId, language: own, ...proposed });
  const summary = await createQueries(strapi).summary(periodId, own);
  const slug = typeof period.fields['slug'] === 'string' ? period.fields['slug'] : null;
  return {
    kind: 'found',
    workspace: {
      periodId,
      language: own,
      languages: found.languages,
      isTranslation: found.isTranslation,
      municipality: municipalityChoice(found.municipality),
      period,
      promises,
      measures,
      outcomes,
      opportunities,
      summary: summary && summaryOf(summary),
      defaultTitle: defaultTitleOf(prepared, found),
      sourceConflicts: sourceConflicts(summary, period, [
        ...promises,
        ...measures,
        ...outcomes,
        ...opportunities,
      ]),
      readiness:
        'kind' in prepared ? firstLanguageFirst(periodId, period.fields) : prepared.readiness,
      proposed,
      current: ownFacts.current,
      nextNumber: ownFacts.lastNumber + 1,
      choices: await choicesFor(strapi, periodId, found),
      addresses: pageAddresses(strapi, { ...found, slug }),
      embedding: await embeddingOf(strapi, periodId, found),
      may: request.may,
    },
  };
}

const summaryOf = (row: SummaryRow): WorkspaceSummary => ({
  version: row.version,
  updatedAt: instant(row.updatedAt),
  title: row.title,
  lead: row.lead,
  closing: row.closing,
  links: row.links.map(({ label, url }) => ({ label, url })),
  sections: row.sections,
  untranslated: row.untranslated,
  wholePage: row.wholePage,
});

function defaultTitleOf(
  prepared: Prepared | { readonly kind: 'missing' },
  { own }: PeriodLanguages,
): string {
  if ('kind' in prepared) return defaultText('title', own).value;
  const { record } = prepared;
  return composeTitle({ ...record, summary: { ...record.summary, title: null } }).value;
}

/** What stands in the way of a translation whose first language has no edition: it has no structure yet. */
export function firstLanguageFirst(
  periodId: string,
  fields: Readonly<Record<string, unknown>>,
): Readiness {
  const { label } = fields;
  return {
    ready: false,
    items: [
      {
        code: 'first-language-unpublished',
        severity: 'blocker',
        entry: { type: 'period', id: periodId, label: typeof label === 'string' ? label : '' },
        field: '',
        message: {
          sv: 'Sidan är inte publicerad på kommunens första språk.',
          en: 'The page is not published in the first language of the municipality.',
        },
        action: {
          sv: 'Publicera den först: översättningar följer den.',
          en: 'Publish it first: translations follow it.',
        },
      },
    ],
  };
}
