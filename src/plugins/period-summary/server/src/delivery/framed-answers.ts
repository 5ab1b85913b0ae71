/** The page for frames, which also says who may frame it: staff can change that at any time. */
import { createHash } from 'node:crypto';

import type { PeriodAddress } from '../../../domain/delivery/address';
import type { Answer, Failure } from './answer';
import { notFound } from './answer';
import { framedBy } from './headers';
import { KnownFrames, namedInPolicy } from './known-frames';
import type { WatchedPeriod } from './known-periods';
import type { Patience } from './patience';
import type { Representation } from './prepared';
import type { PreparedCache } from './prepared-cache';
import type { DeliverySettings } from './settings';
import type { DeliveryStore } from './store';

interface Parts {
  readonly store: DeliveryStore;
  readonly patience: Patience;
  readonly cache: PreparedCache;
  readonly settings: DeliverySettings;
}

export class FramedAnswers {
  readonly #frames: KnownFrames;

  constructor(private readonly parts: Parts) {
    this.#frames = new KnownFrames(parts.store, parts.patience);
  }

  /**
   * @param key name of the page in the cache
   * @param make makes the page
   */
  async answer(
    address: PeriodAddress,
    key: string,
    make: () => Promise<Representation | null>,
    watched: WatchedPeriod,
  ): Promise<Answer | Failure> {
    const { frames, origins } = await this.framers(address);
    const both = {
      isFresh: (now: number) => watched.isFresh(now) && frames.isFresh(now),
      get version() {
        return watched.version + frames.version;
      },
    };
    const { version } = both;
    const name = `${key} ${origins.join(' ')}`;
    const prepared = await this.parts.cache.prepare(name, async () => {
      const page = await make();
      if (page === null) return null;
      const allowed = createHash('sha256').update(origins.join(' ')).digest('hex').slice(0, 8);
      return {
        ...page,
        tag: `${page.tag}-${allowed}`,
        headers: framedBy(page.headers, origins),
      };
    });
    if (prepared === null) return notFound('There is no such page');
    return { kind: 'answer', prepared, key: name, watched: both, version };
  }

  /** Who may frame a municipality's pages now: those the operator names, and its own. */
  async framers({ municipality }: PeriodAddress) {
    const frames = await this.#frames.of(municipality);
    const named = [...this.parts.settings.frameOrigins, ...(frames.value ?? [])];
    return { frames, origins: namedInPolicy(named) };
  }
}
