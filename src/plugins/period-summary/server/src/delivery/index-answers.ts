/** Answers for what is about many editions: list, changes, feeds, list pages, oEmbed. */
import { createHash } from 'node:crypto';

import type { IndexAddress } from '../../../domain/delivery/address';
import { addressPathOf } from '../../../domain/delivery/address-path';
import { NO_FILTERS } from '../../../domain/delivery/address-query';
import { renderAtomFeed } from '../../../domain/delivery/atom-feed';
import {
  changesCursorAt,
  isOfThisHistory,
  readChangesCursor,
} from '../../../domain/delivery/changes-cursor';
import {
  changeOf,
  cursorOfPath,
  listingOf,
  pathOfCursor,
  type ListedEdition,
} from '../../../domain/delivery/listing';
import { embeddedPage, framePath, oembedOf } from '../../../domain/delivery/oembed';
import { renderSitemap } from '../../../domain/delivery/sitemap';
import {
  renderMunicipalities,
  renderPeriods,
  type SeriesListing,
} from '../../../domain/representation';
import { embedAnswer } from './embed-answers';
import { rootFileAnswer } from './root-file-answers';
import type { Answer, Failure } from './answer';
import { notFound } from './answer';
import { CACHE_CURRENT, DATA_POLICY } from './headers';
import type { IndexStore } from './index-store';
import { firstLanguage, type KnownPeriods } from './known-periods';
import type { Patience } from './patience';
import type { PeriodAnswers } from './period-answers';
import type { Representation } from './prepared';
import type { PreparedCache } from './prepared-cache';
import { pageOf, type Rendered } from './renderings';
import type { DeliverySettings } from './settings';
import type { DeliveryStore, SeriesState } from './store';
import { Watched } from './watched';

interface Parts {
  readonly periodAnswers: Pick<PeriodAnswers, 'failureAt'>;
  readonly store: DeliveryStore;
  readonly index: IndexStore;
  readonly patience: Patience;
  readonly periods: KnownPeriods;
  readonly cache: PreparedCache;
  readonly settings: DeliverySettings;
}

const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex');

/** Entries on one page of the Atom feed. */
const FEED_LENGTH = 50;
/** More current editions than any installation has: 290 municipalities, 60 years, four languages. */
const EVERYTHING = 100_000;

export class IndexAnswers {
  /** The latest event: what the public can see changes with it, and so do all lists. */
  readonly epoch: Watched<number>;

  constructor(private readonly parts: Parts) {
    const { patience, store } = parts;
    this.epoch = new Watched<number>({
      load: (known) => patience.ask(known, () => store.epoch()),
      token: String,
      silent: () => patience.degraded,
    });
  }

  /** @param canonical path and query of the address */
  async answer(address: IndexAddress, canonical: string): Promise<Answer | Failure> {
    if (address.kind === 'embed-script' || address.kind === 'embed-versions') {
      return embedAnswer(address, canonical, this.parts);
    }
    if (address.kind === 'robots' || address.kind === 'security') {
      return rootFileAnswer(address.kind, canonical, this.parts);
    }
    if (address.kind === 'oembed') return this.#oembed(address, canonical);
    const epoch = await this.epoch.current();
    const { version } = this.epoch;
    const key = `${canonical} ${String(epoch)}`;
    const prepared = await this.parts.cache.prepare(key, async () => {
      const rendered = await this.parts.patience.answer(() => this.#render(address));
      return rendered === null ? null : representationOf(rendered);
    });
    if (prepared === null) return notFound('There is no such municipality');
    return { kind: 'answer', prepared, key, watched: this.epoch, version };
  }

  async #render(
    address: Exclude<
      IndexAddress,
      { kind: 'oembed' | 'embed-script' | 'embed-versions' | 'robots' | 'security' }
    >,
  ): Promise<Rendered | null> {
    const { index, store, settings } = this.parts;
    switch (address.kind) {
      case 'list': {
        const { filters, limit } = address;
        const after = address.after === null ? null : pathOfCursor(address.after);
        const rows = await index.list(filters, limit + 1, after);
        const shown = rows.slice(0, limit);
        const last = rows.length > limit ? shown.at(-1) : undefined;
        const cursor = last ? cursorOfPath(last.path) : null;
        const next =
          cursor === null
            ? null
            : settings.origin + addressPathOf({ ...address, after: cursor }, settings);
        return json({
          data: shown.map((row) => listingOf(row, settings)),
          meta: { limit, cursor, next },
        });
      }
      case 'changes': {
        const { filters, limit } = address;
        const asked = readChangesCursor(address.after);
        const event = asked.sequence === 0 ? null : await index.event(asked.sequence);
        const reset = !isOfThisHistory(asked, event, await store.epoch(), sha256);
        const after = reset ? 0 : asked.sequence;
        const rows = await index.changes(filters, limit + 1, { after });
        const shown = rows.slice(0, limit);
        const last = shown.at(-1) ?? (reset ? null : event);
        const cursor = last ? changesCursorAt(last, sha256) : String(after);
        const next = settings.origin + addressPathOf({ ...address, after: cursor }, settings);
        return json({
          data: shown.map((row) => changeOf(row, settings)),
          meta: { limit, cursor, next, more: rows.length > limit, reset },
        });
      }
      case 'feed': {
        const before = address.before === null ? null : Number(address.before);
        const rows = await index.changes(address.filters, FEED_LENGTH + 1, { before });
        const changes = rows.slice(0, FEED_LENGTH);
        const oldest = rows.length > FEED_LENGTH ? changes.at(-1) : undefined;
        const pageFrom = (cursor: string | null): string =>
          settings.origin + addressPathOf({ ...address, before: cursor }, settings);
        const text = renderAtomFeed(
          {
            changes,
            self: pageFrom(address.before),
            first: pageFrom(null),
            next: oldest ? pageFrom(String(oldest.sequence)) : null,
          },
          settings,
        );
        return {
          text,
          contentType: 'application/atom+xml; charset=utf-8',
          headers: ['Content-Security-Policy', DATA_POLICY],
        };
      }
      case 'sitemap': {
        const rows = await index.list(NO_FILTERS, EVERYTHING, null);
        return {
          text: renderSitemap(rows, settings),
          contentType: 'application/xml; charset=utf-8',
          headers: ['Content-Security-Policy', DATA_POLICY],
        };
      }
      case 'home-page': {
        const rows = await index.list(NO_FILTERS, EVERYTHING, null, 'everywhere');
        return pageOf(
          renderMunicipalities(rows.map(seriesListing), this.#context(address)),
          settings,
        );
      }
      case 'municipality-page': {
        const filters = { ...NO_FILTERS, municipality: address.municipality };
        const rows = await index.list(filters, EVERYTHING, null);
        const [first] = rows;
        if (!first) return null;
        const page = renderPeriods(
          first.municipality,
          rows.map(seriesListing),
          this.#context(address),
        );
        return pageOf(page, settings);
      }
      default:
        return address satisfies never;
    }
  }

  #context({ language }: { readonly language: string }) {
    const { origin, apiPath, pagePath } = this.parts.settings;
    return { origin, apiPath, publicPath: pagePath, language };
  }

  async #oembed(
    address: Extract<IndexAddress, { kind: 'oembed' }>,
    canonical: string,
  ): Promise<Answer | Failure> {
    const { settings, periods, cache } = this.parts;
    const page = embeddedPage(address.url, settings.origin, settings);
    if (!page) return notFound('url: no page of this service');
    const watched = await periods.find(page.municipality, page.period);
    const { version, value: state = new Map<string, SeriesState>() } = watched;
    // A frame of what was withdrawn would only say so: whoever embeds it is told at once, and why.
    const failure = await this.parts.periodAnswers.failureAt(page, state);
    if (failure) return failure;
    const series = state.get(page.language ?? firstLanguage(state));
    if (!series) return notFound('There is no such page');
    const key = `${canonical} ${series.currentHash ?? ''}`;
    const prepared = await cache.prepare(key, () => {
      const described = {
        title: series.title,
        provider: series.municipality.name,
        frame: settings.origin + framePath(page, series.language, settings),
        lang: series.language,
      };
      const answer = oembedOf(described, settings.origin, address);
      return Promise.resolve(representationOf(json(answer)));
    });
    if (prepared === null) return notFound('There is no such page');
    return { kind: 'answer', prepared, key, watched, version };
  }
}

const json = (value: unknown): Rendered => ({
  text: JSON.stringify(value),
  contentType: 'application/json; charset=utf-8',
  headers: ['Content-Security-Policy', DATA_POLICY],
});

function representationOf({ text, contentType, headers }: Rendered): Representation {
  const body = Buffer.from(text, 'utf8');
  return {
    body,
    contentType,
    tag: createHash('sha256').update(body).digest('hex').slice(0, 32),
    cacheControl: CACHE_CURRENT,
    compressible: true,
    headers,
  };
}

function seriesListing(row: ListedEdition): SeriesListing {
  return {
    ...row,
    startsOn: row.period.startsOn,
    endsOn: row.period.endsOn,
    stage: row.stage as SeriesListing['stage'],
  };
}
