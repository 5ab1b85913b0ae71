import { useRef } from 'react';

import { keepSame } from './keep-same';

/** What is worked out anew, with every part that says the same as the time before. */
export function useKeptSame<T>(value: T): T {
  const before = useRef<T>(value);
  before.current = keepSame(before.current, value);
  return before.current;
}
