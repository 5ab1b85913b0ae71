/**
 * How long readers wait for the database, and what is known of it. After one silence the database
 * counts as degraded: whoever has a last known answer serves it at once, and one question at a time
 * finds out whether it is back.
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

/** Milliseconds between two attempts while the database is silent. */
const RETRY = 500;

export class Patience {
  #degraded = false;
  #lastFailure = 0;
  #probing = false;
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

  /**
   * @param within milliseconds
   * @throws DatabaseSilent where the database fails, or is slower, or is known to be silent
   */
  async ask<T>(question: () => Promise<T>, within: number): Promise<T> {
    if (this.#degraded) {
      if (this.#probing || Date.now() - this.#lastFailure < RETRY) throw new DatabaseSilent();
      this.#probing = true;
    }
    let timer: NodeJS.Timeout | undefined;
    const patienceEnds = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`no answer within ${String(within)} ms`));
      }, within);
      timer.unref();
    });
    try {
      const asked = question();
      // Whoever stopped waiting must not leave a rejection behind that nobody handles.
      asked.catch(() => undefined);
      const answer = await Promise.race([asked, patienceEnds]);
      this.#answered();
      return answer;
    } catch (error) {
      this.#failed(error);
      throw new DatabaseSilent();
    } finally {
      clearTimeout(timer);
      this.#probing = false;
    }
  }

  #answered(): void {
    if (this.#degraded) this.log.info('Public addresses: the database answers again');
    this.#degraded = false;
    this.#lastAnswer = Date.now();
  }

  #failed(error: unknown): void {
    this.#lastFailure = Date.now();
    if (this.#degraded) return;
    this.#degraded = true;
    const message = error instanceof Error ? error.message : String(error);
    this.log.warn(
      `Public addresses: the database does not answer (${message}); serving what is known`,
    );
  }
}
