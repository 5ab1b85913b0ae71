import { createContext, useContext } from 'react';

import { Box, Typography } from '@strapi/design-system';

import { blocksText } from '../edits/blocks-text';
import { useText } from '../text';

interface Source {
  readonly fields: Readonly<Record<string, unknown>>;
  /** HTML language of the source. */
  readonly language: string;
}

const Context = createContext<Source | null>(null);

/** The first language's fields, for the forms of a translation inside it. */
export const SourceProvider = Context.Provider;

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, step) =>
        typeof inner === 'object' && inner !== null
          ? (inner as Record<string, unknown>)[step]
          : undefined,
      value,
    );

/** What a field says in the first language, to write a translation beside. */
export function SourceText({ path }: { readonly path: string }) {
  const t = useText();
  const source = useContext(Context);
  const value = at(source?.fields, path);
  const text = Array.isArray(value) ? blocksText(value) : typeof value === 'string' ? value : '';
  if (source === null || text.trim() === '') return null;
  return (
    <Box background="neutral100" hasRadius padding={3} marginBottom={2}>
      <Typography variant="sigma" textColor="neutral600" tag="p">
        {t('translation.source')}
      </Typography>
      <Typography tag="p" lang={source.language} style={{ whiteSpace: 'pre-line' }}>
        {text}
      </Typography>
    </Box>
  );
}
