/** `robots.txt` and `security.txt`: made from the settings, without the database. */
import { renderRobots, renderSecurityText } from '../../../domain/delivery/sitemap';
import type { Answer, Failure } from './answer';
import { notFound } from './answer';
import { CACHE_CURRENT, DATA_POLICY } from './headers';
import type { PreparedCache } from './prepared-cache';
import type { DeliverySettings } from './settings';

/** RFC 9116, 2.5.5: less than a year ahead. Counted from the month, so that all nodes say the same. */
const MONTHS_AHEAD = 7;

export async function rootFileAnswer(
  kind: 'robots' | 'security',
  canonical: string,
  { cache, settings }: { readonly cache: PreparedCache; readonly settings: DeliverySettings },
): Promise<Answer | Failure> {
  const { securityContact, origin } = settings;
  if (kind === 'security' && securityContact === '') {
    return notFound('No contact is set for this installation');
  }
  const now = new Date();
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS_AHEAD, 1));
  const key = `${canonical} ${expires.toISOString()}`;
  const prepared = await cache.prepare(key, () => {
    const text =
      kind === 'robots'
        ? renderRobots(origin)
        : renderSecurityText(securityContact, origin, expires.toISOString());
    return Promise.resolve({
      body: Buffer.from(text, 'utf8'),
      contentType: 'text/plain; charset=utf-8',
      tag: `${kind}-${expires.toISOString().slice(0, 7)}`,
      cacheControl: CACHE_CURRENT,
      compressible: true,
      headers: ['Content-Security-Policy', DATA_POLICY],
    });
  });
  if (prepared === null) return notFound('There is no such file');
  // Never fresh: the month is looked at each time, which costs nothing.
  return {
    kind: 'answer',
    prepared,
    key,
    watched: { version: 1, isFresh: () => false },
    version: 1,
  };
}
