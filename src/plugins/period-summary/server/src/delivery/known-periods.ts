/** Where every address points now: the last known state of each period that readers ask for. */
import { LRUCache } from 'lru-cache';

import type { Manifest } from '../../../domain/edition/edition-document';
import type { Patience } from './patience';
import type { DeliveryStore, PeriodState, SeriesState } from './store';
import { Watched } from './watched';

/** Periods whose state is remembered; each takes about a kilobyte. */
const MOST_PERIODS = 10_000;
/** Addresses that led nowhere. They have a place of their own, so that guesses drive out no page. */
const MOST_UNKNOWN = 2_000;
const MOST_MANIFESTS = 2_000;

export type WatchedPeriod = Watched<PeriodState>;

export class KnownPeriods {
  readonly #known = new LRUCache<string, WatchedPeriod>({ max: MOST_PERIODS });
  readonly #unknown = new LRUCache<string, WatchedPeriod>({ max: MOST_UNKNOWN });
  readonly #manifests = new LRUCache<string, Promise<Manifest>>({ max: MOST_MANIFESTS });

  /** Told of every state that is not what was known before, beside the readers who wait for it. */
  onChange: (state: PeriodState) => void = () => undefined;

  constructor(
    private readonly store: DeliveryStore,
    private readonly patience: Patience,
  ) {}

  /** @throws DatabaseSilent where it was never asked for before and the database is silent */
  async find(municipality: string, period: string): Promise<WatchedPeriod> {
    const key = `${municipality}/${period}`;
    const known = this.#known.get(key);
    if (known) {
      await known.current();
      return known;
    }
    const watched = this.#unknown.get(key) ?? this.#watch(municipality, period);
    // Kept before it is loaded: others who ask meanwhile wait for the same question.
    this.#unknown.set(key, watched);
    const state = await watched.current();
    if (state.size > 0) {
      this.#unknown.delete(key);
      this.#known.set(key, watched);
    }
    return watched;
  }

  /** The manifest of a series as it stands in a state of its period. */
  manifest(state: PeriodState, series: SeriesState): Promise<Manifest> {
    const key = `${series.key} ${tokenOf(state)}`;
    const kept = this.#manifests.get(key);
    if (kept) return kept;
    const reading = this.patience.answer(() => this.#readManifest(state, series));
    this.#manifests.set(key, reading);
    reading.catch(() => this.#manifests.delete(key));
    return reading;
  }

  /** Everything known counts as old: the next reader of each asks anew. */
  expire(): void {
    for (const watched of this.#known.values()) watched.expire();
    this.#unknown.clear();
  }

  get size(): { readonly known: number; readonly unknown: number } {
    return { known: this.#known.size, unknown: this.#unknown.size };
  }

  #watch(municipality: string, period: string): WatchedPeriod {
    return new Watched<PeriodState>({
      // Who has nothing to show instead waits longer.
      load: async (known) => {
        const state = await this.patience.ask(known, () => this.store.period(municipality, period));
        if (known === undefined || tokenOf(known) !== tokenOf(state)) this.onChange(state);
        return state;
      },
      token: tokenOf,
      silent: () => this.patience.degraded,
    });
  }

  async #readManifest(state: PeriodState, series: SeriesState): Promise<Manifest> {
    const editions = await this.store.editions(series.key);
    const { next } = series;
    const nextPublishedAt = next === null ? null : await this.store.firstSealedAt(next.key);
    return {
      series: series.key,
      municipality: series.municipality,
      period: series.period,
      language: series.language,
      current: series.current,
      editions,
      nextPeriod:
        next === null || nextPublishedAt === null
          ? null
          : { slug: next.slug, label: next.label, publishedAt: nextPublishedAt },
      languages: currentLanguages(state),
    };
  }
}

/** Languages in which a period can be read now, the municipality's first one first. */
export function currentLanguages(state: PeriodState): string[] {
  const first = firstLanguage(state);
  const tags = [...state.values()].filter(({ current }) => current !== null);
  return tags
    .map(({ language }) => language)
    .sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
}

/** The municipality's first language; where it has no edition, one that has. */
export function firstLanguage(state: PeriodState): string {
  const all = [...state.values()];
  const first = all.find(({ structureLanguage }) => structureLanguage !== null)?.structureLanguage;
  if (first && state.has(first)) return first;
  return state.has('sv') ? 'sv' : (all[0]?.language ?? 'sv');
}

/** Two states with one token look the same to a reader, in every representation. */
export function tokenOf(state: PeriodState): string {
  return [...state.values()]
    .map(({ key, current, revision, next }) =>
      [key, current ?? '-', revision, next?.key ?? '-'].join(':'),
    )
    .sort()
    .join(' ');
}
