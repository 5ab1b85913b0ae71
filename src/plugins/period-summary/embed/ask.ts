/** Asking the server, and the browser's own cache where the server does not answer. */

/** Milliseconds until the server counts as silent. */
const PATIENCE = 8_000;
/** Milliseconds: what `stale-if-error` of the answers allows. */
const OLDEST_COPY = 86_400_000;
const YOUNG_COPY = 3_600_000;

/** Why there is nothing to show. `status` 0: nobody answered. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/**
 * JSON from an address. The server is always asked, mostly to hear that nothing has changed: what it
 * has withdrawn is shown from no copy. Only where it does not answer is the last good copy taken from
 * the HTTP cache, for a day at most.
 *
 * The copy is taken first, and the server is then asked past the cache: a question about the copy
 * itself, given up because the server is silent, takes the copy with it (Chromium).
 *
 * @throws Refused
 */
export async function ask(url: string, stopped: AbortSignal): Promise<unknown> {
  const since = performance.now();
  const kept = await request(url, 'force-cache', stopped);
  if (isFromServer(url, since)) return read(kept);
  const age = Date.now() - Date.parse(kept.headers.get('date') ?? '');
  try {
    const { status, ok, headers } = await request(url, 'no-store', stopped, 'HEAD');
    if (hasNoTime(status)) throw new Refused(status, '');
    const tag = headers.get('etag');
    const isSame = kept.ok && ok && tag !== null && tag === kept.headers.get('etag');
    // Once in an hour the copy itself is asked for, which makes it as young as the answer.
    return await read(isSame && age < YOUNG_COPY ? kept : await request(url, 'no-cache', stopped));
  } catch (error) {
    const isSilent = error instanceof Refused && hasNoTime(error.status);
    if (!isSilent || stopped.aborted || !kept.ok || !(age < OLDEST_COPY)) throw error;
    return read(kept);
  }
}

/** Below 500 the server has said what it wanted to say; but for 429 it only has no time. */
const hasNoTime = (status: number): boolean => status === 0 || status === 429 || status >= 500;

/** Whether an answer came from the server just now; false also where the browser does not tell. */
const isFromServer = (url: string, since: number): boolean =>
  performance
    .getEntriesByName(url)
    .some(
      (entry) => entry.startTime >= since && (entry as PerformanceResourceTiming).transferSize > 0,
    );

async function read(answer: Response): Promise<unknown> {
  const body = (await answer.json().catch(() => null)) as unknown;
  if (answer.ok && body !== null) return body;
  const { message = '', details } = errorIn(body);
  throw new Refused(answer.ok ? 0 : answer.status, message, details);
}

async function request(
  url: string,
  cache: RequestCache,
  stopped: AbortSignal,
  method = 'GET',
): Promise<Response> {
  const patience = new AbortController();
  const stop = (): void => patience.abort();
  const timer = setTimeout(stop, PATIENCE);
  stopped.addEventListener('abort', stop);
  try {
    const answer = await fetch(url, {
      method,
      cache,
      credentials: 'omit',
      signal: patience.signal,
    });
    // The body is read while the clock still runs: a server can fall silent in the middle of it.
    return new Response(await answer.arrayBuffer(), answer);
  } catch (error) {
    throw new Refused(0, String(error));
  } finally {
    clearTimeout(timer);
    stopped.removeEventListener('abort', stop);
  }
}

function errorIn(body: unknown): {
  readonly message?: string;
  readonly details?: Readonly<Record<string, unknown>>;
} {
  return (body as { error?: ReturnType<typeof errorIn> } | null)?.error ?? {};
}
