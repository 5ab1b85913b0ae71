import { errors } from '@strapi/utils';

import { makeReadable } from '../../../domain/rules/readable-text';

/** A request as far as this middleware needs it. */
interface Context {
  readonly url: string;
  readonly request: { body?: unknown };
}

/**
 * Stands behind the body parser: what no database and no reader could take is left out of what is sent,
 * on every way in. Editors paste such characters without seeing them, and PostgreSQL would answer 500.
 *
 * @throws ValidationError (400) for U+0000 in an address, where it is nobody's slip of the hand
 */
export const readableTexts =
  () =>
  async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    if (context.url.includes('%00')) {
      throw new errors.ValidationError(
        'Adressen innehåller tecknet U+0000, som inte går att söka efter. / The address holds the character U+0000, which cannot be searched for.',
      );
    }
    const { body } = context.request;
    if (body !== undefined) context.request.body = makeReadable(body);
    return next();
  };
