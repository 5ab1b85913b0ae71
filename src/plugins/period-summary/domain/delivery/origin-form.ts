/**
 * The path and query of a request target. A proxy may send the whole address (`http://host/path`), and a
 * server must take it (RFC 9112, 3.2.2); which host it names is for the proxy to judge.
 *
 * @param target as it was sent; what is neither form stays as it is
 */
export function originForm(target: string): string {
  // The usual case is decided by one character.
  if (target.startsWith('/')) return target;
  const match = /^https?:\/\/[^/?#]+([^#]*)/iu.exec(target);
  if (!match) return target;
  const [, rest = ''] = match;
  return rest.startsWith('/') ? rest : `/${rest}`;
}
