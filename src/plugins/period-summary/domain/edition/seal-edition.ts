/** The bytes of an edition: RFC 8785 (JSON Canonicalization Scheme), so that anyone can check the hash. */
import canonicalize from 'canonicalize';

import type { EditionDocument } from './edition-document';

export interface SealedEdition {
  /** Canonical JSON; the JSON representation of the edition is exactly these bytes in UTF-8. */
  readonly bytes: string;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly hash: string;
  /** Hash of what the edition says, whatever its number, kind, time, note and predecessor. */
  readonly contentHash: string;
}

/**
 * @param sha256 hexadecimal SHA-256 of a string's UTF-8 bytes
 * @throws where the document is not JSON: a number that is not finite, or half a surrogate pair, for
 *   which RFC 8785 has no form
 */
export function sealEdition(
  document: EditionDocument,
  sha256: (text: string) => string,
): SealedEdition {
  const bytes = canonical(document);
  const content = canonical({
    stage: document.stage,
    coversTo: document.coversTo,
    summary: document.summary,
  });
  return { bytes, hash: sha256(bytes), contentHash: sha256(content) };
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('An edition must be JSON.');
  // RFC 8785, section 3.2.2.2: half a surrogate pair has no canonical form. JSON.stringify writes one as
  // an escape, which nothing else in canonical JSON looks like.
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/iu.test(text)) {
    throw new TypeError('An edition holds half a surrogate pair.');
  }
  return text;
}
