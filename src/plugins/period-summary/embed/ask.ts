/** Asking the server, and the browser's own cache where the server does not answer. */

/** Milliseconds until the server counts as silent. */
const PATIENCE = 8_000;
/** Milliseconds: what `stale-if-error` of the answers allows. */
const OLDEST_COPY = 86_400_000;

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
 * JSON from an address. The server is always asked, mostly to hear that nothing has changed (304):
 * what it has withdrawn is shown from no copy. Only where it does not answer is the last good copy
 * taken from the HTTP cache, for a day at most.
 *
 * @throws Refused
 */
export async function ask(url: string, stopped: AbortSignal): Promise<unknown> {
  let problem: Refused;
  try {
    const answer = await request(url, 'no-cache', stopped);
    if (answer.ok) return (await answer.json()) as unknown;
    const body: unknown = await answer.json().catch(() => null);
    const { message = '', details } = errorIn(body);
    problem = new Refused(answer.status, message, details);
    // Below 500 the server has said what it wanted to say; but for 429 it only has no time.
    if (answer.status < 500 && answer.status !== 429) throw problem;
  } catch (error) {
    if (error instanceof Refused) {
      if (error.status > 0 && error.status < 500 && error.status !== 429) throw error;
      problem = error;
    } else problem = new Refused(0, String(error));
  }
  if (stopped.aborted) throw problem;
  const copy = await request(url, 'force-cache', stopped).catch(() => null);
  if (!copy?.ok || Date.now() - Date.parse(copy.headers.get('date') ?? '') > OLDEST_COPY) {
    throw problem;
  }
  return (await copy.json()) as unknown;
}

async function request(url: string, cache: RequestCache, stopped: AbortSignal): Promise<Response> {
  const patience = new AbortController();
  const stop = (): void => patience.abort();
  const timer = setTimeout(stop, PATIENCE);
  stopped.addEventListener('abort', stop);
  try {
    const answer = await fetch(url, {
      cache,
      credentials: 'omit',
      signal: patience.signal,
    });
    // The body is read while the clock still runs: a server can fall silent in the middle of it.
    return new Response(await answer.arrayBuffer(), answer);
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
