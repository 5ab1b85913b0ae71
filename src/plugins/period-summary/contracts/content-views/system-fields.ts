/** Columns that Strapi gives every type; it offers them in each list under their technical names. */
export const SYSTEM_FIELDS: Readonly<Record<string, { readonly sv: string; readonly en: string }>> =
  {
    id: { sv: 'Radnummer', en: 'Row number' },
    documentId: { sv: 'Dokument-id', en: 'Document id' },
    createdAt: { sv: 'Skapad', en: 'Created' },
    updatedAt: { sv: 'Ändrad', en: 'Changed' },
    publishedAt: { sv: 'Publicerad', en: 'Published' },
    createdBy: { sv: 'Skapad av', en: 'Created by' },
    updatedBy: { sv: 'Ändrad av', en: 'Changed by' },
    locale: { sv: 'Språk', en: 'Language' },
  };
