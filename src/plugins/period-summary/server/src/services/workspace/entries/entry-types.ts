/** The five types of entries that a period is written in, and which of their attributes are written. */
import type { WorkspaceEntryType } from '../../../../../contracts/workspace';
import { STRUCTURE_MODELS } from '../../../document-middlewares/structure-models';
import {
  MEASURE_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PERIOD_UID,
  PROMISE_UID,
  type PublishableUid,
} from '../../../uids';

export const UID_OF: Readonly<Record<WorkspaceEntryType, PublishableUid>> = {
  period: PERIOD_UID,
  promise: PROMISE_UID,
  measure: MEASURE_UID,
  outcome: OUTCOME_UID,
  opportunity: OPPORTUNITY_UID,
};

const TYPES = Object.entries(UID_OF) as [WorkspaceEntryType, PublishableUid][];

/** The type of a UID; null where it is none of the five. */
export const typeOfUid = (uid: string): WorkspaceEntryType | null =>
  TYPES.find(([, known]) => known === uid)?.[0] ?? null;

/** Relations that an editor chooses; `one` points at a single entry. */
export const RELATIONS: Readonly<
  Record<WorkspaceEntryType, Readonly<Record<string, 'one' | 'many'>>>
> = {
  period: { appliesTo: 'many', parties: 'many', previous: 'one' },
  promise: { themes: 'many', parties: 'many', continues: 'one' },
  measure: { promise: 'one', parent: 'one', parties: 'many' },
  outcome: { promises: 'many', measures: 'many', parties: 'many' },
  opportunity: { promise: 'one', takenUpBy: 'one' },
};

/** Written by the server with every save. */
const DERIVED = ['excerpt'];

/** Attributes without relations, in the order of the content type's division. */
export function fieldNames(type: WorkspaceEntryType): readonly string[] {
  const model = modelOf(type);
  return [...model.text, ...model.structure, ...Object.keys(model.parts)].filter(
    (name) => !DERIVED.includes(name),
  );
}

/** How an entry divides into text and structure. */
export const modelOf = (type: WorkspaceEntryType) => {
  const uid = UID_OF[type];
  return STRUCTURE_MODELS[uid];
};
