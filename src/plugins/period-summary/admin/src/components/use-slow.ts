import { useEffect, useState } from 'react';

/** Milliseconds after which a person wonders whether the click was taken. */
const UNNOTICED = 200;

/** Whether something has been going on for so long that it must be said; a quick answer never flickers. */
export function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), UNNOTICED);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return slow;
}
