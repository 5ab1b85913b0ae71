import type { Core } from '@strapi/strapi';

import { LOG_ENTRY_UID } from '../uids';

const DAY_MS = 86_400_000;

/**
 * Takes the names of people out of log lines older than so many days; what was done stays. The one
 * change that the database lets through in the log.
 * @returns how many lines were changed
 */
export async function forgetNames(
  strapi: Core.Strapi,
  { days, now }: { readonly days: number; readonly now: Date },
): Promise<number> {
  const before = new Date(now.getTime() - days * DAY_MS).toISOString();
  const { count } = await strapi.db.query(LOG_ENTRY_UID).updateMany({
    where: {
      at: { $lt: before },
      $or: [{ actor: { $notNull: true } }, { actorId: { $notNull: true } }],
    },
    data: { actor: null, actorId: null },
  });
  return count;
}
