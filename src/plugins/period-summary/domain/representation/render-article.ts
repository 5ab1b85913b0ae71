import type { Section, SummaryDocument } from '../composition/summary-document';
import type { EditionDocument } from '../edition/edition-document';
import { chosenSections } from './choose-sections';
import { attributes, html, type Html, type HtmlValue, isEmpty, NOTHING } from './html/escape';
import type { ArticleOptions, RenderContext } from './render-context';
import { renderColophon } from './render-colophon';
import { renderFacts } from './render-facts';
import { instantHtml, renderNotices } from './render-notices';
import { renderOpportunities } from './render-outcome';
import { renderImage, renderLink, renderProse } from './render-prose';
import { anchorsOf, renderSections, sectionTitles } from './render-sections';
import {
  deeper,
  heading,
  langMark,
  listOfNames,
  ownText,
  rootScope,
  type Scope,
  spanHtml,
  textHtml,
  timeHtml,
} from './scope';

/**
 * The account of one period: the same article on the page, in the fragment and in every embed.
 * No script, and readable without a style sheet. Headings begin at `options.heading` and never skip.
 * It says that it is written from left to right, as every language of ours is: in a page that is not
 * ("dir=rtl") full stops and dates would else change places.
 */
export function renderArticle(
  edition: EditionDocument,
  context: RenderContext,
  options: ArticleOptions = {},
  extent: 'article' | 'with-contents' = 'article',
): Html {
  const { summary } = edition;
  const theme = options.theme ?? null;
  const sections = chosenSections(summary, options);
  const whole = theme === null && (options.show ?? 'all') === 'all';
  const lead = options.lead === false ? null : summary.lead;
  const scope = rootScope(edition, context, options, anchorsOf(sections));
  const inside = deeper(scope);
  const around = { parties: summary.period.parties };
  const contents = extent === 'with-contents' ? renderContents(sections, inside) : NOTHING;
  return html`<article class="ps-article${!isEmpty(contents) && ' ps-with-contents'}" ${attributes({ lang: summary.language, dir: 'ltr' })}><header class="ps-header"><p class="ps-eyebrow">${eyebrow(scope)}</p>${heading(scope, textHtml(summary.title, scope), attributes({ class: 'ps-title' }))}${renderNotices(scope)}${renderProse(lead, inside, { className: 'ps-lead' })}${whole ? renderPeriodFacts(scope) : NOTHING}</header>${contents}${options.show === 'outcomes' ? NOTHING : summary.images.map((image) => renderImage(image, scope))}${whole ? renderBackground(inside) : NOTHING}${
    sections.length === 0 && !whole
      ? html`<p class="ps-empty">${ownText(theme === null ? scope.texts.noOutcomes : scope.texts.noPromisesOnTheme, scope)}</p>
`
      : renderSections(sections, inside, around)
  }${whole ? renderEnd(inside) : NOTHING}${renderColophon(inside)}</article>
`;
}

/** Where each section stands; nothing below three of them, which are found without. */
function renderContents(sections: readonly Section[], scope: Scope): Html {
  const titles = sectionTitles(sections, scope);
  if (titles.length < 3) return NOTHING;
  return html`<nav class="ps-contents" aria-labelledby="ps-contents-label"><p class="ps-contents-label" id="ps-contents-label">${ownText(scope.texts.contents, scope)}</p><ol>${titles.map(({ key, title }) => html`<li><a${attributes({ href: `#${key}` })}>${title}</a></li>`)}</ol></nav>
`;
}

/** "Slutredovisning · Härjedalens kommun · 2019–2020": what kind of page this is, at a glance. */
function eyebrow(scope: Scope): Html {
  const { summary } = scope.edition;
  const stage = html`<span class="ps-stage"
    >${ownText(scope.texts.stage[summary.stage], scope)}</span
  >`;
  return html`${stage} <span class="ps-eyebrow-rest"
      >${summary.municipality.name}, ${textHtml(summary.period.label, scope)}</span
    >`;
}

function renderPeriodFacts(scope: Scope): Html {
  const { summary } = scope.edition;
  const { period } = summary;
  const { texts } = scope;
  const previous = period.previous && {
    label: period.previous.label ? textHtml(period.previous.label, scope) : period.previous.slug,
    address: scope.addresses.periodPage(period.previous.slug),
  };
  return renderFacts(
    [
      { name: texts.promisePeriod, values: [spanHtml(period.startsOn, period.endsOn, scope)] },
      {
        name: texts.coversTo,
        // Said only where the account stops before the period does.
        values: [
          summary.coversTo !== null &&
            summary.coversTo !== period.endsOn &&
            timeHtml(summary.coversTo, scope),
        ],
      },
      { name: texts.area, values: [period.area && textHtml(period.area, scope)] },
      {
        name: texts.parties,
        values: [
          period.parties.length > 0 &&
            listOfNames(
              period.parties.map((party) => party.name),
              scope,
            ),
        ],
      },
      {
        name: texts.appliesTo,
        values: [
          summary.appliesTo.length > 0 &&
            listOfNames(
              summary.appliesTo.map(({ name }) => ({ value: name, lang: scope.lang })),
              scope,
            ),
        ],
      },
      {
        name: scope.texts.edition(scope.edition.number),
        values: [
          scope.context.draft !== true &&
            html`${ownText(texts.published, scope)} ${instantHtml(scope.edition.sealedAt, scope)}`,
        ],
      },
      {
        name: texts.previousPeriod,
        values: [previous && renderLink(previous.address, previous.label)],
      },
    ],
    scope,
    'ps-facts ps-period-facts',
  );
}

function renderBackground(scope: Scope): Html {
  const { background } = scope.edition.summary.period;
  const prose = renderProse(background, deeper(scope));
  return isEmpty(prose)
    ? NOTHING
    : html`<section class="ps-background">${heading(scope, ownText(scope.texts.background, scope))} ${prose}</section>
`;
}

/** What concerns the period as a whole: what could be better, the editor's closing, links, agreement. */
function renderEnd(scope: Scope): Html {
  const { summary } = scope.edition;
  const { closing, links, opportunities } = summary;
  const whole = renderOpportunities(opportunities, scope);
  const more =
    links.length === 0
      ? NOTHING
      : html`<section class="ps-links">${heading(scope, ownText(scope.texts.readMore, scope))}<ul>${links.map((link) => html`<li>${renderLink(link.url, textHtml(link.label, scope))}</li>`)}</ul></section>
`;
  return html`${
    !isEmpty(whole) &&
    html`<div class="ps-whole-period">${whole}</div>
`
  }${renderProse(closing, scope, { className: 'ps-closing' })}${more}${renderAgreement(scope)}`;
}

function renderAgreement(scope: Scope): Html {
  const { texts } = scope;
  const { agreement, contact } = scope.edition.summary.period;
  const mailbox = contact !== null && contact !== '' && renderContact(contact);
  if (agreement === null) {
    if (isEmpty(mailbox)) return NOTHING;
    return html`<section class="ps-agreement">${heading(scope, ownText(texts.contact, scope))}<p>${mailbox}</p></section>
`;
  }
  const facts = renderFacts(
    [
      {
        name: texts.signedOn,
        values: [agreement.signedOn !== null && timeHtml(agreement.signedOn, scope)],
      },
      { name: texts.diaryNumber, values: [agreement.diaryNumber] },
      {
        name: texts.signatories,
        values: agreement.signatories.map((signatory) => signatoryLine(signatory, scope)),
      },
      {
        name: texts.agreementDocument,
        values: [
          agreement.document &&
            html`<a${attributes({ href: scope.context.fileAddress(agreement.document) })}>${agreement.document.name}</a>`,
          agreement.url && renderLink(agreement.url, agreement.url),
        ],
      },
      { name: texts.contact, values: [mailbox] },
    ],
    scope,
  );
  if (isEmpty(facts)) return NOTHING;
  return html`<section class="ps-agreement">${heading(scope, ownText(texts.agreement, scope))} ${facts}</section>
`;
}

function signatoryLine(
  signatory: NonNullable<SummaryDocument['period']['agreement']>['signatories'][number],
  scope: Scope,
): Html {
  const { name, organisation, role } = signatory;
  return html`${name}${role && [', ', html`<span${langMark(role.lang, scope)}>${role.value}</span>`]}${organisation !== null && organisation !== '' && [', ', organisation]}`;
}

/** A mailbox is a link to write to; anything else is shown as it was written. */
function renderContact(contact: string): HtmlValue {
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? renderLink(`mailto:${contact}`, contact) : contact;
}
