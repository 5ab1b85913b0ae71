const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
// A browser drops these before it reads the scheme: `java\nscript:` is `javascript:` to it.
const IGNORED_BY_BROWSERS = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/**
 * The address if a link may go there (http, https, mailto, tel, relative, fragment), else null: the
 * caller then shows the text without a link. Nobody's typed address may run script on the page.
 */
export function safeUrl(url: string): string | null {
  const seen = url.replace(IGNORED_BY_BROWSERS, '');
  if (seen === '') return null;
  const scheme = /^([^:/?#\\]*):/.exec(seen)?.[1];
  if (scheme === undefined) return url.trim();
  return SAFE_SCHEMES.has(scheme.toLowerCase()) ? url.trim() : null;
}

/** Whether the address leaves the site: it has a host of its own. */
export function isExternal(url: string): boolean {
  return /^(https?:)?\/\//i.test(url.trim());
}
