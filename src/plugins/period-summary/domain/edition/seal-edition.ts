import canonicalize from 'canonicalize';
import type { EditionDocument } from './edition-document';
import { findUnsealable } from './unsealable';

/** Hexadecimal SHA-256 of the UTF-8 bytes of a text; handed in, so that this folder needs no node. */
export type Sha256 = (text: string) => string;

export interface SealedEdition {
  /** Canonical JSON (RFC 8785); its UTF-8 form is what the hash is of and what is served. */
  readonly bytes: string;
  readonly hash: string;
  /** Hash of what the edition says, whenever and as whichever number it was said. */
  readonly contentHash: string;
}

/** A value that JSON cannot carry unchanged, and where it stands. */
export class UnsealableError extends Error {
  override readonly name = 'UnsealableError';

  constructor(
    /** Dotted path in the document: `summary.sections.0.wording.value`. */
    readonly path: string,
    readonly problem: string,
  ) {
    super(`The edition cannot be sealed: ${path} ${problem}`);
  }
}

/**
 * Canonical JSON (RFC 8785): the same value gives the same text, whatever the order of its keys.
 *
 * @throws UnsealableError where the value is not JSON. The library would drop `undefined` in silence
 *   and write lone surrogates as escapes, which RFC 8785, 3.2.2.2 forbids.
 */
export function canonicalText(value: unknown): string {
  const fault = findUnsealable(value);
  if (fault !== null) throw new UnsealableError(fault.path, fault.problem);
  const text = canonicalize(value);
  if (text === undefined) throw new UnsealableError('', 'is undefined');
  return text;
}

/**
 * What makes two editions say the same: everything but number, kind, time, note and chain. Stage and
 * date stay, because a final account that repeats the interim one word for word is still another.
 */
export function contentText(content: EditionContent): string {
  const { schema, series, stage, coversTo, summary } = content;
  return canonicalText({ schema, series, stage, coversTo, summary });
}

/** What an edition says, without when and as which number. */
export type EditionContent = Pick<
  EditionDocument,
  'schema' | 'series' | 'stage' | 'coversTo' | 'summary'
>;

/**
 * Seals one edition: its bytes for ever, and the hash by which anybody can check them.
 *
 * @param contentHash of `contentText(document)`, where it was made already to see whether anything is
 *   new: the canonical text of a long page is not made again
 * @throws UnsealableError where the document holds what JSON cannot carry (`undefined`, NaN, a lone
 *   surrogate from a cut emoji …), with the path of it
 */
export function sealEdition(
  document: EditionDocument,
  sha256: Sha256,
  contentHash: string = sha256(contentText(document)),
): SealedEdition {
  const bytes = canonicalText(document);
  return { bytes, hash: sha256(bytes), contentHash };
}
