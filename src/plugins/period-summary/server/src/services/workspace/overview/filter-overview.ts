import type { OverviewQuery, OverviewRow } from '../../../../../contracts/workspace';
import type { PlainRow } from './overview';

/** Whether a page of the list can be told only after every period was checked. */
export const needsEveryStatus = ({ readiness, sort }: OverviewQuery): boolean =>
  readiness !== undefined || sort.replace(/^-/u, '') === 'readiness';

/** @param readiness what the check found; left out where the period is not checked yet */
export function isShown(
  query: OverviewQuery,
  row: PlainRow,
  readiness?: OverviewRow['readiness'],
): boolean {
  if (query.municipality && query.municipality !== row.municipality.id) return false;
  if (query.stage && query.stage !== (row.stage ?? 'none')) return false;
  if (query.readiness && readiness && query.readiness !== verdictOf(readiness)) return false;
  return matches(query.search ?? '', row);
}

const verdictOf = ({ blockers, warnings }: OverviewRow['readiness']) =>
  blockers > 0 ? 'blocked' : warnings > 0 ? 'warned' : 'ready';

function matches(search: string, { period, municipality }: PlainRow): boolean {
  const words = search.toLocaleLowerCase('sv').split(/\s+/u);
  const text = [
    period.label,
    period.slug,
    period.startsOn,
    period.endsOn,
    municipality.name,
    municipality.slug,
  ]
    .join(' ')
    .toLocaleLowerCase('sv');
  return words.every((word) => text.includes(word));
}
