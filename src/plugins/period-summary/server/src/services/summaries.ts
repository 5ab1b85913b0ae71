/** The editor's own part of a page: title, lead, closing, links, and choices for single sections. */
import type { Core } from '@strapi/strapi';

import { inTransaction } from '../database/transaction';
import { isUniqueViolation } from '../database/unique-violation';
import { createQueries } from '../adapters/queries';
import type { SummaryRow } from '../adapters/rows';
import type { LanguageTag } from '../../../domain/prose';
import type { DocumentId } from '../../../domain/record';
import { SUMMARY_UID } from '../uids';
import type { SummaryInput } from '../../../contracts/summary-input';

export type SaveResult =
  | { readonly kind: 'saved'; readonly summary: SummaryRow }
  /** Somebody else saved in between: theirs is handed back, nothing is written. */
  | { readonly kind: 'conflict'; readonly current: SummaryRow };

export function createSummaries(strapi: Core.Strapi) {
  const queries = createQueries(strapi);

  const saveOnce = (
    periodId: DocumentId,
    language: LanguageTag,
    input: SummaryInput,
  ): Promise<SaveResult> =>
    inTransaction<SaveResult>(strapi, async () => {
      const { version, ...data } = input;
      const current = await queries.summary(periodId, language);
      if (current && version !== undefined && version !== current.version) {
        return { kind: 'conflict', current };
      }
      if (current) {
        const { count } = await strapi.db.query(SUMMARY_UID).updateMany({
          where: { id: current.id, version: current.version },
          data: { version: current.version + 1 },
        });
        const fresh = await queries.summary(periodId, language);
        if (count === 0 && fresh) return { kind: 'conflict', current: fresh };
        await strapi
          .documents(SUMMARY_UID)
          .update({ documentId: current.documentId, data: data as never });
      } else {
        await strapi
          .documents(SUMMARY_UID)
          .create({ data: { ...data, periodId, language, version: 1 } as never });
      }
      const saved = await queries.summary(periodId, language);
      if (!saved) throw new Error('The summary was saved and cannot be found.');
      return { kind: 'saved', summary: saved };
    });

  return {
    find: (periodId: DocumentId, language: LanguageTag): Promise<SummaryRow | null> =>
      queries.summary(periodId, language),

    /**
     * Saves what is given and leaves the rest. `version` is the one the editor began from; null where
     * there was no summary yet: two who both write the first title must not overwrite each other.
     */
    save: async (
      periodId: DocumentId,
      language: LanguageTag,
      input: SummaryInput,
    ): Promise<SaveResult> => {
      try {
        return await saveOnce(periodId, language, input);
      } catch (error) {
        // Somebody made it at the very same moment, which this transaction could not see: the next one does.
        if (!isUniqueViolation(error)) throw error;
        return saveOnce(periodId, language, input);
      }
    },
  };
}
