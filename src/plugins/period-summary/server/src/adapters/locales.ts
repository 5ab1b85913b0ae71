/** Strapi locale codes of the two languages of a page; equal where it is not a translation. */
export interface Locales {
  /** Where structure is kept. */
  readonly first: string;
  /** The page's own. */
  readonly own: string;
}
