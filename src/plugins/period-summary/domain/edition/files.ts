/** The pictures and documents that a summary carries with it. */
import type { SummaryDocument } from '../composition/summary-document';
import type { FileReference } from '../prose';

const isFileReference = (value: object): value is FileReference =>
  'mime' in value && 'url' in value && 'size' in value && 'name' in value && 'id' in value;

/** Every file of a document, each `id` once, in the order in which the page has them. */
export function filesOf(document: SummaryDocument): readonly FileReference[] {
  const found = new Map<string, FileReference>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if (isFileReference(value)) found.set(value.id, found.get(value.id) ?? value);
      else Object.values(value).forEach(visit);
    }
  };
  visit(document);
  return [...found.values()];
}

/**
 * The same document with other file references: a sealed edition names its files by what they
 * contain, not by where the media library kept them that day.
 */
export function withFiles(
  document: SummaryDocument,
  replacement: (file: FileReference) => FileReference,
): SummaryDocument {
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(map);
    if (typeof value !== 'object' || value === null) return value;
    if (isFileReference(value)) return replacement(value);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]));
  };
  return map(document) as SummaryDocument;
}
