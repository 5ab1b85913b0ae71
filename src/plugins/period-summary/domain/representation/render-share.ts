import type { EditionDocument } from '../edition/edition-document';
import { editionAddresses } from './addresses';
import { articleText } from './article-text';
import { embedCodes } from './embed-codes';
import { formatDate, swedishDay } from './format-date';
import { attributes, html, type Html } from './html/escape';
import { treeOf } from './node-tree';
import { renderArticle } from './render-article';
import type { RenderContext } from './render-context';
import { textsFor } from './texts';

/** One code or text to copy, with what to call it. */
interface Offer {
  readonly id: string;
  readonly name: string;
  readonly lead: string | null;
  readonly content: string;
  readonly rows: number;
  /** Language of the content; codes have none. */
  readonly lang?: string;
}

/**
 * For an editor of another website, who has no login here: the codes that embed this page, and the
 * page to copy with its source, edition and date. Closed until somebody asks; no script is needed.
 */
export function renderShare(edition: EditionDocument, context: RenderContext): Html {
  const { texts, lang } = textsFor(edition.summary.language);
  const own = attributes({ lang: lang === edition.summary.language ? null : lang });
  return html`<section class="ps-share" aria-labelledby="ps-share-heading"${own}>
<h2 id="ps-share-heading">${texts.share}</h2>
<details><summary>${texts.embed}</summary><p>${texts.embedLead}</p>${embedOffers(edition, context).map(renderOffer)}<p>${texts.pinned(edition.number)}</p></details>
<details><summary>${texts.copy}</summary><p>${texts.copyLead}</p>${copyOffers(edition, context).map(renderOffer)}</details>
</section>
`;
}

function renderOffer({ id, name, lead, content, rows, lang = 'zxx' }: Offer): Html {
  const field = attributes({ id: `ps-share-${id}`, rows, lang });
  return html`<p><label for="ps-share-${id}"><strong>${name}</strong></label>${lead !== null && html`<br />${lead}`}</p>
<textarea${field} readonly="readonly" spellcheck="false">
${content}</textarea>
`;
}

function embedOffers(edition: EditionDocument, context: RenderContext): readonly Offer[] {
  const { title, municipality, period, language } = edition.summary;
  const { page } = editionAddresses(edition, context);
  const { texts } = textsFor(language);
  const codes = embedCodes(
    { municipality, period, language, title: title.value, page },
    context.origin + context.apiPath,
  );
  const askedOf = municipality.mailbox ?? municipality.name;
  return [
    {
      id: 'script',
      name: texts.embedScript,
      lead: texts.embedScriptLead,
      content: codes.script,
      rows: 4,
    },
    {
      id: 'frame',
      name: texts.embedFrame,
      lead: texts.embedFrameLead(askedOf),
      content: codes.frame,
      rows: 4,
    },
    {
      id: 'address',
      name: texts.embedAddress,
      lead: texts.embedAddressLead,
      content: codes.address,
      rows: 2,
    },
    {
      id: 'fragment',
      name: texts.embedFragment,
      lead: texts.embedFragmentLead,
      content: codes.fragment,
      rows: 2,
    },
  ];
}

function copyOffers(edition: EditionDocument, context: RenderContext): readonly Offer[] {
  const { title, municipality, language } = edition.summary;
  const { texts, lang } = textsFor(language);
  const address = editionAddresses(edition, context).edition(edition.number, 'html');
  const date = formatDate(swedishDay(edition.sealedAt), lang);
  const source = texts.sourceLine(title.value, municipality.name, edition.number, date);
  const article = renderArticle(edition, context, { heading: 2 }).toString().trim();
  const link = html`<p${attributes({ lang })}>${source} <a${attributes({ href: address })}>${address}</a></p>`;
  return [
    {
      id: 'text',
      name: texts.asText,
      lead: null,
      content: `${articleText(treeOf(article))}\n\n${source}\n${address}`,
      rows: 10,
      lang: language,
    },
    {
      id: 'html',
      name: texts.asHtml,
      lead: null,
      content: `${article}\n${link.toString()}`,
      rows: 10,
    },
  ];
}
