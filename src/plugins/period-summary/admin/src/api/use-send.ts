import { useMemo } from 'react';

import { getFetchClient } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../plugin-id';
import { failureOf, type Failure } from './failure';

export type Sent<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly failure: Failure };

export interface Send {
  get<T>(path: string): Promise<Sent<T>>;
  post<T>(path: string, body: unknown): Promise<Sent<T>>;
  put<T>(path: string, body: unknown): Promise<Sent<T>>;
  del<T>(path: string): Promise<Sent<T>>;
}

/**
 * Requests that change something, answered by a value and never thrown: a failure is a state that the
 * screen has to show. Not bound to the component, whose end would cancel a save under way.
 */
export function useSend(): Send {
  return useMemo(() => {
    const client = getFetchClient();
    const at = (path: string): string => `/${PLUGIN_ID}${path}`;
    const settle = async <T>(request: Promise<{ data: { data: T } }>): Promise<Sent<T>> => {
      try {
        const { data } = await request;
        return { ok: true, data: data.data };
      } catch (thrown) {
        return { ok: false, failure: failureOf(thrown) };
      }
    };
    return {
      get: <T>(path: string) => settle(client.get<{ data: T }>(at(path))),
      post: <T>(path: string, body: unknown) => settle(client.post<{ data: T }>(at(path), body)),
      put: <T>(path: string, body: unknown) => settle(client.put<{ data: T }>(at(path), body)),
      del: <T>(path: string) => settle(client.del<{ data: T }>(at(path))),
    };
  }, []);
}
