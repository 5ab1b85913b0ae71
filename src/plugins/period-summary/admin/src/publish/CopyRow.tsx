import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useClipboard, useNotification } from '@strapi/strapi/admin';

import { useText } from '../text';

/** A text to copy, with a button that does it. */
export function CopyRow({
  label,
  hint,
  text,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
}) {
  const t = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  return (
    <Field.Root hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={2}>
        <Box flex="1">
          <TextInput value={text} readOnly />
        </Box>
        <Button
          variant="secondary"
          onClick={() =>
            void copy(text).then((done) => {
              toggleNotification({
                type: done ? 'success' : 'warning',
                message: t(done ? 'copied' : 'copy-failed'),
              });
            })
          }
        >
          {t('copy')}
        </Button>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}
