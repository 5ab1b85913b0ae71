/** From an edition to the bytes of each of its formats, with the headers that belong to the format. */
import type { ArticleChoice } from '../../../domain/delivery/address-query';
import type { Format } from '../../../domain/delivery/address';
import type { EditionDocument } from '../../../domain/edition/edition-document';
import {
  articleNodes,
  renderCsv,
  renderEmbedPage,
  renderFragment,
  renderJsonLd,
  renderPage,
  type RenderContext,
} from '../../../domain/representation';
import { DATA_POLICY, pagePolicy } from './headers';
import type { DeliverySettings } from './settings';

export interface Rendered {
  readonly text: string;
  readonly contentType: string;
  readonly headers: readonly string[];
}

export const HTML_TYPE = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

/** A whole page, with the policy that lets its own style in and nothing else. */
export function pageOf(
  text: string,
  settings: Pick<DeliverySettings, 'frameOrigins' | 'origin'>,
): Rendered {
  const policy = pagePolicy(text, settings.frameOrigins, settings.origin);
  return { text, contentType: HTML_TYPE, headers: ['Content-Security-Policy', policy] };
}

const data = (text: string, contentType: string): Rendered => ({
  text,
  contentType,
  headers: ['Content-Security-Policy', DATA_POLICY],
});

/** Lets the web component see, on another site, whether an answer is the browser's own copy. */
const timed = (rendered: Rendered): Rendered => ({
  ...rendered,
  headers: [...rendered.headers, 'Timing-Allow-Origin', '*'],
});

export function renderFormat(
  format: Exclude<Format, 'json'>,
  edition: EditionDocument,
  context: RenderContext,
  choice: ArticleChoice,
  settings: DeliverySettings,
): Rendered {
  const options = {
    theme: choice.theme,
    show: choice.show ?? 'all',
    lead: choice.lead !== 'no',
    ...(choice.heading ? { heading: choice.heading } : {}),
  } as const;
  switch (format) {
    case 'html':
      return pageOf(renderPage(edition, context, options), settings);
    case 'fragment.html':
      return pageOf(renderFragment(edition, context, options), settings);
    case 'embed.html':
      return pageOf(renderEmbedPage(edition, context, options), settings);
    case 'nodes.json':
      return timed(data(JSON.stringify(articleNodes(edition, context, options)), JSON_TYPE));
    case 'jsonld':
      return data(renderJsonLd(edition, context), 'application/ld+json; charset=utf-8');
    case 'csv':
      return data(renderCsv(edition), 'text/csv; charset=utf-8; header=present');
    default:
      return format satisfies never;
  }
}
