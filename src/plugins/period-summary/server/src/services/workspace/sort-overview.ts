import type { OVERVIEW_SORTS, OverviewRow } from '../../../../contracts/workspace';

type Sort = (typeof OVERVIEW_SORTS)[number];

const STAGES = [null, 'promises', 'interim', 'final'];
const swedish = new Intl.Collator('sv');

const compareText = (one: string | null, other: string | null): number =>
  swedish.compare(one ?? '', other ?? '');

const COMPARE: Readonly<Record<Sort, (one: OverviewRow, other: OverviewRow) => number>> = {
  municipality: (one, other) => compareText(one.municipality.name, other.municipality.name),
  period: (one, other) => compareText(one.period.endsOn, other.period.endsOn),
  stage: (one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage),
  readiness: (one, other) =>
    one.readiness.blockers - other.readiness.blockers ||
    one.readiness.warnings - other.readiness.warnings,
  sealedAt: (one, other) => compareText(lastSealed(one), lastSealed(other)),
};

const lastSealed = ({ languages }: OverviewRow): string | null =>
  languages.reduce<string | null>(
    (last, { sealedAt }) => (sealedAt !== null && sealedAt > (last ?? '') ? sealedAt : last),
    null,
  );

/** @param sort one of `OVERVIEW_SORTS`, with a minus before it for the other way round */
export function sortRows(rows: readonly OverviewRow[], sort: string): OverviewRow[] {
  const isReversed = sort.startsWith('-');
  const compare = COMPARE[sort.replace(/^-/u, '') as Sort];
  return [...rows].sort(
    (one, other) =>
      compare(one, other) * (isReversed ? -1 : 1) ||
      // Within the same: by municipality, the newest period first.
      COMPARE.municipality(one, other) ||
      COMPARE.period(other, one),
  );
}
