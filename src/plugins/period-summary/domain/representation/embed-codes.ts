/** The codes that show a page on another website: the same for its public page and for the admin. */
import { frameCode } from '../delivery/oembed';
import { attributes, html } from './html/escape';
import type { HeadingLevel } from './render-context';

export const EMBED_FORMS = ['script', 'frame', 'address', 'fragment'] as const;
export type EmbedForm = (typeof EMBED_FORMS)[number];

export interface EmbeddedPage {
  readonly municipality: { readonly slug: string };
  readonly period: { readonly slug: string };
  readonly language: string;
  readonly title: string;
  /** Address of the page for people. */
  readonly page: string;
}

export interface EmbedChoice {
  /** Level of the first heading: of no use in a frame, which is a document of its own. */
  readonly heading: HeadingLevel;
  /** Number of an edition to stay with; null follows the current one. */
  readonly edition: number | null;
}

const FOLLOWING: EmbedChoice = { heading: 2, edition: null };

/**
 * @param api origin and path of the public addresses: `https://loften.example.se/api/period-summaries`
 */
export function embedCodes(
  page: EmbeddedPage,
  api: string,
  { heading, edition }: EmbedChoice = FOLLOWING,
): Readonly<Record<EmbedForm, string>> {
  const { municipality, period, language, title } = page;
  const series = `${api}/${municipality.slug}/${period.slug}`;
  const addressOf = (format: string): string =>
    edition === null
      ? `${series}.${language}.${format}`
      : `${series}/editions/${String(edition)}.${language}.${format}`;
  const component = attributes({
    municipality: municipality.slug,
    period: period.slug,
    lang: language,
    // Where it is left out, the element takes 2.
    heading: heading === FOLLOWING.heading ? null : heading,
    edition,
  });
  const link = edition === null ? page.page : addressOf('html');
  const script = html`<script type="module"${attributes({ src: `${api}/embed.js` })}></script>
<period-summary${component}>
  <p><a${attributes({ href: link })}>${title}</a></p>
</period-summary>`;
  return {
    script: script.toString(),
    frame: frameCode({ frame: addressOf('embed.html'), title, lang: language }),
    address: link,
    fragment: `${addressOf('fragment.html')}?heading=${String(heading)}`,
  };
}
