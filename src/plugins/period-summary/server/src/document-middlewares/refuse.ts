import { errors } from '@strapi/utils';

import { problemMessage, type Problem } from '../../../domain/rules/problem';

/**
 * Ends the operation, and with it its transaction, when there are problems.
 * @throws ValidationError with `details.errors[].path`, by which the admin finds the field.
 */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new errors.ValidationError(problems.map(problemMessage).join('\n'), {
    errors: problems.map((one) => ({
      path: [...one.path],
      message: problemMessage(one),
      name: 'ValidationError',
    })),
  });
}
