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

/** The host refuses in English alone; a refusal of ours is in both languages and says the way out. */
const isToldByServer = ({ kind, message }: Failure): boolean =>
  kind === 'invalid' ||
  kind === 'conflict' ||
  (kind === 'forbidden' && /[.!?] \/ /u.test(message ?? ''));

/** A failure in words that say what to do; the server's own where it says more than we know here. */
export function useFailureWords(): (failure: Failure) => string {
  const t = useText();
  const language = useWordLanguage();
  return useCallback(
    (failure) =>
      failure.message !== null && isToldByServer(failure)
        ? halfOf(failure.message, language)
        : t(WORDS[failure.kind]),
    [t, language],
  );
}
