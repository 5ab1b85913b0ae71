import type { EditionDocument } from '../edition/edition-document';
import { editionAddresses } from './addresses';
import { attributes, html, trusted } from './html/escape';
import { pageStyles } from './page-style';
import { renderArticle } from './render-article';
import type { ArticleOptions, RenderContext } from './render-context';

/** The page in a frame takes the width it is given, and leaves the host's own colours around it. */
const FRAME_STYLE = `body{display:block;min-height:0;background:none}.ps-main{padding:0}`;

/**
 * Tells the host page how high the article is, whenever that changes. The height is no secret, so any
 * host may hear it; one without a script of its own lets the frame scroll.
 */
const HEIGHT_SCRIPT = `(()=>{if(parent===self)return;const tell=()=>parent.postMessage({type:'period-summary-height',height:Math.ceil(document.body.getBoundingClientRect().height)},'*');new ResizeObserver(tell).observe(document.body);addEventListener('load',tell);addEventListener('message',({data})=>{if(data==='period-summary-height?')tell()})})()`;

/**
 * The article as a page of its own for an `<iframe>`. UTF-8 text. Links lead out of the frame, but for
 * those within the article; search engines are sent to the page for people.
 */
export function renderEmbedPage(
  edition: EditionDocument,
  context: RenderContext,
  options: ArticleOptions = {},
): string {
  const { summary } = edition;
  const { page } = editionAddresses(edition, context);
  const styles = [...pageStyles(summary.municipality.colour), FRAME_STYLE];
  const article = renderArticle(edition, context, options)
    .toString()
    // Text is escaped: `<a href="` is a link that the renderer wrote.
    .replaceAll(/<a href="(?!#)/g, '<a target="_top" href="');
  return html`<!doctype html>
<html${attributes({ lang: summary.language })}>
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<title>${summary.title.value}</title>
<link rel="canonical"${attributes({ href: page })} />
${styles.map(
  (style) => html`<style>${trusted(style)}</style>
`,
)}</head>
<body>
<main class="ps-main">
${trusted(article)}</main>
<script>${trusted(HEIGHT_SCRIPT)}</script>
</body>
</html>
`.toString();
}
