/** A failure as a page for people: what does exist nearby, or why something is gone. */
import { renderGone, renderNotFound, type Gone, type Offer } from '../../../domain/representation';
import type { Failure } from './answer';
import { pageOf, type Rendered } from './renderings';
import type { DeliverySettings } from './settings';

/**
 * Null where there is no page for it: the client gets the words of the failure alone.
 *
 * @param path that was asked for, by which a missing language's siblings are found
 */
export function failurePage(
  failure: Failure,
  path: string,
  settings: DeliverySettings,
): Rendered | null {
  const { origin, apiPath, pagePath } = settings;
  const language = failure.language ?? 'sv';
  const context = { origin, apiPath, publicPath: pagePath, language };
  if (failure.status === 410) return pageOf(renderGone(goneOf(failure), context), settings);
  if (failure.status !== 404) return null;
  const { languages } = failure.details;
  if (!Array.isArray(languages)) return pageOf(renderNotFound(context), settings);
  const period = path
    .split('/')
    .slice(0, pagePath.split('/').length + 2)
    .join('/');
  const offers = languages.map((tag: unknown): Offer => ({
    label: String(tag),
    href: tag === language ? period : `${period}/${String(tag)}`,
    language: String(tag),
  }));
  return pageOf(renderNotFound(context, offers, 'language'), settings);
}

function goneOf({ details }: Failure): Gone {
  const { title, number, hash, withdrawn, erased } = details as unknown as Omit<
    Gone,
    'withdrawn'
  > & { readonly withdrawn: Gone['withdrawn'] | null };
  // An erased edition was withdrawn before; were that record missing, the erasure's own stands in.
  const since = withdrawn ?? { at: erased?.at ?? '', reason: erased?.reason ?? '' };
  return { title, number, hash, withdrawn: since, erased };
}
