export { type EditionAddresses, editionAddresses } from './addresses';
export { brandColours, contrastRatio } from './brand-colour';
export { drawPicture, PICTURE_HEIGHT, PICTURE_WIDTH } from './draw-picture';
export { formatDate, swedishDay } from './format-date';
export { formatNumber } from './format-number';
export { Html, attributes, escapeHtml, html, trusted } from './html/escape';
export { isExternal, safeUrl } from './html/safe-url';
export { description, jsonLd, renderJsonLd, scriptJson } from './json-ld';
export { PAGE_STYLE, brandStyle, pageStyles } from './page-style';
export { renderArticle } from './render-article';
export {
  type ArticleOptions,
  type HeadingLevel,
  type ListContext,
  RENDERER_VERSION,
  type RenderContext,
  type SeriesListing,
} from './render-context';
export { type ArticleNodes, articleNodes, type TreeNode } from './node-tree';
export { renderEmbedPage } from './render-embed-page';
export { renderFragment } from './render-fragment';
export { renderPage } from './render-page';
export { inlineText, proseText } from './render-prose';
export { textsFor, type Texts } from './texts';
export { CSV_COLUMNS, renderCsv } from './csv';
export { renderMunicipalities, renderPeriods } from './render-lists';
export {
  type Gone,
  languageName,
  type Offer,
  renderGone,
  renderNotFound,
  renderRefused,
} from './render-tombstones';
