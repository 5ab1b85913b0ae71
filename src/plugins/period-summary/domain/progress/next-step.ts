/** Where a period stands in its life, and what comes next for those who keep it. */
import type { IsoDate, Stage } from '../record';

/** What comes next; the admin words it. */
export type NextStep =
  /** It has no promises yet. */
  | 'write-promises'
  /** It has promises and no edition. */
  | 'publish-promises'
  /** Published; outcomes are missing. */
  | 'report'
  /** Drafts differ from what is published, and nothing blocks. */
  | 'publish-changes'
  /** The period has ended and the final account is not published. */
  | 'publish-final'
  /** Something blocks the next publication. */
  | 'mend'
  /** The newest edition is withdrawn, and readers get none. */
  | 'publish-again'
  | 'done';

export interface Progress {
  /** Today, in the municipality's own calendar. */
  readonly today: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly promises: { readonly total: number; readonly reported: number };
  /** How many outcomes are written, also those that name no promise. */
  readonly outcomes: number;
  /** Number of the newest edition in the first language; 0 where there is none. */
  readonly lastNumber: number;
  /** The edition that readers get; null where there is none, or the newest is withdrawn. */
  readonly current: { readonly stage: Stage; readonly coversTo: IsoDate | null } | null;
}

const hasEnded = ({ endsOn, today }: Progress): boolean => endsOn !== null && endsOn < today;

/**
 * The stage that the next publication probably has, and the date it covers to: what a dialog begins
 * with. A correction of what is published keeps both.
 */
export function proposePublication(progress: Progress): {
  readonly stage: Stage;
  readonly coversTo: IsoDate | null;
} {
  const { current, today, endsOn, outcomes } = progress;
  if (current?.stage === 'final') return current;
  if (outcomes === 0) return current ?? { stage: 'promises', coversTo: null };
  if (hasEnded(progress)) return { stage: 'final', coversTo: endsOn };
  return { stage: 'interim', coversTo: today };
}

/** @param pending blockers of the proposed publication, and entries whose draft is not published */
export function nextStep(
  progress: Progress,
  pending: { readonly blockers: number; readonly changedDrafts: number },
): NextStep {
  const { promises, lastNumber, current } = progress;
  if (promises.total === 0 && lastNumber === 0) return 'write-promises';
  const toPublish = (step: NextStep): NextStep => (pending.blockers > 0 ? 'mend' : step);
  const { stage } = proposePublication(progress);
  if (lastNumber === 0)
    return toPublish(stage === 'promises' ? 'publish-promises' : publishStep(stage));
  if (current === null) return toPublish('publish-again');
  if (current.stage === 'final')
    return pending.changedDrafts > 0 ? toPublish('publish-changes') : 'done';
  if (hasEnded(progress) && promises.reported < promises.total) return 'report';
  if (stage === 'final') return toPublish('publish-final');
  if (pending.changedDrafts > 0) return toPublish('publish-changes');
  return promises.reported < promises.total ? 'report' : 'done';
}

const publishStep = (stage: Stage): NextStep =>
  stage === 'final' ? 'publish-final' : 'publish-changes';
