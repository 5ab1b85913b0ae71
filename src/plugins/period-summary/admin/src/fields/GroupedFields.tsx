import { Box, Typography } from '@strapi/design-system';

import { EntryFields } from './EntryField';
import type { FieldSpec } from './field-spec';

/** A component that there is one of. */
export function GroupedFields({
  name,
  label,
  component,
  fields,
  disabled,
  translation,
}: {
  readonly name: string;
  readonly label: string;
  readonly component: string;
  readonly fields: readonly FieldSpec[];
  readonly disabled: boolean;
  readonly translation: boolean;
}) {
  return (
    <Box role="group" aria-label={label}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {label}
      </Typography>
      <Box
        paddingTop={2}
        paddingLeft={4}
        borderColor="neutral200"
        borderStyle="none none none solid"
      >
        <EntryFields
          owner={component}
          fields={fields}
          prefix={`${name}.`}
          disabled={disabled}
          translation={translation}
        />
      </Box>
    </Box>
  );
}
