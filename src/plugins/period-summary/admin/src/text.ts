import { useCallback } from 'react';

import { useIntl } from 'react-intl';

import { PLUGIN_ID } from './plugin-id';
import type sv from './translations/sv.json';

/** Every text of the plugin has a key in `translations/sv.json`; a wrong one does not compile. */
export type TextKey = keyof typeof sv;
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

/** The plugin's texts in the language of the admin. */
export function useText(): Translate {
  const intl = useIntl();
  return useCallback(
    (key, values) => intl.formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
    [intl],
  );
}

/** Which half of a text that the server answers in both languages. */
export function useWordLanguage(): 'sv' | 'en' {
  return useIntl().locale.startsWith('en') ? 'en' : 'sv';
}

/** Dates and times as people read them. Never for `sma`: the admin is Swedish or English. */
export function useDates() {
  const intl = useIntl();
  const at = (iso: string): string => (iso.length === 10 ? `${iso}T12:00:00` : iso);
  return {
    day: (iso: string): string =>
      intl.formatDate(at(iso), {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
    shortDay: (iso: string): string =>
      intl.formatDate(at(iso), { day: 'numeric', month: 'short', year: 'numeric' }),
    time: (iso: string): string =>
      intl.formatDate(iso, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }),
  };
}
