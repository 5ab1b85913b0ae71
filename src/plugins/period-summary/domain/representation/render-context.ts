import type { Manifest } from '../edition/edition-document';
import type { FileReference, LanguageTag } from '../prose';

/**
 * Counted up by whoever changes what any representation looks like: it is part of the ETag of every
 * form but the JSON, so that caches let go of pages that an older renderer made.
 */
export const RENDERER_VERSION = '7';

/** What a renderer must know beside the edition: where things stand, and what came after. */
export interface RenderContext {
  /** Of the edition's series. In a preview that has none: no editions, `current: null`. */
  readonly manifest: Manifest;
  /** Hexadecimal SHA-256 of the edition's bytes; null in a preview. */
  readonly hash: string | null;
  /** `https://loften.example.se`, without a slash at its end; empty: addresses stay relative. */
  readonly origin: string;
  /** Path of the pages for people: `/medborgarloften`. */
  readonly publicPath: string;
  /** Path of the API: `/api/period-summaries`. */
  readonly apiPath: string;
  /** The language whose page has no language in its address: the municipality's first. */
  readonly firstLanguage: LanguageTag;
  /** Languages the period has a current edition in. */
  readonly languages: readonly LanguageTag[];
  readonly rendererVersion: string;
  /** Where the bytes of an edition's picture or document are served. */
  readonly fileAddress: (file: FileReference) => string;
  /** A preview: says so at the top, asks not to be indexed, and offers no addresses of data. */
  readonly draft?: boolean;
  /** Absolute address of a picture for Open Graph. */
  readonly picture?: { readonly url: string; readonly alt: string } | null;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** What a reader may choose of the article. */
export interface ArticleOptions {
  /** Level of the first heading, so that a host page's outline holds; 1 where absent. */
  readonly heading?: HeadingLevel;
  /** Slug of a theme: only the promises that carry it. */
  readonly theme?: string | null;
  /** `outcomes`: each promise with what came of it, without background, plans and targets. */
  readonly show?: 'all' | 'outcomes';
  /** False: without the period's lead, for a page that has its own. */
  readonly lead?: boolean;
}

/** One row of the list pages. */
export interface SeriesListing {
  readonly municipality: { readonly slug: string; readonly name: string; readonly code: string };
  readonly period: { readonly slug: string; readonly label: string };
  readonly language: LanguageTag;
  /** The owner's first language, whose page has none in its address; Swedish where it is not known. */
  readonly structureLanguage: LanguageTag | null;
  readonly title: string;
  readonly stage: 'promises' | 'interim' | 'final';
  readonly coversTo: string | null;
  readonly number: number;
  readonly hash: string;
  readonly sealedAt: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Addresses and language of a page that is no edition: lists and errors. */
export interface ListContext {
  readonly origin: string;
  readonly publicPath: string;
  readonly apiPath: string;
  readonly language: LanguageTag;
  /** Name of the service as a whole, where one municipality's installation wants its own. */
  readonly siteName?: string | null;
  /** `#rrggbb`. */
  readonly colour?: string | null;
}
