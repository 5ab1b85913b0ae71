/** Sitemaps 0.9 (https://www.sitemaps.org/protocol.html) with the languages of each page beside it. */
import { create } from 'xmlbuilder2';

import type { ListedEdition, Places } from './listing';
import { pageAddress } from './listing';
import { XML } from './xml';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** More than this a crawler does not read from one file. */
const MOST = 50_000;

/** @param editions that are current, of each its owner's address */
export function renderSitemap(editions: readonly ListedEdition[], places: Places): string {
  const siblings = new Map<string, ListedEdition[]>();
  for (const edition of editions) {
    const key = `${edition.municipality.slug}/${edition.period.slug}`;
    siblings.set(key, [...(siblings.get(key) ?? []), edition]);
  }
  const newest = [...editions].sort((a, b) => b.sealedAt.localeCompare(a.sealedAt)).slice(0, MOST);
  const root = create(XML).ele(SITEMAP, 'urlset');
  root.att('http://www.w3.org/2000/xmlns/', 'xmlns:xhtml', XHTML);
  for (const edition of newest) {
    const url = root.ele(SITEMAP, 'url');
    url.ele(SITEMAP, 'loc').txt(pageAddress(edition, places));
    url.ele(SITEMAP, 'lastmod').txt(edition.sealedAt);
    const languages = siblings.get(`${edition.municipality.slug}/${edition.period.slug}`) ?? [];
    if (languages.length < 2) continue;
    for (const one of languages) {
      url.ele(XHTML, 'xhtml:link').att({
        rel: 'alternate',
        hreflang: one.language,
        href: pageAddress(one, places),
      });
    }
  }
  return root.end();
}

/** RFC 9309: everything public may be found; the admin is for nobody's index. */
export const renderRobots = (origin: string): string =>
  `User-agent: *\nDisallow: /admin\n\nSitemap: ${origin}/sitemap.xml\n`;

/**
 * RFC 9116.
 *
 * @param contact `mailto:…` or `https://…`
 * @param expires RFC 3339, less than a year ahead
 */
export const renderSecurityText = (contact: string, origin: string, expires: string): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: sv, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
