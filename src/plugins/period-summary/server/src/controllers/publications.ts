import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  publicationInput,
  readinessQuery,
  withdrawalInput,
} from '../../../contracts/publication-input';
import { getService } from '../services';
import type { PublishResult } from '../services/publishing/publish-period';
import { actorOf, type AdminContext } from './admin-context';
import { parsed } from './parsing';

export const publications = ({ strapi }: { strapi: Core.Strapi }) => ({
  async readiness(ctx: AdminContext): Promise<void> {
    const query = parsed(readinessQuery, ctx.query);
    const periodId = ctx.params['periodId'] ?? '';
    const prepared = await getService(strapi, 'publishing').prepare({ periodId, ...query });
    if ('kind' in prepared) throw refusal(prepared);
    const { readiness, series, drafts } = prepared;
    ctx.body = {
      data: { readiness, drafts, nextNumber: (series?.lastNumber ?? 0) + 1 },
    };
  },

  async publish(ctx: AdminContext): Promise<void> {
    const input = parsed(publicationInput, ctx.request.body);
    const periodId = ctx.params['periodId'] ?? '';
    const result = await getService(strapi, 'publishing').publish({
      ...input,
      periodId,
      actor: actorOf(ctx),
      at: new Date().toISOString(),
    });
    if (result.kind !== 'published' && result.kind !== 'unchanged') throw refusal(result);
    ctx.status = result.kind === 'published' ? 201 : 200;
    ctx.body = { data: result };
  },

  async withdraw(ctx: AdminContext): Promise<void> {
    const input = parsed(withdrawalInput, ctx.request.body);
    const result = await getService(strapi, 'publishing').withdraw({
      ...input,
      periodId: ctx.params['periodId'] ?? '',
      actor: actorOf(ctx),
      at: new Date().toISOString(),
    });
    switch (result.kind) {
      case 'withdrawn':
        ctx.status = 201;
        ctx.body = { data: result };
        return;
      case 'already-withdrawn':
        throw new errors.ApplicationError(
          'Utgåvan är redan tillbakadragen. / The edition is already withdrawn.',
          result,
        );
      case 'needs-reason':
        throw new errors.ValidationError(
          'Skriv varför utgåvan dras tillbaka: läsarna får se det. / Give the reason: readers will see it.',
          result,
        );
      case 'not-current':
        throw new errors.ValidationError(
          'Innehållet kan bara avpubliceras tillsammans med den senaste utgåvan. / The content can be unpublished only with the newest edition.',
          result,
        );
      case 'not-found':
        throw new errors.NotFoundError('Utgåvan finns inte. / There is no such edition.', result);
    }
  },
});

/** Why nothing was published, in words for the person who tried. */
function refusal(
  result: Exclude<PublishResult, { kind: 'published' } | { kind: 'unchanged' }>,
): Error {
  switch (result.kind) {
    case 'blocked':
      return new errors.ApplicationError(
        'Sidan kan inte publiceras än: åtgärda det som stoppar den. / The page cannot be published yet: mend what stops it.',
        result,
      );
    case 'needs-confirmation':
      return new errors.ApplicationError(
        'Det finns varningar. Bekräfta att du vill publicera ändå. / There are warnings. Confirm that you want to publish all the same.',
        result,
      );
    case 'needs-answers':
      return new errors.ValidationError(
        'Säg om det är en uppdatering eller en rättelse, och skriv vad som är nytt: läsarna får se det. / Say whether this is an update or a correction, and what is new: readers will see it.',
        {
          ...result,
          errors: result.missing.map((field) => ({
            path: [field],
            message: 'required',
            name: 'ValidationError',
          })),
        },
      );
    case 'unreadable-file':
      return new errors.ApplicationError(
        `Filen ”${result.file}” kan inte läsas. Byt ut den eller ta bort den från sidan. / The file cannot be read: replace it or take it off the page.`,
        result,
      );
    case 'missing':
      return result.what === 'structure'
        ? new errors.ApplicationError(
            'Publicera först sidan på kommunens första språk: översättningar följer den. / Publish the page in the first language of the municipality before its translations.',
            result,
          )
        : new errors.NotFoundError(
            result.what === 'language'
              ? `Kommunen har inte det språket. Språk som finns: ${result.languages.join(', ')}. / The municipality does not have that language.`
              : 'Löftesperioden finns inte, eller saknar kommun. / There is no such period, or it has no municipality.',
            result,
          );
  }
}
