/** Why the workspace could not do what was asked, in words for the person who tried. */
import { errors } from '@strapi/utils';

import type { EntryConflict } from '../../../contracts/workspace';
import type { LanguageTag } from '../../../domain/prose';
import type { Collected } from '../adapters/collect-period';
import type { AdminContext } from './admin-context';

type NotFound =
  | { readonly kind: 'no-period' }
  | { readonly kind: 'no-language'; readonly languages: readonly LanguageTag[] }
  | { readonly kind: 'no-entry' }
  | { readonly kind: 'no-edition' };

export function notFound(result: NotFound): Error {
  switch (result.kind) {
    case 'no-period':
      return new errors.NotFoundError(
        'Löftesperioden finns inte, eller saknar kommun. / There is no such period, or it has no municipality.',
        result,
      );
    case 'no-language':
      return new errors.NotFoundError(
        `Kommunen har inte det språket. Språk som finns: ${result.languages.join(', ')}. / The municipality does not have that language.`,
        result,
      );
    case 'no-entry':
      return new errors.NotFoundError(
        'Posten finns inte i löftesperioden. Någon kan ha tagit bort den. / There is no such entry in the period. Somebody may have deleted it.',
        result,
      );
    case 'no-edition':
      return new errors.NotFoundError('Utgåvan finns inte. / There is no such edition.', result);
  }
}

/**
 * A refusal whose words reach the person: Strapi answers every other `ForbiddenError` of a controller with
 * a bare "Forbidden" (`compose-endpoint.js` of its core).
 */
export const forbidden = (message: string, details: object = {}): Error =>
  new errors.PolicyError(message, details);

/** Answers 409: nothing was written, and what the other person wrote is handed along. */
export function answerConflict(ctx: AdminContext, conflict: EntryConflict): void {
  const by = [...new Set(conflict.changes.map(({ by: name }) => name).filter(Boolean))].join(', ');
  ctx.status = 409;
  ctx.body = {
    data: null,
    error: {
      status: 409,
      name: 'ConflictError',
      message: `${by || 'Någon annan'} hann spara före dig. Din text finns kvar i formuläret. / ${by || 'Somebody else'} saved before you. Your text is still in the form.`,
      details: conflict,
    },
  };
}

/** Why there is nothing to compare or show: the page has no structure yet. */
export function nothingToPublish(missing: Extract<Collected, { kind: 'missing' }>): Error {
  const { what, languages } = missing;
  if (what === 'period') return notFound({ kind: 'no-period' });
  if (what === 'language') return notFound({ kind: 'no-language', languages });
  return new errors.ApplicationError(
    'Publicera först sidan på kommunens första språk: översättningar följer den. / Publish the page in the first language of the municipality before its translations.',
    missing,
  );
}
