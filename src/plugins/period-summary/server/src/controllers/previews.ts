import type { Core } from '@strapi/strapi';

import { previewKeyInput } from '../../../contracts/workspace';
import { pagePolicy } from '../delivery/headers';
import { getService } from '../services';
import type { PageResult } from '../services/preview';
import { placesOf } from '../services/workspace/page-addresses';
import type { AdminContext } from './admin-context';
import { parsed } from './parsing';
import { forbidden, notFound } from './workspace-refusals';

/** A draft is for this user now: kept nowhere, found by nobody, and its key told to no other site. */
const PRIVATE = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'SAMEORIGIN',
  'Content-Type': 'text/html; charset=utf-8',
};

export const previews = ({ strapi }: { strapi: Core.Strapi }) => ({
  async makeKey(ctx: AdminContext): Promise<void> {
    const input = parsed(previewKeyInput, ctx.request.body);
    const periodId = ctx.params['periodId'] ?? '';
    const result = await getService(strapi, 'previews').keyFor(ctx.state, { periodId, ...input });
    if (result.kind === 'no-session') {
      throw forbidden(
        'Förhandsvisning kräver att du är inloggad. / A preview needs a signed-in user.',
      );
    }
    if (result.kind !== 'key') throw notFound(result);
    ctx.status = 201;
    ctx.body = { data: result.key };
  },

  async show(ctx: AdminContext): Promise<void> {
    const result = await getService(strapi, 'previews').page(ctx.params['key'] ?? '');
    const { status, html } =
      result.kind === 'page' ? { status: 200, html: result.html } : told(result);
    ctx.set({
      ...PRIVATE,
      'Content-Security-Policy': pagePolicy(html, ["'self'"], placesOf(strapi).origin),
    });
    ctx.status = status;
    ctx.body = html;
  },
});

/** Said in the frame where the page would be. */
function told(result: Exclude<PageResult, { kind: 'page' }>): { status: number; html: string } {
  const [status, sv, en] =
    result.kind === 'refused'
      ? ([
          403,
          'Förhandsvisningen har gått ut. Öppna den igen från arbetsytan.',
          'This preview has ended. Open it again from the workspace.',
        ] as const)
      : ([
          404,
          'Det finns inget att förhandsvisa på det här språket än.',
          'There is nothing to preview in this language yet.',
        ] as const);
  return {
    status,
    html: `<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="robots" content="noindex"><title>Förhandsvisning</title><p>${sv}</p><p lang="en">${en}</p></html>`,
  };
}
