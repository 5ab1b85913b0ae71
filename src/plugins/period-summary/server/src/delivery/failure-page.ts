/** A failure as a page for people: what does exist nearby, or why something is gone or refused. */
import type { IncomingMessage } from 'node:http';

import { LANGUAGES } from '../../../domain/languages';
import {
  languageName,
  renderGone,
  renderNotFound,
  renderRefused,
  type Gone,
  type Offer,
} from '../../../domain/representation';
import type { Failure } from './answer';
import { framedBy } from './headers';
import { pageOf, type Rendered } from './renderings';
import type { DeliverySettings } from './settings';

/**
 * @param target that was asked for, by which the reader's language and a missing language's siblings
 *   are found
 */
export function failurePage(
  failure: Failure,
  request: Pick<IncomingMessage, 'headers'>,
  target: string,
  settings: DeliverySettings,
): Rendered {
  const { origin, apiPath, pagePath } = settings;
  const [path = ''] = target.split('?', 1);
  const language = languageOfReader(failure, request, target, settings);
  const context = { origin, apiPath, publicPath: pagePath, language };
  const { status } = failure;
  if (status === 410) return gonePage(failure, renderGone(goneOf(failure), context), settings);
  if (status !== 404)
    return pageOf(renderRefused(context, status === 501 ? 400 : status), settings);
  const { languages } = failure.details;
  if (!Array.isArray(languages)) return pageOf(renderNotFound(context), settings);
  const period = path
    .split('/')
    .slice(0, pagePath.split('/').length + 2)
    .join('/');
  const offers = languages.map((tag: unknown): Offer => {
    const named = String(tag);
    const href = named === failure.language ? period : `${period}/${named}`;
    return { label: languageName(named, language), href: origin + href };
  });
  return pageOf(renderNotFound(context, offers, 'language'), settings);
}

/** In a frame the links lead out of it, and those who may frame the page may frame what is left of it. */
function gonePage(
  { framedBy: origins }: Failure,
  text: string,
  settings: DeliverySettings,
): Rendered {
  if (origins === undefined) return pageOf(text, settings);
  const page = pageOf(text.replaceAll(/<a (?=[^>]*href="(?!#))/g, '<a target="_top" '), settings);
  return { ...page, headers: framedBy(page.headers, origins) };
}

/**
 * The language that was asked for by the address, else the one of what was found, else the first of
 * the browser's that the product speaks.
 */
function languageOfReader(
  failure: Failure,
  { headers }: Pick<IncomingMessage, 'headers'>,
  target: string,
  { pagePath }: DeliverySettings,
): string {
  const [path = '', query = ''] = target.split('?', 2);
  const inPath = path
    .slice(pagePath.length + 1)
    .split('/')
    .at(-1);
  const accepted = (headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((range) => range.split(';')[0]?.trim().toLowerCase().split('-')[0]);
  const wanted = [inPath, new URLSearchParams(query).get('locale'), failure.language, ...accepted];
  return wanted.find((tag) => LANGUAGES.some((language) => language.tag === tag)) ?? 'sv';
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
