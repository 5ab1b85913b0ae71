/** The editions of a period: which one is meant, and what every form of it is made from. */
import { LRUCache } from 'lru-cache';

import { themeSlugs } from '../../../domain/delivery/series-rows';
import type { EditionDocument, ManifestEntry } from '../../../domain/edition/edition-document';
import type { Failure } from './answer';
import { notFound } from './answer';
import type { KnownPeriods } from './known-periods';
import type { Patience } from './patience';
import type { DeliverySettings } from './settings';
import type { DeliveryStore, PeriodState, SeriesState } from './store';

export interface EditionParts {
  readonly store: DeliveryStore;
  readonly patience: Patience;
  readonly periods: KnownPeriods;
  readonly settings: DeliverySettings;
}

/** One edition of a series, found and readable. */
export interface Found {
  readonly state: PeriodState;
  readonly series: SeriesState;
  readonly number: number;
  readonly hash: string;
}

/** Editions whose themes are remembered. */
const MOST_THEMED = 2_000;

export class Editions {
  /** Canonical JSON of editions, from which every format is made without the database. */
  readonly #bytes: LRUCache<string, string>;

  /** Slugs of the themes of editions, by hash. */
  readonly #themes = new LRUCache<string, ReadonlySet<string>>({ max: MOST_THEMED });

  constructor(private readonly parts: EditionParts) {
    this.#bytes = new LRUCache({
      maxSize: Math.ceil(parts.settings.cacheBytes / 4),
      // Two bytes a character: a dash or a quotation mark is enough for V8 to take them.
      sizeCalculation: (bytes) => 2 * bytes.length + 100,
    });
    parts.periods.onChange = (state) => {
      this.#keep(state);
    };
  }

  async byNumber(
    state: PeriodState,
    series: SeriesState,
    number: number,
  ): Promise<Failure | Found> {
    const manifest = await this.parts.periods.manifest(state, series);
    const entry = manifest.editions.find((candidate) => candidate.number === number);
    if (!entry) {
      const numbers = manifest.editions.map((candidate) => candidate.number);
      return notFound('There is no such edition', { editions: numbers }, series.language);
    }
    if (entry.withdrawn !== null || entry.erased !== null) return gone(series, entry);
    return { state, series, number, hash: entry.hash };
  }

  /** The current edition, or why there is none. */
  async current(state: PeriodState, series: SeriesState): Promise<Failure | Found> {
    const { current: number, currentHash: hash, lastNumber } = series;
    if (number !== null && hash !== null) return { state, series, number, hash };
    const manifest = await this.parts.periods.manifest(state, series);
    const entry = manifest.editions.find((candidate) => candidate.number === lastNumber);
    return entry ? gone(series, entry) : notFound('There is no edition yet', {}, series.language);
  }

  /** Canonical JSON of an edition. */
  async read({ series, number, hash }: Found): Promise<string> {
    const kept = this.#bytes.get(hash);
    if (kept !== undefined) return kept;
    const { patience, store } = this.parts;
    const bytes = await patience.answer(() => store.bytes(series.key, number));
    if (bytes === null) throw new Error(`Edition ${series.key}/${String(number)} has no bytes`);
    this.#bytes.set(hash, bytes);
    return bytes;
  }

  async document(found: Found): Promise<EditionDocument> {
    return JSON.parse(await this.read(found)) as EditionDocument;
  }

  async themes(found: Found): Promise<ReadonlySet<string>> {
    const known = this.#themes.get(found.hash);
    if (known) return known;
    const themes = new Set(themeSlugs((await this.document(found)).summary));
    this.#themes.set(found.hash, themes);
    return themes;
  }

  /**
   * Reads what every form of the current editions is made from while the database is there to ask: who
   * has read the JSON may want the page when it is not.
   */
  #keep(state: PeriodState): void {
    for (const series of state.values()) {
      const { current: number, currentHash: hash } = series;
      if (number === null || hash === null) continue;
      this.parts.periods.manifest(state, series).catch(() => undefined);
      this.read({ state, series, number, hash }).catch(() => undefined);
    }
  }
}

function gone(series: SeriesState, entry: ManifestEntry): Failure {
  const { number, hash, withdrawn, erased } = entry;
  // The title of what was erased may itself be what had to go.
  const title = erased === null ? entry.title : null;
  const reason = withdrawn?.reason ?? erased?.reason ?? '';
  return {
    kind: 'failure',
    status: 410,
    message: `Edition ${String(number)} has been withdrawn: ${reason}`,
    details: { reason, series: series.key, number, hash, withdrawn, erased, title },
    language: series.language,
  };
}
