/** What an address is answered with: bytes that are ready to be sent, or why there are none. */
import type { Prepared } from './prepared';
import type { Watched } from './watched';

export interface Failure {
  readonly kind: 'failure';
  readonly status: 400 | 404 | 405 | 410 | 429 | 501 | 503;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Headers that go with it, names and values in turn. */
  readonly headers?: readonly string[];
  /** Language of the page, where the failure is shown as one. */
  readonly language?: string;
  /** Origins that may show it in a frame, where the address is a page for frames. */
  readonly framedBy?: readonly string[];
}

export interface Answer {
  readonly kind: 'answer';
  readonly prepared: Prepared;
  /** Name of the prepared answer in the cache. */
  readonly key: string;
  /** As long as this has this version, the same request has this answer. */
  readonly watched: Pick<Watched<unknown>, 'isFresh' | 'version'>;
  readonly version: number;
}

/** Names of Strapi's own errors, so that a client of its REST meets nothing new. */
const NAMES: Readonly<Record<Failure['status'], string>> = {
  400: 'ValidationError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  410: 'GoneError',
  429: 'RateLimitError',
  501: 'NotImplementedError',
  503: 'ServiceUnavailableError',
};

/** The failure in Strapi's shape. */
export function failureJson(failure: Failure): string {
  const { status, message, details } = failure;
  return JSON.stringify({ data: null, error: { status, name: NAMES[status], message, details } });
}

export const notFound = (
  message: string,
  details: Failure['details'] = {},
  language?: string,
): Failure => ({
  kind: 'failure',
  status: 404,
  message,
  details,
  ...(language === undefined ? {} : { language }),
});
