import { useEffect, useState, type ReactNode } from 'react';

/**
 * Gives the focus back to what had it before the dialog inside was opened. The host's dialogs do so
 * only for a trigger of their own, which one that is opened by state has not: a keyboard would have to
 * begin again at the top of the page (WCAG 2.4.3).
 * @param to takes the focus instead, where a menu that is gone by then had it
 */
export function FocusBack({
  to,
  children,
}: {
  readonly to?: () => HTMLElement | null | undefined;
  readonly children: ReactNode;
}) {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog's own end, and not where something else has taken the focus since.
      setTimeout(() => {
        const place = to?.() ?? before;
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && place instanceof HTMLElement && place.isConnected) place.focus();
      });
    },
    // The element of the first render is the one that the dialog was opened from.
    [],
  );
  return <>{children}</>;
}
