/** Who did what: written in the transaction of the deed, never changed. */
import type { Core } from '@strapi/strapi';

import type { LanguageTag } from '../../../domain/prose';
import type { DocumentId, Instant } from '../../../domain/record';
import { LOG_ENTRY_UID } from '../uids';

/** A name as of then: the log must outlive the user. */
export interface Actor {
  readonly id: string | null;
  readonly name: string;
}

/** `publish` and `unpublish` with a subject: one entry alone, past the page of its period. */
export type LogAction =
  'create' | 'edit' | 'delete' | 'publish' | 'unpublish' | 'withdraw' | 'erase' | 'export';

export interface LogEntry {
  readonly at: Instant;
  readonly action: LogAction;
  readonly actor: Actor;
  readonly periodId?: DocumentId;
  readonly municipalityId?: DocumentId;
  readonly language?: LanguageTag;
  readonly subjectType?: string;
  readonly subjectId?: DocumentId;
  /** Anything that helps to understand the deed later; JSON. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export async function writeLog(strapi: Core.Strapi, entry: LogEntry): Promise<void> {
  const { actor, detail, ...rest } = entry;
  await strapi.db.query(LOG_ENTRY_UID).create({
    data: {
      ...rest,
      actor: actor.name,
      actorId: actor.id,
      detail: detail ? JSON.stringify(detail) : null,
    },
  });
}
