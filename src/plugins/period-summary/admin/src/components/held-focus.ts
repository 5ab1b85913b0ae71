/** What had the focus, and where it stood: all that can be known of it once it is gone. */
export interface Held {
  readonly element: HTMLElement;
  /** Innermost first, as far as the page that keeps the focus. */
  readonly around: readonly Element[];
  /** Everything that could have had the focus, in the order of the page. */
  readonly order: readonly HTMLElement[];
}

const CONTROLS =
  'a[href], button, input:not([type=hidden]), select, textarea, [contenteditable="true"], [role="combobox"]';

const controlsIn = (place: Element): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>(CONTROLS),
];

const takesFocus = (control: HTMLElement): boolean =>
  control.isConnected &&
  !control.matches(':disabled, [tabindex="-1"]') &&
  control.getClientRects().length > 0;

/** What a control is called; of a field, the name it has in its form. */
const nameOf = (control: HTMLElement): string =>
  control.getAttribute('name') ?? control.getAttribute('aria-label') ?? control.textContent;

/** @param root the page, which the focus must not leave */
export function held(element: HTMLElement, root: Element): Held {
  const around: Element[] = [];
  for (
    let each = element.parentElement;
    each !== null && root.contains(each);
    each = each.parentElement
  )
    around.push(each);
  return { element, around, order: controlsIn(root) };
}

/**
 * Where the focus belongs when what had it cannot have it any more.
 * @returns the same element where it is there (it was only switched off for a while); one of the same
 * name that took its place; its neighbour, as near as there is one; null while it is switched off
 */
export function afterLoss(lost: Held, root: Element): HTMLElement | null {
  const { element, order } = lost;
  if (element.isConnected) return takesFocus(element) ? element : null;
  const at = order.indexOf(element);
  const neighbours = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0)).reverse()];
  for (const place of lost.around) {
    if (!place.isConnected) continue;
    const there = controlsIn(place).filter(takesFocus);
    const found =
      there.find((each) => each.tagName === element.tagName && nameOf(each) === nameOf(element)) ??
      neighbours.find((each) => there.includes(each)) ??
      there[0];
    if (found) return found;
    if (place === root) break;
  }
  return null;
}
