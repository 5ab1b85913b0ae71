/**
 * Single entries that are published or unpublished past the page of their period: by an administrator
 * in the Content Manager, or with a token over REST. The page's own publications have a line of theirs.
 */
import type { Core } from '@strapi/strapi';

import { tagOfLocale } from '../../../domain/languages';
import { writeLog } from '../services/activity-log';
import { periodOfEntry } from '../services/period-of-entry';
import { actorOfRequest } from '../services/request-actor';
import type { PublishableUid } from '../uids';
import { defaultLocale, isPublishable, type Operation } from './document-context';
import type { Trx } from './rows';
import { isSettling } from './settle-together';

/** Logs them in the transaction of the deed. Gates on the effect: an update can publish as well. */
export function registerPublicationLog(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { uid } = context;
    const operation = context as unknown as Operation;
    const action = effectOf(operation);
    if (action === null || !isPublishable(uid)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      if (isSettling(trx as Trx)) return next();
      const result = await (next() as Promise<{ documentId?: string } | null>);
      const documentId = operation.params.documentId ?? result?.documentId;
      if (documentId) await logPublication(strapi, { uid, documentId, action, operation });
      return result;
    }) as unknown as ReturnType<typeof next>;
  });
}

function effectOf({ action, params }: Operation): 'publish' | 'unpublish' | null {
  if (action === 'publish' || action === 'unpublish') return action;
  const isWrite = action === 'create' || action === 'update' || action === 'clone';
  return isWrite && params.status === 'published' ? 'publish' : null;
}

async function logPublication(
  strapi: Core.Strapi,
  {
    uid,
    documentId,
    action,
    operation: { params },
  }: {
    readonly uid: PublishableUid;
    readonly documentId: string;
    readonly action: 'publish' | 'unpublish';
    readonly operation: Operation;
  },
): Promise<void> {
  const owner = await periodOfEntry(strapi, uid, documentId);
  const [locale = ''] = [params.locale ?? (await defaultLocale(strapi))].flat();
  await writeLog(strapi, {
    at: new Date().toISOString(),
    actor: actorOfRequest(strapi),
    action,
    ...(owner ?? {}),
    ...(locale === '*' ? {} : { language: tagOfLocale(locale) ?? locale }),
    subjectType: uid,
    subjectId: documentId,
  });
}
