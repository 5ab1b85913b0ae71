import { useEffect, useRef, type ReactNode } from 'react';

import { afterLoss, held, type Held } from './held-focus';

/**
 * Keeps the keyboard on the page (WCAG 2.4.3). A browser drops the focus on `<body>` when what had it
 * goes away: the host's header is another one once the page is scrolled, a button is gone when its work
 * is done, another is switched off meanwhile. Then the focus goes to what stands there instead.
 */
export function FocusKept({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = place.current;
    if (root === null) return;
    let last: Held | null = null;
    const onFocusIn = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement && root.contains(target) ? held(target, root) : null;
    };
    // Who clicks beside every field has let go of the last one.
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node && last?.element.contains(target))) last = null;
    };
    const observer = new MutationObserver(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      const next = isLost && last !== null ? afterLoss(last, root) : null;
      if (next === null) return;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPointerDown);
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPointerDown);
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={place} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}
