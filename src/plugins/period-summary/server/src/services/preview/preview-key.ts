/**
 * A key to one preview, for an `iframe` that carries no token: who asked, in which session, for what,
 * and until when, signed. Nothing is kept, so every node can read a key that another one gave.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

const claims = z.strictObject({
  user: z.number().int(),
  session: z.string().min(1),
  period: z.string().min(1),
  language: z.string().min(1),
  /** Seconds since 1970. */
  until: z.number().int(),
});

export type PreviewClaims = z.infer<typeof claims>;

/** A key of its own, so that a preview's signature is worth nothing anywhere else. */
const signingKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'period-summary preview', 32));

const sign = (text: string, secret: string): Buffer =>
  createHmac('sha256', signingKey(secret)).update(text).digest();

/** @param secret the installation's; must not be empty */
export function makePreviewKey(content: PreviewClaims, secret: string): string {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${text}.${sign(text, secret).toString('base64url')}`;
}

/**
 * What a key says.
 * @param now seconds since 1970
 * @returns null where it was not made here, was changed, or its time is over
 */
export function readPreviewKey(key: string, secret: string, now: number): PreviewClaims | null {
  const [text = '', signature = ''] = key.split('.');
  const expected = sign(text, secret);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const result = claims.safeParse(parse(text));
  return result.success && result.data.until > now ? result.data : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
