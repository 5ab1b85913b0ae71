import { create } from 'xmlbuilder2';

import type { ListedEdition } from './listing';
import { renderRobots, renderSecurityText, renderSitemap } from './sitemap';

const edition = (language: string): ListedEdition => ({
  path: `hjo/2018/${language}`,
  municipality: { slug: 'hjo', name: 'Hjo', code: '1497' },
  policeRegion: null,
  localPoliceArea: null,
  ownerSlug: 'hjo',
  period: { slug: '2018', label: '2018', startsOn: '2018-01-01', endsOn: '2018-12-31' },
  language,
  structureLanguage: 'sv',
  title: 'Löften',
  stage: 'final',
  coversTo: null,
  themes: [],
  number: 1,
  hash: 'a'.repeat(64),
  sealedAt: '2019-02-01T08:00:00.000Z',
});
const places = { origin: 'https://a.example', apiPath: '/api', pagePath: '/loften' };

// Who searches for what the municipality promised finds the page, in the language of the search.
test('the sitemap names each page once, when it changed, and its other languages', () => {
  const xml = renderSitemap([edition('sv'), edition('en')], places);
  expect(() => create(xml)).not.toThrow();
  expect(xml).toContain('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml=');
  expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
    'https://a.example/loften/hjo/2018',
    'https://a.example/loften/hjo/2018/en',
  ]);
  expect(xml).toContain('<lastmod>2019-02-01T08:00:00.000Z</lastmod>');
  expect(xml.match(/<xhtml:link rel="alternate" hreflang="en"/g)).toHaveLength(2);
});

test('crawlers are shown the way, and finders of flaws whom to tell', () => {
  expect(renderRobots('https://a.example')).toContain('Sitemap: https://a.example/sitemap.xml\n');
  const text = renderSecurityText(
    'mailto:it@a.example',
    'https://a.example',
    '2027-01-01T00:00:00Z',
  );
  expect(text).toMatch(/^Contact: mailto:it@a\.example\nExpires: 2027-01-01T00:00:00Z\n/);
});
