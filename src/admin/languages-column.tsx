import { LanguagesCell } from './LanguagesCell';

/** The Content Manager's own hook for the columns of its lists. */
export const LIST_COLUMNS_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

interface Columns {
  readonly displayedHeaders: readonly { readonly name: string }[];
}

interface Row {
  readonly documentId: string;
  readonly locale?: string | null;
}

interface RowMeta {
  readonly localizations?: readonly { readonly locale?: string | null }[];
}

/**
 * Names the languages of an entry in the admin's language. The host's column "Tillgänglig på" has
 * "(default)" in its code, not among its texts.
 */
export function withLanguageNames<Given extends Columns>(columns: Given): Given {
  return {
    ...columns,
    displayedHeaders: columns.displayedHeaders.map((header) =>
      header.name === 'locales'
        ? {
            ...header,
            cellFormatter: ({ documentId, locale }: Row, _header: unknown, meta?: RowMeta) => (
              <LanguagesCell
                documentId={documentId}
                locales={[locale, ...(meta?.localizations ?? []).map((each) => each.locale)]}
              />
            ),
          }
        : header,
    ),
  };
}
