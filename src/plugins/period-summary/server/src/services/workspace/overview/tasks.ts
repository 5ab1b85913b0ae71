import type {
  Overview,
  OverviewRow,
  Permissions,
  Task,
  Tasks,
} from '../../../../../contracts/workspace';
import type { NextStep } from '../../../../../domain/progress/next-step';

/** The most urgent first: what readers miss, then what stops, then what is merely due. */
const URGENCY: readonly NextStep[] = [
  'publish-again',
  'mend',
  'publish-final',
  'publish-changes',
  'publish-promises',
  'report',
  'write-promises',
];

const MOST = 10;

/** Whether a step is this user's to take. */
function isTheirs(step: NextStep, may: Permissions): boolean {
  return step.startsWith('publish-') ? may.publish : may.edit;
}

const taskOf = (row: OverviewRow): Task => ({
  period: { id: row.period.id, label: row.period.label },
  municipality: row.municipality.name,
  nextStep: row.nextStep,
  blockers: row.readiness.blockers,
  changedDrafts: row.changedDrafts,
});

/** What waits for a user, out of everything. */
export function tasksOf({ rows, may }: Pick<Overview, 'rows' | 'may'>): Tasks {
  const waiting = rows
    .filter(({ nextStep }) => nextStep !== 'done' && isTheirs(nextStep, may))
    .sort((one, other) => URGENCY.indexOf(one.nextStep) - URGENCY.indexOf(other.nextStep));
  return { tasks: waiting.slice(0, MOST).map(taskOf), total: waiting.length };
}
