import type { EditionDocument } from '../edition/edition-document';
import { DEFAULT_LANGUAGE } from '../languages';
import type { RenderContext } from './render-context';

/** Every address of an edition that a page links to; absolute where the context knows the origin. */
export interface EditionAddresses {
  /** The page for people, always the current edition. */
  readonly page: string;
  /** The lists above it, in the page's language. */
  readonly municipality: string;
  readonly home: string;
  /** The current edition in a format: `json`, `html`, `csv`, `jsonld`, `fragment.html`. */
  readonly current: (format: string) => string;
  /** This edition, for ever. */
  readonly edition: (number: number, format: string) => string;
  readonly changes: (number: number, format: 'html' | 'json') => string;
  readonly manifest: string;
  readonly atom: string;
  readonly oembed: string;
  /** The page for people in another language, or of another period. */
  readonly pageIn: (language: string) => string;
  readonly periodPage: (periodSlug: string) => string;
}

type Places = Pick<RenderContext, 'origin' | 'publicPath' | 'apiPath' | 'firstLanguage'>;

/**
 * The list of municipalities, or of one's periods, below where the pages begin. Its language is a part of
 * the path: where plain files are served a query says nothing.
 */
export function listPath(municipality: string | null, language: string): string {
  const list = municipality === null ? '' : `/${municipality}`;
  return language === DEFAULT_LANGUAGE ? list : `${list}/${language}`;
}

/** Addresses after the Contract; the owner's municipality is the canonical one. */
export function editionAddresses(edition: EditionDocument, places: Places): EditionAddresses {
  const { municipality, period, language } = edition.summary;
  const home = places.origin + places.publicPath;
  const owner = `${home}/${municipality.slug}`;
  const api = `${places.origin}${places.apiPath}`;
  const series = `${api}/${municipality.slug}/${period.slug}`;
  const inLanguage = (tag: string) => (tag === places.firstLanguage ? '' : `/${tag}`);
  const page = `${owner}/${period.slug}${inLanguage(language)}`;
  return {
    page,
    municipality: home + listPath(municipality.slug, language),
    home: home + listPath(null, language),
    current: (format) => `${series}.${language}.${format}`,
    edition: (number, format) => `${series}/editions/${number}.${language}.${format}`,
    changes: (number, format) => `${series}/editions/${number}.${language}.changes.${format}`,
    manifest: `${series}/editions.${language}.json`,
    atom: `${api}/feed.atom?municipality=${encodeURIComponent(municipality.slug)}`,
    oembed: `${api}/oembed?url=${encodeURIComponent(page)}`,
    pageIn: (tag) => `${owner}/${period.slug}${inLanguage(tag)}`,
    periodPage: (slug) => `${owner}/${slug}${inLanguage(language)}`,
  };
}
