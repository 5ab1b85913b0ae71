import type { EditionDocument } from './edition-document';
import { EDITION_SCHEMA } from './edition-document';
import { canonicalText, contentText, type Sha256 } from './seal-edition';

/** One edition as its row, or its manifest and file, have it. */
export interface SeriesEntry {
  readonly series: string;
  readonly number: number;
  readonly kind: string;
  readonly stage: string;
  readonly coversTo: string | null;
  readonly title: string;
  readonly changeNote: string | null;
  readonly sealedAt: string;
  readonly hash: string;
  readonly previousHash: string | null;
  /** Left out where the source has none (a manifest). */
  readonly contentHash?: string;
  /** Null where the bytes are gone: then there must be an erasure. */
  readonly bytes: string | null;
  /** The erasure's record, with the hash it keeps. */
  readonly erased: { readonly hash: string } | null;
}

export type SeriesFault =
  | 'number'
  | 'series'
  | 'chain'
  | 'bytes-missing'
  | 'bytes-left'
  | 'erased-hash'
  | 'hash'
  | 'not-json'
  | 'not-canonical'
  | 'fields'
  | 'content-hash';

export type SeriesVerdict =
  | { readonly ok: true; readonly editions: number }
  | {
      readonly ok: false;
      readonly series: string;
      readonly number: number;
      readonly fault: SeriesFault;
      readonly reason: string;
    };

type Fault = readonly [fault: SeriesFault, reason: string];

function parse(bytes: string): EditionDocument | null {
  try {
    const value: unknown = JSON.parse(bytes);
    const isEdition =
      typeof value === 'object' &&
      value !== null &&
      'schema' in value &&
      value.schema === EDITION_SCHEMA &&
      'summary' in value &&
      typeof value.summary === 'object' &&
      value.summary !== null &&
      'title' in value.summary &&
      typeof value.summary.title === 'object' &&
      value.summary.title !== null;
    // The hash has been compared before: these are bytes that were sealed as this type.
    return isEdition ? (value as EditionDocument) : null;
  } catch {
    return null;
  }
}

function isCanonical(document: EditionDocument, bytes: string): boolean {
  try {
    return canonicalText(document) === bytes;
  } catch {
    return false;
  }
}

/** Columns that repeat what the bytes say, so that lists need not open them. */
function differingField(entry: SeriesEntry, document: EditionDocument): string | null {
  const repeated: Readonly<Record<string, readonly [unknown, unknown]>> = {
    series: [entry.series, document.series],
    number: [entry.number, document.number],
    kind: [entry.kind, document.kind],
    stage: [entry.stage, document.stage],
    coversTo: [entry.coversTo, document.coversTo],
    title: [entry.title, document.summary.title.value],
    changeNote: [entry.changeNote, document.changeNote],
    sealedAt: [entry.sealedAt, document.sealedAt],
    previousHash: [entry.previousHash, document.previousHash],
  };
  const found = Object.entries(repeated).find(([, [column, sealed]]) => column !== sealed);
  return found?.[0] ?? null;
}

function bytesFault(entry: SeriesEntry, bytes: string, sha256: Sha256): Fault | null {
  if (sha256(bytes) !== entry.hash) return ['hash', 'the bytes do not have the recorded hash'];
  const document = parse(bytes);
  if (document === null) return ['not-json', `the bytes are no ${EDITION_SCHEMA} document`];
  if (!isCanonical(document, bytes)) return ['not-canonical', 'the bytes are not canonical JSON'];
  const field = differingField(entry, document);
  if (field !== null) return ['fields', `${field} differs between the record and the bytes`];
  if (entry.contentHash !== undefined && sha256(contentText(document)) !== entry.contentHash)
    return ['content-hash', 'the content does not have the recorded hash'];
  return null;
}

function entryFault(
  entry: SeriesEntry,
  previous: SeriesEntry | null,
  sha256: Sha256,
): Fault | null {
  const expected = (previous?.number ?? 0) + 1;
  if (entry.number !== expected) return ['number', `expected edition ${expected}`];
  if (previous !== null && entry.series !== previous.series)
    return ['series', `belongs to ${entry.series}`];
  if (entry.previousHash !== (previous?.hash ?? null))
    return ['chain', 'does not name the hash of the edition before'];
  if ((entry.kind === 'first') !== (previous === null))
    return ['fields', 'kind does not fit its place in the series'];
  if (entry.erased !== null) {
    if (entry.erased.hash !== entry.hash) return ['erased-hash', 'the erasure keeps another hash'];
    return entry.bytes === null ? null : ['bytes-left', 'is erased, but its bytes are still there'];
  }
  if (entry.bytes === null) return ['bytes-missing', 'has neither bytes nor an erasure'];
  return bytesFault(entry, entry.bytes, sha256);
}

/**
 * Walks one chain from its first edition and names the first that does not fit.
 *
 * @param entries all editions of one series, in any order
 */
export function verifySeries(entries: readonly SeriesEntry[], sha256: Sha256): SeriesVerdict {
  const ordered = [...entries].sort((one, other) => one.number - other.number);
  let previous: SeriesEntry | null = null;
  for (const entry of ordered) {
    const fault = entryFault(entry, previous, sha256);
    if (fault !== null) {
      const [code, reason] = fault;
      return { ok: false, series: entry.series, number: entry.number, fault: code, reason };
    }
    previous = entry;
  }
  return { ok: true, editions: ordered.length };
}
