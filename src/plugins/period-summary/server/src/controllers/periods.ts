import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { newPeriodInput } from '../../../contracts/workspace';
import { getService } from '../services';
import type { CreatePeriodResult } from '../services/workspace/new-period/create-period';
import { editorOf, type AdminContext } from './admin-context';
import { parsed } from './parsing';
import { notFound } from './workspace-refusals';

/** Starting a new period. */
export const periods = ({ strapi }: { strapi: Core.Strapi }) => ({
  async propose(ctx: AdminContext): Promise<void> {
    const result = await getService(strapi, 'periods').propose(ctx.params['periodId'] ?? '');
    if (result.kind !== 'found') throw notFound(result);
    ctx.body = { data: result.proposal };
  },

  async create(ctx: AdminContext): Promise<void> {
    const input = parsed(newPeriodInput, ctx.request.body);
    const result = await getService(strapi, 'periods').create(input, editorOf(ctx));
    if (result.kind !== 'created') throw refusal(result);
    ctx.status = 201;
    ctx.body = { data: result.period };
  },
});

function refusal(result: Exclude<CreatePeriodResult, { kind: 'created' }>): Error {
  const [path, message] = {
    'no-municipality': ['municipalityId', 'Kommunen finns inte. / There is no such municipality.'],
    'no-previous': [
      'previousId',
      'Den tidigare perioden finns inte i kommunen. / The municipality has no such earlier period.',
    ],
    'not-there': [
      'continuePromises',
      'Något av det du valde finns inte längre. Ladda om och välj igen. / Something you chose is no longer there. Reload and choose again.',
    ],
  }[result.kind] as [string, string];
  return new errors.ValidationError(message, {
    ...result,
    errors: [{ path: [path], message, name: 'ValidationError' }],
  });
}
