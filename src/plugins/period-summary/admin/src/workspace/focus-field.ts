const FOCUSABLE =
  'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), [contenteditable="true"], [role="combobox"], button:not([disabled])';

/**
 * Scrolls to a field and puts the cursor in it. A path that leads further in than there are fields
 * (`figures.2.value` in a closed list) ends at the nearest one outside.
 * @returns false where nothing of it is on the screen
 */
export function focusField(root: HTMLElement, path: string | null): boolean {
  const steps = path === null || path === '' ? [] : path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const name = CSS.escape(steps.slice(0, length).join('.'));
    const field = root.querySelector<HTMLElement>(`[data-field="${name}"]`);
    if (!field) continue;
    field.scrollIntoView({ block: 'center' });
    field.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
    return true;
  }
  root.scrollIntoView({ block: 'start' });
  const first = root.querySelector<HTMLElement>(`[data-field] :is(${FOCUSABLE})`);
  first?.focus({ preventScroll: true });
  return first !== null;
}
