import { renderAtomFeed } from './atom-feed';
import type { Change } from './listing';
import { renderSitemap } from './sitemap';

const places = {
  origin: 'https://loften.example.se',
  apiPath: '/api/period-summaries',
  pagePath: '/medborgarloften',
};
const first = `${places.origin}${places.apiPath}/feed.atom`;

const change = (more: Partial<Change> = {}): Change => ({
  sequence: 1,
  type: 'published',
  at: '2021-02-03T08:00:00.000Z',
  number: 1,
  hash: 'h',
  kind: 'first',
  stage: 'final',
  coversTo: '2020-12-31',
  title: 'Medborgarlöften',
  changeNote: null,
  sealedAt: '2021-02-03T08:00:00.000Z',
  municipality: { slug: 'harjedalen', name: 'Härjedalens kommun', code: '2361' },
  policeRegion: 'nord',
  localPoliceArea: null,
  period: { slug: '2019-2020', label: '2019–2020' },
  language: 'sv',
  structureLanguage: 'sv',
  themes: [],
  withdrawn: null,
  ...more,
});

const feedOf = (...changes: readonly Change[]): string =>
  renderAtomFeed({ changes, self: first, first, next: null }, places);

// XML 1.0, 2.2: what is none of these no reader accepts, and one title would close the feed of all.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const PASTED = 'a\u0001b\u0008c\ufffed\uffffe\u0000f\ud800g & <h>';

describe('feed and sitemap', () => {
  it('leave out characters that XML cannot hold, which text pasted from elsewhere has', () => {
    const withdrawn = { at: '2021-02-04T08:00:00.000Z', reason: PASTED };
    const feed = feedOf(
      change({ title: PASTED, changeNote: PASTED, number: 3 }),
      change({ withdrawn, number: 2 }),
      change({ title: null, municipality: { slug: 'x', name: PASTED, code: '1' } }),
    );
    expect(feed).not.toMatch(FORBIDDEN);
    expect(feed).toContain('<title>abcdefg &amp; &lt;h&gt;</title>');
    expect(renderSitemap([], places)).not.toMatch(FORBIDDEN);
  });

  it('tell the withdrawn and erased edition once, as a tombstone', () => {
    const withdrawn = { at: '2021-02-04T08:00:00.000Z', reason: 'Fel.' };
    const feed = feedOf(
      change({ type: 'erased', sequence: 3, title: null, withdrawn }),
      change({ type: 'withdrawn', sequence: 2, withdrawn }),
    );
    expect(feed.match(/<at:deleted-entry /gu)).toHaveLength(1);
    expect(feed).not.toContain('<entry');
  });
});
