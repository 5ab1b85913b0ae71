import type { Verdict } from '../record';
import { html, type Html } from './html/escape';

/**
 * A shape of its own for each verdict, so that none is told by colour alone (WCAG 1.4.1). Decoration:
 * the words stand beside it.
 */
export function verdictIcon(verdict: Verdict): Html {
  return html`<svg
    class="ps-icon"
    aria-hidden="true"
    focusable="false"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
  >${shape(verdict)}</svg>`;
}

function shape(verdict: Verdict): Html {
  const ring = html`<circle cx="10" cy="10" r="8" />`;
  switch (verdict) {
    case 'exceeded':
      return html`${ring}<path d="M10 14V6M6.5 9.5 10 6l3.5 3.5" />`;
    case 'fulfilled':
      return html`${ring}<path d="m6 10.5 3 3 5.5-6.5" />`;
    case 'partly':
      return html`${ring}<path d="M10 2a8 8 0 0 0 0 16z" fill="currentColor" stroke="none" />`;
    case 'not_fulfilled':
      return html`${ring}<path d="m7 7 6 6m0-6-6 6" />`;
    case 'ongoing':
      return html`${ring}<path d="M10 5.5V10l3 2.5" />`;
    default:
      return verdict satisfies never;
  }
}
