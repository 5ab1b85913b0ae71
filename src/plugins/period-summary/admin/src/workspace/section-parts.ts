import type { WorkspaceEntry } from '../../../contracts/workspace';
import {
  measureKey,
  opportunityKey,
  outcomeKey,
  outcomeReasonKey,
  PERIOD_BACKGROUND_KEY,
  promiseBackgroundKey,
  promiseGoalsKey,
  promiseKey,
} from '../../../domain/composition/section-key';

/** The key that an entry is hidden by. The period itself cannot be hidden: its background can. */
export function sectionKeyOf({ type, documentId }: WorkspaceEntry): string {
  switch (type) {
    case 'period':
      return PERIOD_BACKGROUND_KEY;
    case 'promise':
      return promiseKey(documentId);
    case 'measure':
      return measureKey(documentId);
    case 'outcome':
      return outcomeKey(documentId);
    case 'opportunity':
      return opportunityKey(documentId);
  }
}

/** A prose field that the page can have an own text in place of. */
export interface OwnTextPart {
  readonly key: string;
  readonly field: string;
}

export function ownTextParts({ type, documentId: id }: WorkspaceEntry): readonly OwnTextPart[] {
  switch (type) {
    case 'period':
      return [{ key: PERIOD_BACKGROUND_KEY, field: 'background' }];
    case 'promise':
      return [
        { key: promiseBackgroundKey(id), field: 'background' },
        { key: promiseGoalsKey(id), field: 'goals' },
      ];
    case 'measure':
      return [{ key: measureKey(id), field: 'description' }];
    case 'outcome':
      return [
        { key: outcomeKey(id), field: 'prose' },
        { key: outcomeReasonKey(id), field: 'reason' },
      ];
    case 'opportunity':
      return [{ key: opportunityKey(id), field: 'prose' }];
  }
}
