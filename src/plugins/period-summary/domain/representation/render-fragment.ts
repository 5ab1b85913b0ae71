import type { EditionDocument } from '../edition/edition-document';
import { renderArticle } from './render-article';
import type { ArticleOptions, RenderContext } from './render-context';

/** The article alone, for a page of somebody else's: no script, no style needed. UTF-8 text. */
export function renderFragment(
  edition: EditionDocument,
  context: RenderContext,
  options: ArticleOptions = {},
): string {
  return renderArticle(edition, context, options).toString();
}
