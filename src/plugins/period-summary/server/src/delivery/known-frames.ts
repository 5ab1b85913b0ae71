/** Which websites may show the pages of a municipality in a frame. */
import { LRUCache } from 'lru-cache';

import type { Patience } from './patience';
import type { DeliveryStore } from './store';
import { Watched } from './watched';

/** More municipalities than there are. */
const MOST_MUNICIPALITIES = 500;
/** A header that names more is refused by proxies. */
const MOST_ORIGINS = 50;
/** What may stand in a policy: anything else could end the directive and begin another. */
const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$/i;

type Origins = readonly string[];

export class KnownFrames {
  readonly #known = new LRUCache<string, Watched<Origins>>({ max: MOST_MUNICIPALITIES });

  constructor(
    private readonly store: Pick<DeliveryStore, 'frameOrigins'>,
    private readonly patience: Patience,
  ) {}

  /** @throws DatabaseSilent where it was never asked for before and the database is silent */
  async of(municipality: string): Promise<Watched<Origins>> {
    let watched = this.#known.get(municipality);
    if (!watched) {
      watched = new Watched<Origins>({
        load: (known) => this.patience.ask(known, () => this.store.frameOrigins(municipality)),
        token: String,
        silent: () => this.patience.degraded,
      });
      this.#known.set(municipality, watched);
    }
    await watched.current();
    return watched;
  }
}

/** Those of a list that a policy can name. */
export const namedInPolicy = (origins: Origins): string[] =>
  origins.filter((origin) => ORIGIN.test(origin)).slice(0, MOST_ORIGINS);
