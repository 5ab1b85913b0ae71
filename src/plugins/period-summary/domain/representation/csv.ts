import { stringify } from 'csv-stringify/sync';
import type {
  Figure,
  MeasureSection,
  Outcome,
  OutcomeGroup,
  PromiseSection,
  SummaryDocument,
} from '../composition/summary-document';
import type { EditionDocument } from '../edition/edition-document';
import type { Text } from '../prose';
import { proseText } from './render-prose';

/** Names of the columns: the API's own words, the same in every language. */
export const CSV_COLUMNS = [
  'municipality',
  'code',
  'period',
  'language',
  'stage',
  'edition',
  'promise',
  'measure',
  'outcome',
  'outcome_text',
  'verdict',
  'parties',
  'key',
  'label',
  'part_of',
  'qualifier',
  'value',
  'as_written',
  'unit',
  'per',
  'target_qualifier',
  'target_value',
  'target_text',
  'baseline',
  'from',
  'to',
  'source',
  'note',
] as const;

type Column = (typeof CSV_COLUMNS)[number];
type Row = Readonly<Partial<Record<Column, string | number | null>>>;

/**
 * The edition's figures as a table: a row for each figure and for each outcome without one, and for
 * each promise that nobody reported. RFC 4180: comma, CRLF, numbers with a point; UTF-8 with a byte
 * order mark, because Excel reads Swedish letters as another alphabet without one.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection);
 * numbers are ours and stay numbers, minus sign and all.
 */
export function renderCsv(edition: EditionDocument): string {
  const rows = summaryRows(edition.summary).map((row) => {
    const whole: Row = { ...editionCells(edition), ...row };
    return CSV_COLUMNS.map((column) => cell(whole[column]));
  });
  return stringify([[...CSV_COLUMNS], ...rows], { bom: true, record_delimiter: '\r\n' });
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return /^\s*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
}

const line = (text: Text | null | undefined): string | null => text?.value ?? null;

function editionCells(edition: EditionDocument): Row {
  const { municipality, period, language } = edition.summary;
  return {
    municipality: municipality.name,
    code: municipality.code,
    period: period.label.value,
    language,
    stage: edition.stage,
    edition: edition.number,
  };
}

function summaryRows(summary: SummaryDocument): readonly Row[] {
  return summary.sections.flatMap((section) => {
    switch (section.kind) {
      case 'promise':
        return promiseRows(section);
      case 'period':
        return groupRows(section.outcomes, {});
      case 'whole-page':
        return [{ outcome_text: proseText(section.prose) }];
      default:
        return section satisfies never;
    }
  });
}

function promiseRows(promise: PromiseSection): readonly Row[] {
  const around: Row = { promise: line(promise.heading ?? promise.wording) };
  const rows = [
    ...promise.measures.flatMap((measure) => measureRows(measure, around)),
    ...groupRows(promise.outcomes, around),
  ];
  // A promise is never left out of the table because nobody reported it.
  return rows.length > 0 ? rows : [around];
}

function measureRows(measure: MeasureSection, around: Row): readonly Row[] {
  const here: Row = { ...around, measure: line(measure.title) ?? proseText(measure.description) };
  return [
    ...groupRows(measure.outcomes, here),
    ...measure.measures.flatMap((inner) => measureRows(inner, around)),
  ];
}

function groupRows(groups: readonly OutcomeGroup[], around: Row): readonly Row[] {
  return groups.flatMap((group) =>
    group.outcomes.flatMap((outcome) => outcomeRows(outcome, { ...around }, group)),
  );
}

function outcomeRows(outcome: Outcome, around: Row, group: OutcomeGroup): readonly Row[] {
  const here: Row = {
    ...around,
    outcome: line(outcome.heading ?? group.heading),
    outcome_text: proseText(outcome.prose),
    verdict: outcome.verdict,
    parties: outcome.parties.map((party) => party.name.value).join('; '),
    from: outcome.from,
    to: outcome.to,
  };
  if (outcome.figures.length === 0) return [here];
  return outcome.figures.map((figure) => ({ ...here, ...figureCells(figure, here) }));
}

function figureCells(figure: Figure, around: Row): Row {
  const { target } = figure;
  return {
    key: figure.key,
    label: line(figure.label),
    part_of: figure.partOf,
    qualifier: figure.qualifier,
    value: figure.value,
    as_written: line(figure.asWritten),
    unit: line(figure.unit),
    per: line(figure.per),
    target_qualifier: target?.qualifier ?? null,
    target_value: target?.value ?? null,
    target_text: line(target?.text),
    baseline: figure.baseline,
    from: figure.from ?? around.from ?? null,
    to: figure.to ?? around.to ?? null,
    source: line(figure.source),
    note: line(figure.note),
  };
}
