/** Every place in the database where a passage stands, so that nobody erases it once and keeps it twice. */
import type { Core } from '@strapi/strapi';

import { holdsPassage } from '../../../../domain/edition/passages';

export interface PassagePlace {
  readonly table: string;
  readonly column: string;
  readonly id: number;
  /** Set for editions. */
  readonly edition: { readonly series: string; readonly number: number } | null;
  /** Set for entries of content types. */
  readonly entry: {
    readonly type: string;
    readonly documentId: string;
    readonly locale: string | null;
    readonly state: 'draft' | 'published';
  } | null;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

const PAGE = 200;
/** Bytes of files, which hold no words to compare. */
const NOT_TEXT = new Set(['ps_files.base_64']);

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function placeOf(
  strapi: Core.Strapi,
  uid: string,
  table: string,
  column: string,
  row: Row,
): PassagePlace {
  const documentId = textOrNull(row['document_id']);
  // Components have tables of their own and are no content types.
  const contentTypes = strapi.contentTypes as unknown as Readonly<
    Record<string, { readonly info: { readonly displayName: string } } | undefined>
  >;
  const contentType = contentTypes[uid];
  return {
    table,
    column,
    id: row.id,
    edition:
      table === 'ps_editions'
        ? { series: String(row['series']), number: Number(row['number']) }
        : null,
    entry:
      documentId !== null && contentType && !table.startsWith('ps_')
        ? {
            type: contentType.info.displayName,
            documentId,
            locale: textOrNull(row['locale']),
            state: row['published_at'] ? 'published' : 'draft',
          }
        : null,
  };
}

/** Searches every text of every table that Strapi knows: content, components, files' names, logs, editions. */
export async function findPassage(
  strapi: Core.Strapi,
  passages: readonly string[],
): Promise<readonly PassagePlace[]> {
  const places: PassagePlace[] = [];
  for (const { uid, tableName, attributes } of strapi.db.metadata.values()) {
    if (!('id' in attributes)) continue;
    for (let last = 0; ;) {
      const rows = (await strapi.db
        .getConnection(tableName)
        .where('id', '>', last)
        .orderBy('id')
        .limit(PAGE)) as Row[];
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) continue;
          if (value instanceof Date || NOT_TEXT.has(`${tableName}.${column}`)) continue;
          const content = parsed(value);
          if (passages.some((passage) => holdsPassage(content, passage))) {
            places.push(placeOf(strapi, uid, tableName, column, row));
          }
        }
      }
      const end = rows.at(-1)?.id;
      if (end === undefined || rows.length < PAGE) break;
      last = end;
    }
  }
  return places;
}
