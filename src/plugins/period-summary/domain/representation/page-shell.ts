import type { LanguageTag } from '../prose';
import { attributes, html, type Html, type HtmlValue, trusted } from './html/escape';
import { pageStyles } from './page-style';
import type { Texts } from './texts';

/** What every page has around its content. */
export interface PageShell {
  readonly lang: LanguageTag;
  readonly texts: Texts;
  readonly textsLang: LanguageTag;
  readonly title: string;
  readonly colour: string | null;
  /** `<meta>` and `<link>` elements of this page. */
  readonly head: HtmlValue;
  readonly brand: { readonly href: string; readonly content: HtmlValue };
  readonly crumbs: readonly { readonly href: string | null; readonly label: HtmlValue }[];
  readonly languages?: readonly {
    readonly tag: LanguageTag;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly main: HtmlValue;
  readonly foot: readonly HtmlValue[];
}

/** A whole HTML document: one request, no script, nothing from elsewhere. */
export function renderShell(shell: PageShell): string {
  const { texts } = shell;
  // Where the product's words are in another language than the page, their elements say so.
  const own = attributes({ lang: shell.textsLang === shell.lang ? null : shell.textsLang });
  return html`<!doctype html>
<html${attributes({ lang: shell.lang })}>
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${shell.title}</title>
${shell.head}${pageStyles(shell.colour).map(
    (style) => html`<style>${trusted(style)}</style>
`,
  )}</head>
<body>
<a class="ps-skip" href="#content"${own}>${texts.skip}</a>
<header class="ps-masthead"><div class="ps-wrap">
<a class="ps-brand"${attributes({ href: shell.brand.href })}>${shell.brand.content}</a>
${renderLanguages(shell)}</div></header>
<div class="ps-wrap ps-main">
<nav class="ps-crumbs"${attributes({ 'aria-label': texts.breadcrumb })}${own}><ol>${shell.crumbs.map(
    (crumb) =>
      html`<li>${
        crumb.href === null
          ? html`<span aria-current="page">${crumb.label}</span>`
          : html`<a${attributes({ href: crumb.href })}>${crumb.label}</a>`
      }</li>`,
  )}</ol></nav>
<main id="content" tabindex="-1">
${shell.main}</main>
</div>
${
  shell.foot.length > 0 &&
  html`<footer class="ps-foot" ${own}><div class="ps-wrap">${shell.foot.map((item) => html`<div>${item}</div>`)}</div></footer>
`
}</body>
</html>
`.toString();
}

function renderLanguages(shell: PageShell): Html | null {
  const languages = shell.languages ?? [];
  if (languages.length < 2) return null;
  const { languageName, languages: label } = shell.texts;
  return html`<nav
    class="ps-languages"${attributes({ 'aria-label': label, lang: shell.textsLang === shell.lang ? null : shell.textsLang })}
  ><ul>${languages.map(
    ({ tag, href, current }) =>
      html`<li>${
        current
          ? html`<span aria-current="page">${languageName[tag] ?? tag}</span>`
          : html`<a${attributes({ href, hreflang: tag })}>${languageName[tag] ?? tag}</a>`
      }</li>`,
  )}</ul></nav>
`;
}
