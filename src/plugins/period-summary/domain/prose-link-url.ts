/** Schemes that a public page may lead to. */
const PUBLIC_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Whether a public page may carry this address: http(s), mail, telephone, or relative to the site.
 * `javascript:` and its kin would run in the reader's browser, also hidden behind control characters
 * or blanks, which browsers skip when they read a scheme.
 */
export function isPublicUrl(url: string): boolean {
  const read = Array.from(url)
    .filter((character) => character > ' ')
    .join('');
  if (read === '') return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(read)?.[1];
  return scheme === undefined || PUBLIC_SCHEMES.has(scheme.toLowerCase());
}
