import { LRUCache } from 'lru-cache';

import { Prepared, type Representation } from './prepared';

/** Prepared answers by name, the least used let go when they take more bytes than they may. */
export class PreparedCache {
  readonly #kept: LRUCache<string, Prepared>;
  readonly #making = new Map<string, Promise<Prepared | null>>();

  /** @param bytes that all of them together may take */
  constructor(bytes: number) {
    this.#kept = new LRUCache({
      maxSize: bytes,
      // One large picture must not drive out every page.
      maxEntrySize: Math.ceil(bytes / 8),
      sizeCalculation: (prepared) => prepared.size,
    });
  }

  get(key: string): Prepared | undefined {
    return this.#kept.get(key);
  }

  /** The prepared answer, made once however many ask for it; null where `make` found nothing. */
  async prepare(key: string, make: () => Promise<Representation | null>): Promise<Prepared | null> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const underWay = this.#making.get(key);
    if (underWay) return underWay;
    const making = make()
      .then((representation) => {
        if (representation === null) return null;
        const prepared = new Prepared(representation);
        this.#kept.set(key, prepared);
        return prepared;
      })
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  /** Bytes that are taken now. */
  get size(): number {
    return this.#kept.calculatedSize;
  }
}
