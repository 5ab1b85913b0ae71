import type { IsoDate, PeriodRecord, Stage } from '../record';
import { composeMunicipality, composePeriod, composeTitle } from './compose-parts';
import { composePeriodOpportunities, composeSections } from './compose-sections';
import { pageOutcomes } from './page-outcomes';
import { WHOLE_PAGE_KEY } from './section-key';
import { translatedProse } from './shown-prose';
import { SUMMARY_SCHEMA, type SummaryDocument } from './summary-document';

export interface ComposeOptions {
  readonly stage: Stage;
  /** The last day that the account covers. */
  readonly coversTo: IsoDate | null;
}

/**
 * Makes the page of a period: who promised, what was promised, what came of it and what could be
 * better, in the order that the staff gave it. Nothing that was written is lost on the way: what the
 * record holds is on the page, or was left out by the editor.
 *
 * Pure and deterministic: the same record and options give the same document, value for value, as
 * JSON (no `undefined`); the record is neither changed nor shared with the document.
 */
export function composeSummary(record: PeriodRecord, options: ComposeOptions): SummaryDocument {
  const { summary } = record;
  const wholePage = translatedProse(record, summary.wholePage);
  const period = composePeriod(record);
  const document: SummaryDocument = {
    schema: SUMMARY_SCHEMA,
    language: record.language,
    stage: options.stage,
    coversTo: options.coversTo,
    municipality: composeMunicipality(record.municipality),
    appliesTo: record.appliesTo.map(composeMunicipality),
    period: wholePage === null ? period : { ...period, background: null },
    title: composeTitle(record),
    lead: translatedProse(record, summary.lead),
    images: record.period.images,
    sections:
      wholePage === null
        ? composeSections({ record, outcomes: pageOutcomes(record), stage: options.stage })
        : [{ kind: 'whole-page', key: WHOLE_PAGE_KEY, prose: wholePage }],
    opportunities: wholePage === null ? composePeriodOpportunities(record) : [],
    closing: translatedProse(record, summary.closing),
    links: summary.links.map(({ label, url }) => ({ label, url })),
  };
  return asJson(document);
}

/** A copy that is JSON all through; optional fields of the record must not come out as `undefined`. */
function asJson(document: SummaryDocument): SummaryDocument {
  return JSON.parse(JSON.stringify(document)) as SummaryDocument;
}
