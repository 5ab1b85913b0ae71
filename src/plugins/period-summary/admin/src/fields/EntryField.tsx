import { Box, Grid } from '@strapi/design-system';
import { InputRenderer } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ChooseEntries } from './ChooseEntries';
import type { FieldSpec } from './field-spec';
import { GroupedFields } from './GroupedFields';
import { MediaField } from './MediaField';
import { NumberField } from './NumberField';
import { ProseField } from './ProseField';
import { RepeatedFields } from './RepeatedFields';
import { SourceText } from './SourceText';
import { useFieldWords } from './use-field-words';

/**
 * The fields of an entry or of a component, in a grid.
 * @param owner UID of the content type or component: its labels are the Content Manager's own
 * @param prefix path of the component within the form, with a dot at the end
 */
export function EntryFields({
  owner,
  fields,
  prefix = '',
  disabled = false,
  translation = false,
}: {
  readonly owner: string;
  readonly fields: readonly FieldSpec[];
  readonly prefix?: string;
  readonly disabled?: boolean;
  readonly translation?: boolean;
}) {
  return (
    <Grid.Root gap={4}>
      {fields.map((field) => (
        <Grid.Item
          key={field.name}
          col={field.width ?? 12}
          xs={12}
          s={12}
          direction="column"
          alignItems="stretch"
        >
          <Box width="100%" data-field={`${prefix}${field.name}`}>
            {translation && field.text && <SourceText path={`${prefix}${field.name}`} />}
            <EntryField {...{ owner, field, prefix, disabled, translation }} />
          </Box>
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}

function EntryField({
  owner,
  field,
  prefix,
  disabled,
  translation,
}: {
  readonly owner: string;
  readonly field: FieldSpec;
  readonly prefix: string;
  readonly disabled: boolean;
  readonly translation: boolean;
}) {
  const intl = useIntl();
  const { label, hint } = useFieldWords(owner, field.name);
  const name = `${prefix}${field.name}`;
  const common = { name, label, hint, disabled };
  switch (field.input) {
    case 'blocks':
      return <ProseField {...common} />;
    case 'choice':
      return (
        <InputRenderer
          {...common}
          type="enumeration"
          options={field.options.map((value) => ({
            value,
            label: intl.formatMessage({ id: value }),
          }))}
        />
      );
    case 'relation':
      return <ChooseEntries {...common} many={field.many} choices={field.choices} />;
    case 'media':
      return <MediaField {...common} allowed={field.allowed} />;
    case 'list':
      return (
        <RepeatedFields
          {...common}
          component={field.component}
          fields={field.fields}
          fixed={translation}
        />
      );
    case 'group':
      return (
        <GroupedFields
          {...common}
          component={field.component}
          fields={field.fields}
          translation={translation}
        />
      );
    case 'string':
    case 'text':
    case 'email':
      return <InputRenderer {...common} type={field.input} />;
    case 'float':
      return <NumberField {...common} />;
    case 'date':
    case 'checkbox':
      return <InputRenderer {...common} type={field.input} />;
  }
}
