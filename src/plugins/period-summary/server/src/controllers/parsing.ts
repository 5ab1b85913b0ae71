/** Parsing at the boundary: routes' schemas document, they do not enforce. */
import { errors } from '@strapi/utils';
import type { z } from 'zod';

/**
 * @throws ValidationError (400) that names every field and what was wrong with it.
 */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({
    path: issue.path.map(String),
    message: issue.message,
    name: 'ValidationError',
  }));
  const fields = problems.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new errors.ValidationError(fields.join('; '), { errors: problems });
}
