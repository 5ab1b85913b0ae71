import type { ManifestEntry } from '../edition/edition-document';
import { swedishDay } from './format-date';
import { html, type Html, type HtmlValue, NOTHING } from './html/escape';
import { renderLink } from './render-prose';
import { langMark, ownText, type Scope, timeHtml } from './scope';

/** A day in Sweden with the instant itself in `datetime`. */
export function instantHtml(instant: string, scope: Scope): Html {
  return timeHtml(swedishDay(instant), scope, instant);
}

const dated = (instant: string, scope: Scope): Html => html`(${instantHtml(instant, scope)})`;

function notice(kind: string, content: HtmlValue): Html {
  return html`<p class="ps-notice ps-notice-${kind}">${content}</p>
`;
}

function newerNotice(current: ManifestEntry, scope: Scope): Html {
  const { texts } = scope;
  const said =
    current.kind === 'correction'
      ? html` ${ownText(texts.kind.correction, scope)}: ${current.changeNote}`
      : null;
  const link = renderLink(scope.addresses.page, ownText(texts.newerLink(current.number), scope));
  return notice(
    'newer',
    html`<strong>${ownText(texts.newer, scope)}</strong>${current.changeNote && said} ${link} ${dated(current.sealedAt, scope)}`,
  );
}

/**
 * What a reader must know of this edition that its bytes cannot say, drawn from the manifest and
 * dated: a preview, withdrawn, a newer one exists, this one corrects or updates, the next period is out.
 */
export function renderNotices(scope: Scope): Html {
  const { context, edition, texts } = scope;
  const { manifest } = context;
  const entry = manifest.editions.find(({ number }) => number === edition.number);
  const current = manifest.editions.find(({ number }) => number === manifest.current);
  const changed = edition.kind === 'correction' ? texts.corrected : texts.updated;
  const notices = [
    context.draft === true &&
      notice(
        'draft',
        html`<strong>${ownText(texts.draft, scope)}</strong> ${ownText(texts.draftLong, scope)}`,
      ),
    entry?.withdrawn &&
      notice(
        'withdrawn',
        html`<strong>${ownText(texts.withdrawn, scope)}</strong> ${dated(entry.withdrawn.at, scope)} ${ownText(texts.withdrawnReason, scope)} ${entry.withdrawn.reason}`,
      ),
    current !== undefined && current.number > edition.number && newerNotice(current, scope),
    edition.kind !== 'first' &&
      context.draft !== true &&
      notice(
        edition.kind,
        html`<strong>${ownText(changed, scope)}</strong> ${dated(edition.sealedAt, scope)} ${edition.changeNote}`,
      ),
    manifest.nextPeriod !== null &&
      notice(
        'next',
        html`<strong>${ownText(texts.nextPeriod, scope)}</strong> ${renderLink(
          scope.addresses.periodPage(manifest.nextPeriod.slug),
          manifest.nextPeriod.label,
        )} ${dated(manifest.nextPeriod.publishedAt, scope)}`,
      ),
  ].filter((one): one is Html => one !== false && one !== null && one !== undefined);
  if (notices.length === 0) return NOTHING;
  return html`<div class="ps-notices" role="note" ${langMark(scope.lang, scope)}>${notices}</div>
`;
}
