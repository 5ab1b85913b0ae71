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
    if (body !== undefined) context.request.body = withFileInfo(makeReadable(body));
    return next();
  };

/**
 * What is said of an uploaded file comes as JSON in a field of its own, where such a character is
 * written `\u0000`: Strapi reads it only behind us.
 *
 * @throws ValidationError (400) where it is no JSON, which Strapi would answer with 500
 */
function withFileInfo(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('fileInfo' in body)) return body;
  const { fileInfo } = body;
  const read = (text: unknown): unknown => (typeof text === 'string' ? readableJson(text) : text);
  body.fileInfo = Array.isArray(fileInfo) ? fileInfo.map(read) : read(fileInfo);
  return body;
}

function readableJson(text: string): string {
  try {
    return JSON.stringify(makeReadable(JSON.parse(text)));
  } catch {
    throw new errors.ValidationError('fileInfo är inte giltig JSON. / fileInfo is not valid JSON.');
  }
}
