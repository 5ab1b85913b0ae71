/** The host's own key; it reads it before anything is shown, and writes it when a user chooses. */
const LANGUAGE_KEY = 'strapi-admin-language';

/**
 * Swedish until somebody chooses otherwise. The host falls back to English and has no setting for
 * it, so the choice is made for a browser that has made none. Must run before the host renders:
 * this module is imported by `app.tsx`, which is loaded first.
 */
export function preferSwedish(storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  if (storage.getItem(LANGUAGE_KEY) === null) storage.setItem(LANGUAGE_KEY, 'sv');
}
