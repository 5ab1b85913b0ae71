import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { summaryInput } from '../../../contracts/summary-input';
import { localeOfTag } from '../../../domain/languages';
import { getService } from '../services';
import { PERIOD_UID } from '../uids';
import type { AdminContext } from './admin-context';
import { parsed } from './parsing';

export const summaries = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: AdminContext): Promise<void> {
    const { periodId, language } = await addressed(strapi, ctx);
    ctx.body = { data: await getService(strapi, 'summaries').find(periodId, language) };
  },

  async save(ctx: AdminContext): Promise<void> {
    const { periodId, language } = await addressed(strapi, ctx);
    const input = parsed(summaryInput, ctx.request.body);
    const result = await getService(strapi, 'summaries').save(periodId, language, input);
    if (result.kind === 'conflict') {
      ctx.status = 409;
      ctx.body = {
        data: null,
        error: {
          status: 409,
          name: 'ConflictError',
          message:
            'Någon annan hann spara före dig. Din text finns kvar i formuläret. / Somebody else saved before you. Your text is still in the form.',
          details: { current: result.current },
        },
      };
      return;
    }
    ctx.body = { data: result.summary };
  },
});

async function addressed(
  strapi: Core.Strapi,
  ctx: AdminContext,
): Promise<{ periodId: string; language: string }> {
  const { periodId = '', language = '' } = ctx.params;
  if (localeOfTag(language) === null) {
    throw new errors.NotFoundError('Språket finns inte. / There is no such language.', {
      language,
    });
  }
  const known = await strapi.db.query(PERIOD_UID).count({ where: { documentId: periodId } });
  if (known === 0) {
    throw new errors.NotFoundError('Löftesperioden finns inte. / There is no such period.', {
      periodId,
    });
  }
  return { periodId, language };
}
