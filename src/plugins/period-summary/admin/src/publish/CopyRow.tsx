import { useState } from 'react';

import { Box, Button, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useClipboard } from '@strapi/strapi/admin';

import { useText } from '../text';

/** A text to copy, with a button that does it and says whether it could. */
export function CopyRow({
  label,
  hint,
  text,
  isCode = false,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  /** Several lines, for machines. */
  readonly isCode?: boolean;
}) {
  const t = useText();
  const { copy } = useClipboard();
  // Which text was copied: another one is not copied yet.
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(
    null,
  );
  const said = copied?.text === text ? copied : null;
  return (
    <Field.Root hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={2} alignItems="flex-start">
        <Box flex="1">
          {isCode ? (
            <Textarea
              value={text}
              readOnly
              lang="zxx"
              spellCheck={false}
              style={{ fontFamily: 'monospace', minHeight: '10rem' }}
            />
          ) : (
            <TextInput value={text} readOnly />
          )}
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Button
            variant="secondary"
            onClick={() => void copy(text).then((done) => setCopied({ text, done }))}
          >
            {t('copy')}
          </Button>
          <Typography role="status" variant="pi" maxWidth="16rem">
            {said && t(said.done ? 'copied' : 'copy-failed')}
          </Typography>
        </Flex>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}
