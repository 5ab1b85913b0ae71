import type { OVERVIEW_SORTS, OverviewRow } from '../../../../../contracts/workspace';
import type { PlainRow } from './overview';

type Sort = (typeof OVERVIEW_SORTS)[number];

const STAGES = [null, 'promises', 'interim', 'final'];
const swedish = new Intl.Collator('sv');

const compareText = (one: string | null, other: string | null): number =>
  swedish.compare(one ?? '', other ?? '');

/** Rows that are not checked yet have no readiness, and are all the same by it. */
type Sortable = PlainRow & Partial<Pick<OverviewRow, 'readiness'>>;

const COMPARE: Readonly<Record<Sort, (one: Sortable, other: Sortable) => number>> = {
  municipality: (one, other) => compareText(one.municipality.name, other.municipality.name),
  period: (one, other) => compareText(one.period.endsOn, other.period.endsOn),
  stage: (one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage),
  readiness: (one, other) =>
    (one.readiness?.blockers ?? 0) - (other.readiness?.blockers ?? 0) ||
    (one.readiness?.warnings ?? 0) - (other.readiness?.warnings ?? 0),
  sealedAt: (one, other) => compareText(lastSealed(one), lastSealed(other)),
};

const lastSealed = ({ languages }: PlainRow): string | null =>
  languages.reduce<string | null>(
    (last, { sealedAt }) => (sealedAt !== null && sealedAt > (last ?? '') ? sealedAt : last),
    null,
  );

/** @param sort one of `OVERVIEW_SORTS`, with a minus before it for the other way round */
export function sortRows<Row extends Sortable>(rows: readonly Row[], sort: string): Row[] {
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
