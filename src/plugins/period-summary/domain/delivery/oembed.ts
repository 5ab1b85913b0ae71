/** oEmbed 1.0 (https://oembed.com): a page of ours as something another site can show. */
import type { AddressBases } from './address';
import { parseAddress } from './address';

export interface EmbeddedPage {
  readonly municipality: string;
  readonly period: string;
  /** Null: the municipality's first language. */
  readonly language: string | null;
}

/**
 * Which page an oEmbed `url` means: a page for people, or the current edition as html, on this very
 * origin. Null for anything else: an oEmbed provider answers for its own pages alone.
 */
export function embeddedPage(
  url: string,
  origin: string,
  bases: AddressBases,
): EmbeddedPage | null {
  const start = `${origin}/`;
  if (!url.startsWith(start)) return null;
  const [target = ''] = url.slice(origin.length).split('#');
  const [path = '', query = ''] = target.split('?');
  const parsed = parseAddress(path, new URLSearchParams(query), bases);
  if (!parsed.ok) return null;
  const { address } = parsed;
  if (address.kind === 'page' || address.kind === 'live') return address;
  if (address.kind === 'current' && address.format.endsWith('html')) return address;
  return null;
}

const DEFAULT_WIDTH = 800;
const DEFAULT_HEIGHT = 900;

/**
 * The answer for a page: a rich embed whose HTML is a frame of the page.
 *
 * @param maxWidth pixels, as the consumer asks
 */
export function oembedOf(
  page: {
    readonly title: string;
    readonly provider: string;
    readonly frame: string;
    readonly lang: string;
  },
  origin: string,
  maxWidth: number | null,
): Record<string, unknown> {
  const width = Math.min(DEFAULT_WIDTH, maxWidth ?? DEFAULT_WIDTH);
  const attribute = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return {
    version: '1.0',
    type: 'rich',
    title: page.title,
    provider_name: page.provider,
    provider_url: origin,
    cache_age: 60,
    width,
    height: DEFAULT_HEIGHT,
    html:
      `<iframe src="${attribute(page.frame)}" title="${attribute(page.title)}" ` +
      `lang="${attribute(page.lang)}" width="${String(width)}" height="${String(DEFAULT_HEIGHT)}" ` +
      `style="border:0;width:100%" loading="lazy"></iframe>`,
  };
}
