import { useCallback, useEffect, useRef, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../plugin-id';
import { failureOf, isCancelled, type Failure } from './failure';
import { keepSame } from './keep-same';

export interface Answer<T> {
  readonly data: T | null;
  readonly failure: Failure | null;
  /** True also while what is shown is fetched anew. */
  readonly loading: boolean;
  readonly reload: () => void;
  /** Changes what is shown before the server is asked again. */
  readonly change: (by: (data: T) => T) => void;
}

/**
 * What an address of the plugin answers. While a changed address or `reload` is under way the
 * answer before stays, so that nothing jumps. A late answer to an earlier address is thrown away. What
 * an answer says as the one before did is the same object.
 * @param path under `/period-summary`; null asks nothing
 */
export function useAnswer<T>(path: string | null): Answer<T> {
  const { get } = useFetchClient();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ data: T | null; failure: Failure | null; loading: boolean }>(
    {
      data: null,
      failure: null,
      loading: path !== null,
    },
  );
  const asked = useRef(0);

  useEffect(() => {
    if (path === null) return;
    const mine = ++asked.current;
    setState((before) => ({ ...before, loading: true }));
    get<{ data: T }>(`/${PLUGIN_ID}${path}`).then(
      ({ data }) => {
        if (mine !== asked.current) return;
        setState((before) => ({
          data: keepSame(before.data, data.data),
          failure: null,
          loading: false,
        }));
      },
      (thrown: unknown) => {
        if (mine !== asked.current || isCancelled(thrown)) return;
        setState(({ data }) => ({ data, failure: failureOf(thrown), loading: false }));
      },
    );
  }, [get, path, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  const change = useCallback((by: (data: T) => T) => {
    setState((before) => (before.data === null ? before : { ...before, data: by(before.data) }));
  }, []);
  return { ...state, reload, change };
}
