/**
 * How long readers wait for the database, and what is known of it. After one silence the database
 * counts as degraded until it answers anything, however late. Whoever has a last known answer serves
 * it at once, and one question at a time finds out whether the database is back. Whoever has nothing
 * else to show may wait for it, as long as few do.
 */
/** Where an operator is told of it. */
export interface Log {
  info(message: string): unknown;
  warn(message: string): unknown;
  error(error: unknown): unknown;
}

export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
}

export interface Health {
  readonly status: 'ok' | 'degraded';
  /** When the database answered last; RFC 3339. */
  readonly lastAnswerAt: string | null;
}

/** Milliseconds that a question waits whose asker has a last known answer. */
const REFRESH_WAIT = 250;
/** Milliseconds that a question waits whose asker has nothing else to show. */
const ANSWER_WAIT = 2_000;
/** Milliseconds between two refreshing questions while the database is silent. */
const RETRY = 500;
/** Questions for an answer that may wait for a silent database at once: half of its connections. */
const MOST_WAITING = 2;

export class Patience {
  #degraded = false;
  #lastSilence = 0;
  #probing = false;
  #waiting = 0;
  #lastAnswer: number | null = null;

  constructor(private readonly log: Pick<Log, 'warn' | 'info'>) {}

  get degraded(): boolean {
    return this.#degraded;
  }

  health(): Health {
    const lastAnswerAt =
      this.#lastAnswer === null ? null : new Date(this.#lastAnswer).toISOString();
    return { status: this.#degraded ? 'degraded' : 'ok', lastAnswerAt };
  }

  /** Asks for a newer answer than the one known, or for the first. */
  ask<T>(known: T | undefined, question: () => Promise<T>): Promise<T> {
    return known === undefined ? this.answer(question) : this.refresh(question);
  }

  /**
   * For whoever has a last known answer, which is served where this one does not come.
   *
   * @throws DatabaseSilent where the database fails, or is slower than 250 ms, or is known to be silent
   */
  async refresh<T>(question: () => Promise<T>): Promise<T> {
    if (!this.#degraded) return this.#within(question, REFRESH_WAIT);
    if (this.#probing || Date.now() - this.#lastSilence < RETRY) throw new DatabaseSilent();
    this.#probing = true;
    try {
      return await this.#within(question, REFRESH_WAIT);
    } finally {
      this.#lastSilence = Date.now();
      this.#probing = false;
    }
  }

  /**
   * For whoever has nothing else to show.
   *
   * @throws DatabaseSilent where the database fails, or is slower than two seconds, or is known to be
   *   silent and enough others wait for it
   */
  async answer<T>(question: () => Promise<T>): Promise<T> {
    if (this.#degraded && this.#waiting >= MOST_WAITING) throw new DatabaseSilent();
    this.#waiting += 1;
    try {
      return await this.#within(question, ANSWER_WAIT);
    } finally {
      this.#waiting -= 1;
    }
  }

  async #within<T>(question: () => Promise<T>, wait: number): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const patienceEnds = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`no answer within ${String(wait)} ms`));
      }, wait);
      timer.unref();
    });
    try {
      const answered = question().then((answer) => {
        this.#answered();
        return answer;
      });
      // Whoever stopped waiting must not leave a rejection behind that nobody handles.
      answered.catch(() => undefined);
      return await Promise.race([answered, patienceEnds]);
    } catch (error) {
      this.#failed(error);
      throw new DatabaseSilent();
    } finally {
      clearTimeout(timer);
    }
  }

  #answered(): void {
    if (this.#degraded) this.log.info('Public addresses: the database answers again');
    this.#degraded = false;
    this.#lastAnswer = Date.now();
  }

  #failed(error: unknown): void {
    if (this.#degraded) return;
    this.#degraded = true;
    this.#lastSilence = Date.now();
    const message = error instanceof Error ? error.message : String(error);
    this.log.warn(
      `Public addresses: the database does not answer (${message}); serving what is known`,
    );
  }
}
