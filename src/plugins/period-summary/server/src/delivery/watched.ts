/** A value of the database that may be at most one second old, asked for once however many wait. */

/** Milliseconds: older is never served while the database answers. */
const OLDEST = 1_000;
/** Milliseconds: from here on it is asked for anew beside the requests, so that none has to wait. */
const REFRESH_AHEAD = 500;

export interface Source<T> {
  /** Reads the value; the one known is handed in, and may be handed back. */
  load(known: T | undefined): Promise<T>;
  /** Two values with one token are the same, and what was made from the first is kept. */
  token(value: T): string;
  /** Whether waiting for the database is known to be in vain. */
  silent(): boolean;
}

export class Watched<T> {
  value: T | undefined;
  /** Counts up with every change of the value; 0: never loaded. */
  version = 0;
  #token: string | null = null;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | null = null;

  constructor(private readonly source: Source<T>) {}

  /**
   * Whether the value can be used as it is; asks for a newer one in the background in good time.
   *
   * @param now `performance.now()`
   */
  isFresh(now: number): boolean {
    const age = now - this.#askedAt;
    if (age < REFRESH_AHEAD) return true;
    if (this.version === 0) return false;
    if (age < OLDEST || this.source.silent()) {
      if (this.#asking === null) this.refresh().catch(() => undefined);
      return true;
    }
    return false;
  }

  /** The value, at most one second old, or the last known one where the database is silent. */
  async current(): Promise<T> {
    if (this.version === 0 || !this.isFresh(performance.now())) {
      try {
        await this.refresh();
      } catch (error) {
        if (this.version === 0) throw error;
      }
    }
    return this.value as T;
  }

  /** What is known counts as old from now on. */
  expire(): void {
    this.#askedAt = Number.NEGATIVE_INFINITY;
    // An answer under way may have been read before what made it old.
    this.#asking = null;
  }

  private refresh(): Promise<void> {
    if (this.#asking !== null) return this.#asking;
    const asking = this.ask().finally(() => {
      if (this.#asking === asking) this.#asking = null;
    });
    this.#asking = asking;
    return asking;
  }

  private async ask(): Promise<void> {
    const askedAt = performance.now();
    const value = await this.source.load(this.value);
    // A slower, older question must not undo what a later one has learnt.
    if (askedAt < this.#askedAt) return;
    this.#askedAt = askedAt;
    const token = this.source.token(value);
    if (token !== this.#token) {
      this.#token = token;
      this.value = value;
      this.version += 1;
    }
  }
}
