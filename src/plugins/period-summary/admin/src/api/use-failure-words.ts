import { useCallback } from 'react';

import { useText, useWordLanguage, type TextKey } from '../text';
import { halfOf, type Failure } from './failure';

const WORDS: Readonly<Record<Failure['kind'], TextKey>> = {
  offline: 'failure.offline',
  'signed-out': 'failure.signed-out',
  forbidden: 'failure.forbidden',
  conflict: 'failure.conflict',
  invalid: 'failure.invalid',
  missing: 'failure.missing',
  server: 'failure.server',
};

/** A failure in words that say what to do; the server's own where it says more than we know here. */
export function useFailureWords(): (failure: Failure) => string {
  const t = useText();
  const language = useWordLanguage();
  return useCallback(
    (failure) =>
      (failure.kind === 'invalid' || failure.kind === 'conflict') && failure.message !== null
        ? halfOf(failure.message, language)
        : t(WORDS[failure.kind]),
    [t, language],
  );
}
