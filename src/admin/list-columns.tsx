import { Typography } from '@strapi/design-system';
import { FormattedMessage } from 'react-intl';

import { LanguagesCell } from './LanguagesCell';

/** The Content Manager's own hook for the columns of its lists. */
export const LIST_COLUMNS_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

interface Columns {
  readonly displayedHeaders: readonly {
    readonly name: string;
    readonly attribute?: { readonly type?: string };
  }[];
}

interface Row {
  readonly documentId: string;
  readonly locale?: string | null;
}

interface RowMeta {
  readonly localizations?: readonly { readonly locale?: string | null }[];
}

/**
 * Names the chosen value of a field as its form does: the host shows `not_fulfilled` in its lists. Every
 * value is a text of its own (`content-translations`).
 */
export function withValueNames<Given extends Columns>(columns: Given): Given {
  return {
    ...columns,
    displayedHeaders: columns.displayedHeaders.map((header) =>
      header.attribute?.type === 'enumeration'
        ? {
            ...header,
            cellFormatter: (row: Readonly<Record<string, unknown>>) => {
              const value = row[header.name];
              return (
                <Typography textColor="neutral800">
                  {typeof value === 'string' ? (
                    <FormattedMessage id={value} defaultMessage={value} />
                  ) : (
                    '-'
                  )}
                </Typography>
              );
            },
          }
        : header,
    ),
  };
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
