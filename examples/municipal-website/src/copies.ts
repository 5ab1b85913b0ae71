import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A copy of one answer of the CMS, with what is needed to ask whether it still holds. */
interface Copy {
  readonly address: string;
  readonly body: string;
  readonly etag: string | null;
  /** Milliseconds since 1970: when the CMS last said that this is what holds. */
  readonly checkedAt: number;
  /** Seconds, from Cache-Control. */
  readonly maxAge: number;
  readonly staleIfError: number;
}

export type Reading =
  /** `copyOf` is when the copy was last confirmed, where the CMS does not answer now. */
  | { readonly kind: 'found'; readonly body: string; readonly copyOf: Date | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'withdrawn'; readonly reason: string | null }
  | { readonly kind: 'unavailable' };

/** Asks the CMS; rejects where nobody answers in time. */
type Ask = (headers: Record<string, string>, signal: AbortSignal) => Promise<Response>;

const PATIENCE = 3_000;
/** While the CMS is away, readers must not each wait for it: it is asked again after this long. */
const PAUSE = 5_000;
/** What the CMS says for its pages; used for answers that say nothing themselves. */
const DEFAULTS = { maxAge: 60, staleIfError: 86_400 };

/**
 * Answers of the CMS, kept in memory and on disk: confirmed by ETag when they have aged, shown while the
 * CMS is away for as long as it allowed itself (`stale-if-error`), removed when it says 404 or 410.
 */
export class Copies {
  readonly #known = new Map<string, Copy>();
  #awayUntil = 0;

  constructor(
    private readonly folder: string,
    private readonly now: () => number = Date.now,
  ) {}

  async read(address: string, ask: Ask): Promise<Reading> {
    const copy = await this.#recall(address);
    const age = copy ? this.now() - copy.checkedAt : Infinity;
    if (copy && age < copy.maxAge * 1000) return { kind: 'found', body: copy.body, copyOf: null };
    if (this.now() < this.#awayUntil) return this.#instead(copy);
    try {
      const answer = await ask(
        copy?.etag ? { 'If-None-Match': copy.etag } : {},
        AbortSignal.timeout(PATIENCE),
      );
      return await this.#learn(address, answer, copy);
    } catch {
      this.#awayUntil = this.now() + PAUSE;
      return this.#instead(copy);
    }
  }

  /** Removes the copies of addresses that are not wanted, also those of an earlier run. */
  async drop(isUnwanted: (address: string) => boolean): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const file = path.join(this.folder, name);
      const copy = await readFile(file, 'utf8')
        .then((text) => JSON.parse(text) as Copy)
        .catch(() => null);
      if (copy && isUnwanted(copy.address)) await this.#remove(copy.address);
    }
  }

  async #learn(address: string, answer: Response, copy: Copy | null): Promise<Reading> {
    if (answer.status === 304 && copy) {
      await this.#keep({ ...copy, ...agesOf(answer), checkedAt: this.now() });
      return { kind: 'found', body: copy.body, copyOf: null };
    }
    if (answer.status === 410) {
      await this.#remove(address);
      return { kind: 'withdrawn', reason: await reasonOf(answer) };
    }
    if (answer.status === 404) {
      await this.#remove(address);
      return { kind: 'missing' };
    }
    if (!answer.ok) throw new Error(`The CMS answered ${String(answer.status)}`);
    const body = await answer.text();
    const etag = answer.headers.get('etag');
    await this.#keep({ address, body, etag, ...agesOf(answer), checkedAt: this.now() });
    return { kind: 'found', body, copyOf: null };
  }

  #instead(copy: Copy | null): Reading {
    if (!copy || this.now() - copy.checkedAt > (copy.maxAge + copy.staleIfError) * 1000) {
      return { kind: 'unavailable' };
    }
    return { kind: 'found', body: copy.body, copyOf: new Date(copy.checkedAt) };
  }

  async #recall(address: string): Promise<Copy | null> {
    const known = this.#known.get(address);
    if (known) return known;
    try {
      const copy = JSON.parse(await readFile(this.#file(address), 'utf8')) as Copy;
      if (copy.address !== address) return null;
      this.#known.set(address, copy);
      return copy;
    } catch {
      return null;
    }
  }

  async #keep(copy: Copy): Promise<void> {
    this.#known.set(copy.address, copy);
    const file = this.#file(copy.address);
    // Moved when it is whole: a process that ends in the middle leaves the copy before.
    const fresh = `${file}.${crypto.randomUUID()}`;
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(fresh, JSON.stringify(copy));
      await rename(fresh, file);
    } catch (error) {
      // A full disk must not take the page away from readers.
      console.error(`No copy was kept of ${copy.address}:`, error);
    }
  }

  async #remove(address: string): Promise<void> {
    this.#known.delete(address);
    await rm(this.#file(address), { force: true });
  }

  #file(address: string): string {
    return path.join(this.folder, `${createHash('sha256').update(address).digest('hex')}.json`);
  }
}

function agesOf(answer: Response): Pick<Copy, 'maxAge' | 'staleIfError'> {
  const control = answer.headers.get('cache-control') ?? '';
  const seconds = (name: string): number | null => {
    const found = new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(control)?.[1];
    return found === undefined ? null : Number(found);
  };
  return {
    maxAge: seconds('max-age') ?? DEFAULTS.maxAge,
    staleIfError: seconds('stale-if-error') ?? DEFAULTS.staleIfError,
  };
}

async function reasonOf(answer: Response): Promise<string | null> {
  const said = (await answer.json().catch(() => null)) as {
    error?: { details?: { reason?: unknown } };
  } | null;
  const reason = said?.error?.details?.reason;
  return typeof reason === 'string' ? reason : null;
}
