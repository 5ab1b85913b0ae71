/** oEmbed 1.0 (https://oembed.com): a page of ours as something another site can show. */
import { attributes, html } from '../representation/html/escape';
import type { AddressBases, PeriodAddress } from './address';
import { parseAddress } from './address';
import { addressPathOf } from './address-path';
import { NO_CHOICE } from './address-query';

/** What may be shown in a frame: a page for people, or an edition as html. */
export type EmbeddedPage = Extract<
  PeriodAddress,
  { kind: 'page' | 'live' | 'current' | 'edition' }
>;

/**
 * Which page an oEmbed `url` means: a page for people, the current edition or a numbered one as html,
 * on this very origin. Null for anything else: an oEmbed provider answers for its own pages alone.
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
  const isArticle = address.kind === 'current' || address.kind === 'edition';
  return isArticle && address.format.endsWith('html') ? address : null;
}

/** Path of the page that a frame shows instead: the same edition and choice, without our masthead. */
export function framePath(page: EmbeddedPage, language: string, bases: AddressBases): string {
  const format = 'embed.html';
  if (page.kind === 'edition' || page.kind === 'current') {
    return addressPathOf({ ...page, format }, bases);
  }
  const { municipality, period } = page;
  const options = NO_CHOICE;
  return addressPathOf({ kind: 'current', municipality, period, language, format, options }, bases);
}

const DEFAULT_WIDTH = 800;
const DEFAULT_HEIGHT = 900;

/**
 * The answer for a page: a rich embed whose HTML is a frame of it.
 *
 * @param most pixels, as the consumer asks
 */
export function oembedOf(
  page: {
    readonly title: string;
    readonly provider: string;
    readonly frame: string;
    readonly lang: string;
  },
  origin: string,
  most: { readonly maxWidth: number | null; readonly maxHeight: number | null },
): Record<string, unknown> {
  const width = Math.min(DEFAULT_WIDTH, most.maxWidth ?? DEFAULT_WIDTH);
  const height = Math.min(DEFAULT_HEIGHT, most.maxHeight ?? DEFAULT_HEIGHT);
  return {
    version: '1.0',
    type: 'rich',
    title: page.title,
    provider_name: page.provider,
    provider_url: origin,
    cache_age: 60,
    width,
    height,
    html: frameCode({ ...page, width, height }),
  };
}

/** The `<iframe>` of a page; without `width` as wide as the column it stands in. */
export function frameCode(frame: {
  readonly frame: string;
  readonly title: string;
  readonly lang: string;
  readonly width?: number;
  readonly height?: number;
}): string {
  const { frame: src, title, lang, width = '100%', height = DEFAULT_HEIGHT } = frame;
  const style = 'border:0;max-width:100%';
  return html`<iframe${attributes({ src, title, lang, width, height, loading: 'lazy', style })}></iframe>`.toString();
}
