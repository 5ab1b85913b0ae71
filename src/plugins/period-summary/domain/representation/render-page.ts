import type { EditionDocument } from '../edition/edition-document';
import { editionAddresses } from './addresses';
import { attributes, html, type Html, isEmpty } from './html/escape';
import { safeUrl } from './html/safe-url';
import { description, jsonLd, scriptJson } from './json-ld';
import { renderShell } from './page-shell';
import { renderArticle } from './render-article';
import type { ArticleOptions, RenderContext } from './render-context';
import { renderLink } from './render-prose';
import { renderShare } from './render-share';
import { textHtml } from './scope';
import { textsFor } from './texts';

/** The page for people: the article with head, masthead, breadcrumb, contents and foot. UTF-8 text. */
export function renderPage(
  edition: EditionDocument,
  context: RenderContext,
  options: ArticleOptions = {},
): string {
  const { summary } = edition;
  const { municipality, period } = summary;
  const { texts, lang: textsLang } = textsFor(summary.language);
  const addresses = editionAddresses(edition, context);
  const logo = municipality.logo;
  const brand = logo
    ? html`<img
        class="ps-logo"${attributes({ src: context.fileAddress(logo.file), alt: logo.alt, width: logo.file.width, height: logo.file.height })}
      />`
    : html`${municipality.name}`;
  const { website, mailbox, accessibilityStatement } = municipality;
  const foot = [
    website && safeUrl(website) ? renderLink(website, municipality.name) : municipality.name,
    mailbox && renderLink(`mailto:${mailbox}`, mailbox),
    accessibilityStatement && renderLink(accessibilityStatement, texts.accessibility),
  ];
  return renderShell({
    lang: summary.language,
    texts,
    textsLang,
    title: pageTitle(edition),
    colour: municipality.colour,
    head: renderHead(edition, context),
    brand: { href: addresses.municipality, content: brand },
    crumbs: [
      { href: addresses.home, label: texts.home },
      { href: addresses.municipality, label: municipality.name },
      { href: null, label: textHtml(period.label, { lang: textsLang }) },
    ],
    languages: context.languages.map((tag) => ({
      tag,
      href: addresses.pageIn(tag),
      current: tag === summary.language,
    })),
    main: html`${renderArticle(edition, context, options, 'with-contents')}${context.draft !== true && renderShare(edition, context)}`,
    foot: foot.filter((item) => !isEmpty(item)),
  });
}

/** "Medborgarlöften 2019–2020 – Härjedalens kommun"; the name once where the title has it. */
function pageTitle(edition: EditionDocument): string {
  const { municipality, title } = edition.summary;
  return title.value.includes(municipality.name)
    ? title.value
    : `${title.value} – ${municipality.name}`;
}

const meta = (name: string, content: string | number | null | undefined): Html =>
  content === null || content === undefined
    ? html``
    : html`<meta${attributes({ name, content })} /> `;
const property = (name: string, content: string | null | undefined): Html =>
  content === null || content === undefined
    ? html``
    : html`<meta${attributes({ property: name, content })} /> `;
const link = (pairs: Readonly<Record<string, string | null | undefined>>): Html =>
  html`<link${attributes(pairs)} /> `;

function renderHead(edition: EditionDocument, context: RenderContext): Html {
  const { summary } = edition;
  const text = description(edition);
  if (context.draft === true) {
    return html`${meta('robots', 'noindex, nofollow')}${meta('description', text)}`;
  }
  const addresses = editionAddresses(edition, context);
  const alternates = context.languages.map((tag) =>
    link({ rel: 'alternate', hreflang: tag, href: addresses.pageIn(tag) }),
  );
  const title = summary.title.value;
  return html`${meta('description', text)}${link({ rel: 'canonical', href: addresses.page })}${alternates}${link({ rel: 'alternate', type: 'application/json', href: addresses.edition(edition.number, 'json'), title })}${link({ rel: 'alternate', type: 'application/ld+json', href: addresses.edition(edition.number, 'jsonld'), title })}${link({ rel: 'alternate', type: 'text/csv', href: addresses.edition(edition.number, 'csv'), title })}${link({ rel: 'alternate', type: 'application/atom+xml', href: addresses.atom, title: summary.municipality.name })}${link({ rel: 'alternate', type: 'application/json+oembed', href: addresses.oembed, title })}${property('og:type', 'article')}${property('og:title', title)}${property('og:description', text)}${property('og:url', addresses.page)}${property('og:site_name', summary.municipality.name)}${property('og:locale', openGraphLocale(summary.language))}${property('article:published_time', context.manifest.editions[0]?.sealedAt ?? edition.sealedAt)}${property('article:modified_time', edition.sealedAt)}${property('og:image', context.picture?.url)}${property('og:image:alt', context.picture?.alt)}${meta('twitter:card', context.picture ? 'summary_large_image' : 'summary')}<script type="application/ld+json">${scriptJson(jsonLd(edition, context))}</script> `;
}

/** Open Graph writes languages as `sv_SE`; it has none for South Sami or easy-read. */
function openGraphLocale(language: string): string | null {
  const primary = language.split('-')[0];
  return primary === 'sv' ? 'sv_SE' : primary === 'en' ? 'en_GB' : null;
}
