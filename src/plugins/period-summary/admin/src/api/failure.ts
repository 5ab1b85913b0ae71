import { isFetchError } from '@strapi/strapi/admin';

/** Why a request was not carried out, so far as the person before the screen can act on it. */
export interface Failure {
  readonly kind:
    'offline' | 'signed-out' | 'forbidden' | 'conflict' | 'invalid' | 'missing' | 'server';
  /** The server's words; `Swedish. / English.` where it has both. */
  readonly message: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

const KINDS: Readonly<Record<number, Failure['kind']>> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  413: 'invalid',
};

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What was thrown by the host's fetch client. A request that never got an answer is `offline`. */
export function failureOf(thrown: unknown): Failure {
  if (!isFetchError(thrown)) {
    const text = thrown instanceof SyntaxError ? thrown.message : null;
    return { kind: text === null ? 'offline' : 'server', message: text, details: {} };
  }
  const error = record(record(record(thrown.response).data).error);
  return {
    kind: KINDS[thrown.status ?? 500] ?? 'server',
    message: typeof error['message'] === 'string' ? error['message'] : null,
    details: record(error['details']),
  };
}

/** Cancelled because the screen was left: nothing to tell anybody. */
export const isCancelled = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError';

/** One half of `Swedish. / English.`; the whole where there is only one. */
export function halfOf(message: string, language: 'sv' | 'en'): string {
  const [swedish = message, english] = message.split(/(?<=[.!?]) \/ /u);
  return language === 'en' ? (english ?? swedish) : swedish;
}

/** The fields that a 400 names, as the host's form takes them: nested by path. */
export function fieldErrors(failure: Failure, language: 'sv' | 'en'): Record<string, unknown> {
  const listed = failure.details['errors'];
  const errors: Record<string, unknown> = {};
  for (const item of Array.isArray(listed) ? listed : []) {
    const { path, message } = record(item);
    if (!Array.isArray(path) || path.length === 0 || typeof message !== 'string') continue;
    let at = errors;
    path.forEach((step: unknown, index) => {
      const key = String(step);
      if (index === path.length - 1) at[key] = halfOf(message, language);
      else at = (at[key] ??= {}) as Record<string, unknown>;
    });
  }
  return errors;
}
