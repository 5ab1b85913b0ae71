/** One row of the first language, and its translation where there is one → one part of the record. */
import type {
  AgreementRecord,
  MeasureRecord,
  OpportunityRecord,
  OutcomeRecord,
  PeriodRecord,
  PromiseRecord,
} from '../../../domain/record';
import type { Neighbours } from './collect-neighbours';
import type { Registers } from './collect-registers';
import type { Translations } from './collect-texts';
import type {
  AgreementRow,
  MeasureRow,
  OpportunityRow,
  OutcomeRow,
  PeriodRow,
  PromiseRow,
  Reference,
} from './rows';
import { fileOf, type Wording } from './wording';

export interface Sources {
  readonly wording: Wording;
  readonly texts: Translations;
  readonly registers: Registers;
  readonly neighbours: Neighbours;
}

const idsOf = (references: readonly Reference[]): string[] =>
  references.map(({ documentId }) => documentId);

export function createRecords({ wording, texts, registers, neighbours }: Sources) {
  function agreement(row: AgreementRow, own: AgreementRow | null | undefined): AgreementRecord {
    return {
      signedOn: row.signedOn,
      diaryNumber: row.diaryNumber,
      signatories: row.signatories.flatMap(({ name, role, organisation }, index) =>
        name
          ? [{ name, role: wording.text(own?.signatories[index]?.role, role), organisation }]
          : [],
      ),
      document: row.document ? fileOf(row.document) : null,
      url: row.url,
    };
  }

  function period(row: PeriodRow): PeriodRecord['period'] {
    const own = texts.period.get(row.documentId);
    const followers = row.followers
      .flatMap((reference) => neighbours.period(reference) ?? [])
      .sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1));
    return {
      id: row.documentId,
      slug: row.slug ?? '',
      label: wording.text(own?.label, row.label),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      area: wording.text(own?.area, row.area),
      background: wording.prose(own?.background, row.background),
      parties: registers.parties(row.parties),
      agreement: row.agreement ? agreement(row.agreement, own?.agreement) : null,
      contact: row.contact,
      images: wording.images(own?.images, row.images),
      previous: neighbours.period(row.previous),
      next: followers[0] ?? null,
    };
  }

  function measure(row: MeasureRow, all: readonly MeasureRow[]): MeasureRecord {
    const own = texts.measure.get(row.documentId);
    return {
      id: row.documentId,
      order: row.order,
      title: wording.text(own?.title, row.title),
      description: wording.prose(own?.description, row.description),
      places: wording.places(own?.places, row.places),
      targets: wording.targets(own?.targets, row.targets),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      parties: registers.parties(row.parties),
      measures: all
        .filter(({ parent }) => parent?.documentId === row.documentId)
        .map((part) => measure(part, all)),
    };
  }

  function promise(row: PromiseRow, measures: readonly MeasureRow[]): PromiseRecord {
    const own = texts.promise.get(row.documentId);
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
      themes: registers.themes(row.themes),
      parties: registers.parties(row.parties),
      continues: neighbours.promise(row.continues),
      measures: measures
        .filter(({ promise: of, parent }) => of?.documentId === row.documentId && parent === null)
        .map((part) => measure(part, measures)),
    };
  }

  function outcome(row: OutcomeRow): OutcomeRecord {
    const own = texts.outcome.get(row.documentId);
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
      parties: registers.parties(row.parties),
    };
  }

  function opportunity(row: OpportunityRow): OpportunityRecord {
    return {
      id: row.documentId,
      order: row.order,
      prose: wording.prose(texts.opportunity.get(row.documentId)?.prose, row.prose),
      promise: row.promise?.documentId ?? null,
      takenUpBy: neighbours.promise(row.takenUpBy),
    };
  }

  return { period, promise, outcome, opportunity };
}
