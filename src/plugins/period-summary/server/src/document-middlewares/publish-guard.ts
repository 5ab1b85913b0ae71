import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { EXPLORER } from '../roles';
import { isPublishable } from './document-context';

interface AdminState {
  readonly userAbility?: { can(action: string, subject: string): boolean };
}

/**
 * A create or an update with `status: "published"` publishes, and the right to write is not the right to
 * publish. Content Manager of Strapi 5.54 drops the status before it writes; an earlier or later one, or
 * an address of another plugin, may not. Gate on the effect, not on the address.
 */
export function registerPublishGuard(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { uid, action } = context;
    const { status } = context.params as { readonly status?: unknown };
    const isWrite = action === 'create' || action === 'update' || action === 'clone';
    if (isWrite && status === 'published' && isPublishable(uid)) {
      const state = strapi.requestContext.get()?.state as AdminState | undefined;
      if (state?.userAbility && !state.userAbility.can(EXPLORER.publish, uid)) {
        throw new errors.ForbiddenError(
          'Publicera från löftesperiodens sida. / Publish from the page of the period.',
        );
      }
    }
    return next();
  });
}
