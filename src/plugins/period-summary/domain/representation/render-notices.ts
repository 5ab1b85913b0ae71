import { type Notice, noticesFor } from '../edition/notices';
import { swedishDay } from './format-date';
import { html, type Html, type HtmlValue, isEmpty, NOTHING } from './html/escape';
import { renderLink } from './render-prose';
import { ownText, type Scope, timeHtml } from './scope';

/** A day in Sweden with the instant itself in `datetime`. */
export function instantHtml(instant: string, scope: Scope): Html {
  return timeHtml(swedishDay(instant), scope, instant);
}

const dated = (instant: string, scope: Scope): Html => html`(${instantHtml(instant, scope)})`;

function notice(kind: string, content: HtmlValue): Html {
  return html`<p class="ps-notice ps-notice-${kind}">${content}</p>
`;
}

function line(said: string, instant: string, more: HtmlValue, scope: Scope): Html {
  return html`<strong>${ownText(said, scope)}</strong> ${dated(instant, scope)} ${more}`;
}

function reason(why: string, scope: Scope): Html {
  return html`${ownText(scope.texts.withdrawnReason, scope)} ${why}`;
}

function renderNotice(one: Notice, scope: Scope): Html {
  const { addresses, texts } = scope;
  switch (one.kind) {
    case 'withdrawn':
      return line(texts.withdrawn, one.at, reason(one.reason, scope), scope);
    case 'erased':
      return line(
        `${texts.erased}.`,
        one.at,
        html`${reason(one.reason, scope)} (${one.diaryNumber})`,
        scope,
      );
    case 'newer-edition': {
      const link = renderLink(addresses.page, ownText(texts.newerLink(one.number), scope));
      const corrections = one.corrections.map(
        ({ at, note }) =>
          html` ${ownText(texts.kind.correction, scope)} ${dated(at, scope)}${note !== null && `: ${note}`}`,
      );
      return line(texts.newer, one.at, html`${link}${corrections}`, scope);
    }
    case 'newer-withdrawn':
      return line(texts.newerWithdrawn(one.number), one.at, reason(one.reason, scope), scope);
    case 'correction':
      return line(texts.corrected, one.at, one.note, scope);
    case 'update':
      return line(texts.updated, one.at, one.note, scope);
    case 'next-period':
      return line(
        texts.nextPeriod,
        one.at,
        renderLink(addresses.periodPage(one.slug), one.label),
        scope,
      );
    default:
      return one satisfies never;
  }
}

/**
 * What a reader must know of this edition that its bytes cannot say, drawn from the manifest and
 * dated; before all, that a preview is one. A preview is no edition: of what came before it says nothing.
 */
export function renderNotices(scope: Scope): Html {
  const { context, edition, texts } = scope;
  const draft =
    context.draft === true &&
    notice(
      'draft',
      html`<strong>${ownText(texts.draft, scope)}</strong> ${ownText(texts.draftLong, scope)}`,
    );
  const known = context.draft === true ? [] : noticesFor(context.manifest, edition.number);
  const notices = [draft, known.map((one) => notice(one.kind, renderNotice(one, scope)))];
  if (isEmpty(notices)) return NOTHING;
  return html`<div class="ps-notices" role="note">
${notices}</div>
`;
}
