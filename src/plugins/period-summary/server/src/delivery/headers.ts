/** Headers that every public answer carries: it is sent before Strapi's own middlewares would add any. */
import { createHash } from 'node:crypto';

/** Names and values in turn, as `writeHead` takes them without copying. */
export type FlatHeaders = readonly string[];

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

export const COMMON_HEADERS: FlatHeaders = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'Date, ETag, Repr-Digest, Content-Location, Link, Retry-After',
  'Cross-Origin-Resource-Policy',
  'cross-origin',
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
];

export const PREFLIGHT_HEADERS: FlatHeaders = [
  ...COMMON_HEADERS,
  'Allow',
  ALLOWED_METHODS,
  'Access-Control-Allow-Methods',
  ALLOWED_METHODS,
  'Access-Control-Allow-Headers',
  'Accept, Accept-Encoding, Accept-Language, Content-Type, If-None-Match, Cache-Control',
  'Access-Control-Max-Age',
  '86400',
];

export const CACHE_CURRENT = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
export const CACHE_EDITION =
  'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400';

const sha256 = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('base64');

/** `Repr-Digest` (RFC 9530) of the bytes as they are sent, coding included. */
export const reprDigest = (body: Buffer): string => `sha-256=:${sha256(body)}:`;

/**
 * Policy of an HTML page: its own style and script elements by their hashes, its own pictures, and
 * nothing else.
 *
 * @param origin of the addresses in the page, which may not be the one it is visited under
 * @param frameAncestors origins that may frame it; empty: none may
 */
export function pagePolicy(
  html: string,
  frameAncestors: readonly string[],
  origin: string,
): string {
  const style = hashesOf(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  // A script with a type is data, such as JSON-LD: it never runs.
  const script = hashesOf(html, /<script>([\s\S]*?)<\/script>/g);
  const ancestors = frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ');
  return (
    `default-src 'none'; style-src ${style}; ` +
    `${script === "'none'" ? '' : `script-src ${script}; `}img-src ${["'self'", origin, 'data:'].filter(Boolean).join(' ')}; ` +
    `base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`
  );
}

function hashesOf(html: string, elements: RegExp): string {
  const hashes = [...html.matchAll(elements)].map(([, text = '']) => `'sha256-${sha256(text)}'`);
  return hashes.length === 0 ? "'none'" : [...new Set(hashes)].join(' ');
}

/** The same headers with another list of who may frame the page; the tag follows the policy. */
export function framedBy(headers: FlatHeaders, origins: readonly string[]): FlatHeaders {
  const ancestors = origins.length === 0 ? "'none'" : origins.join(' ');
  return headers.map((value) =>
    value.replace(/frame-ancestors [^;]*$/, `frame-ancestors ${ancestors}`),
  );
}

/** Policy of data and files: should a browser show one as a page, nothing in it may run or load. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
