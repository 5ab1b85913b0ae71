import { create } from 'xmlbuilder2';

import type { Change, Places } from './listing';
import { currentAddress, editionAddress, pageAddress } from './listing';
import { XML } from './xml';

const ATOM = 'http://www.w3.org/2005/Atom';
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';

export interface FeedPage {
  /** Newest first. */
  readonly changes: readonly Change[];
  /** Address of this page of the feed, and of its first and its next one (RFC 5005). */
  readonly self: string;
  readonly first: string;
  readonly next: string | null;
}

/**
 * An Atom feed (RFC 4287) of what was published, corrected and withdrawn. Each edition is an entry of
 * its own, named by its permanent address; a withdrawn one is no entry any more but a tombstone
 * (RFC 6721), so that readers who keep copies let go of it.
 */
export function renderAtomFeed(page: FeedPage, places: Places): string {
  const { changes, self, first, next } = page;
  const document = create(XML);
  const feed = document.ele(ATOM, 'feed').att('xml:lang', 'sv');
  feed.att('http://www.w3.org/2000/xmlns/', 'xmlns:at', TOMBSTONES);
  feed.ele('id').txt(first);
  feed.ele('title').txt('Medborgarlöften');
  feed.ele('subtitle').txt('Publicerade, rättade och återkallade sammanfattningar');
  // A feed with nothing in it yet has not changed since before there was anything.
  feed.ele('updated').txt(changes[0]?.at ?? '2000-01-01T00:00:00.000Z');
  feed.ele('generator').txt('period-summary');
  const link = (rel: string, href: string, type: string): void => {
    feed.ele('link').att({ rel, type, href });
  };
  link('self', self, 'application/atom+xml');
  if (self !== first) link('first', first, 'application/atom+xml');
  if (next !== null) link('next', next, 'application/atom+xml');
  link('alternate', `${places.origin}${places.pagePath}`, 'text/html');
  const seen = new Set<string>();
  for (const change of changes) {
    const id = editionAddress(change, change.number, 'json', places);
    // An id stands once in a feed (RFC 4287, 4.1.1): withdrawn and erased are one tombstone.
    if (seen.has(id)) continue;
    seen.add(id);
    if (change.withdrawn !== null) {
      const tombstone = feed
        .ele(TOMBSTONES, 'at:deleted-entry')
        .att({ ref: id, when: change.withdrawn.at });
      tombstone.ele(TOMBSTONES, 'at:comment').txt(change.withdrawn.reason);
      continue;
    }
    const entry = feed.ele('entry').att('xml:lang', change.language);
    entry.ele('id').txt(id);
    entry.ele('title').txt(change.title ?? `${change.municipality.name} ${change.period.label}`);
    entry.ele('updated').txt(change.sealedAt ?? change.at);
    entry.ele('published').txt(change.sealedAt ?? change.at);
    entry.ele('author').ele('name').txt(change.municipality.name);
    const links = [
      ['alternate', pageAddress(change, places), 'text/html'],
      ['alternate', currentAddress(change, 'json', places), 'application/json'],
      ['related', editionAddress(change, change.number, 'fragment.html', places), 'text/html'],
    ] as const;
    for (const [rel, href, type] of links) {
      entry.ele('link').att({ rel, type, href, hreflang: change.language });
    }
    if (change.stage !== null) {
      entry.ele('category').att({ term: change.stage, scheme: `${places.origin}/stage` });
    }
    for (const term of change.themes) {
      entry.ele('category').att({ term, scheme: `${places.origin}/theme` });
    }
    entry.ele('summary').txt(summaryOf(change));
  }
  return document.end({ prettyPrint: true });
}

/** The words for a stage where the reader's language is not known to the feed: Swedish and English. */
const STAGES: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  promises: ['Löften', 'Promises'],
  interim: ['Delredovisning', 'Interim account'],
  final: ['Slutredovisning', 'Final account'],
};

function summaryOf(change: Change): string {
  const english = change.language === 'en';
  const [sv, en] = STAGES[change.stage ?? ''] ?? ['Sammanfattning', 'Summary'];
  const what = english
    ? `${en}, ${change.municipality.name}, ${change.period.label}, edition ${String(change.number)}.`
    : `${sv}, ${change.municipality.name}, ${change.period.label}, utgåva ${String(change.number)}.`;
  return change.changeNote === null ? what : `${what} ${change.changeNote}`;
}
