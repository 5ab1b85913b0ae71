/** The host's own key; it reads it before anything is shown, and writes it when a user chooses. */
const LANGUAGE_KEY = 'strapi-admin-language';

/** The host's announcement of its own new media library, whose button leads to its blog. */
const ANNOUNCEMENT_KEYS = ['undefined', 'false'].map(
  (installation) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`,
);

type BrowserStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Swedish until somebody chooses otherwise. The host falls back to English and has no setting for
 * it, so the choice is made for a browser that has made none. Must run before the host renders:
 * `app.tsx` is loaded first.
 *
 * @returns the language that the host will use
 */
export function preferSwedish(storage: BrowserStorage): string {
  const chosen = storage.getItem(LANGUAGE_KEY);
  if (chosen !== null) return chosen;
  storage.setItem(LANGUAGE_KEY, 'sv');
  return 'sv';
}

/**
 * Staff of a municipality are not the readers of the host's announcements. There is no setting, so
 * it is put away as if closed; its key ends with an installation's id, which this one does not have.
 */
export function putAwayAnnouncements(storage: BrowserStorage): void {
  for (const key of ANNOUNCEMENT_KEYS) storage.setItem(key, 'true');
}

/**
 * The host ends every window's title with its own name; staff with many tabs look for the product's.
 *
 * @param title as the host wrote it: "Löften | Strapi"
 */
export function ownTitle(title: string): string {
  return title.replace(/\| Strapi$/u, '| Medborgarlöften');
}

/** Keeps the title ours, also when the host writes it again on the next page. */
export function keepOwnTitle(page: Document): void {
  const mend = (): void => {
    const own = ownTitle(page.title);
    // Written only when it differs, or each write would call this again.
    if (own !== page.title) page.title = own;
  };
  mend();
  new MutationObserver(mend).observe(page.head, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}
