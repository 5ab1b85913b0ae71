import type { Core } from '@strapi/strapi';

import { enterContent, type Entered } from '../../database/seeds/enter-content';
import { harjedalen20192020 } from '../../database/seeds/harjedalen-2019-2020';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import type {
  PublishRequest,
  PublishResult,
} from '../../src/plugins/period-summary/server/src/services/publishing/publish-period';
import { OUTCOME_UID } from '../../src/plugins/period-summary/server/src/uids';

/** The series that the example's period is published in. */
export const EXAMPLE_SERIES = 'harjedalen/2019-2020/sv';

/** Enters the example's content as drafts. */
export const enterExample = (strapi: Core.Strapi): Promise<Entered> =>
  enterContent(strapi, harjedalen20192020);

/** Publishes a period's account in Swedish, over warnings, as a person named Test. */
export const publishAccount = (
  strapi: Core.Strapi,
  periodId: string,
  more: Partial<PublishRequest> = {},
): Promise<PublishResult> =>
  getService(strapi, 'publishing').publish({
    periodId,
    language: 'sv',
    stage: 'final',
    coversTo: '2020-12-31',
    acceptWarnings: true,
    kind: 'update',
    changeNote: 'Texten om ett resultat är ny.',
    actor: { id: null, name: 'Test' },
    at: '2021-02-03T08:00:00.000Z',
    ...more,
  });

/** Gives the draft of one outcome another text. */
export async function rewriteOutcome(
  strapi: Core.Strapi,
  documentId: string,
  text: string,
): Promise<void> {
  const prose = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }];
  await strapi.documents(OUTCOME_UID).update({ documentId, locale: 'sv', data: { prose } });
}
