import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';

import { LOCAL_POLICE_AREAS, POLICE_REGIONS } from '../../../domain/police-areas';

interface LocalPoliceAreaInputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: React.ReactNode;
  readonly labelAction?: React.ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/**
 * A choice among the local police areas of the chosen region (of all, where none is chosen), which
 * also takes a name that is not listed: the Police change their division, and nobody must be shut out.
 */
export function LocalPoliceAreaInput({
  name,
  label,
  hint,
  labelAction,
  required = false,
  disabled = false,
}: LocalPoliceAreaInputProps) {
  const intl = useIntl();
  const field = useField<string | null>(name);
  const region = useForm('LocalPoliceAreaInput', (state) => {
    const { policeRegion } = state.values as { policeRegion?: string | null };
    return POLICE_REGIONS.find(({ key }) => key === policeRegion);
  });
  const listed = region?.localPoliceAreas ?? LOCAL_POLICE_AREAS;
  const options = field.value && !listed.includes(field.value) ? [field.value, ...listed] : listed;
  const choose = (value?: string): void => {
    field.onChange(name, value === undefined || value === '' ? null : value);
  };

  return (
    <Field.Root error={field.error} hint={hint} name={name} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Combobox
        creatable
        createMessage={(value: string) =>
          intl.formatMessage(
            { id: 'period-summary.local-police-area.use', defaultMessage: 'Use "{value}"' },
            { value },
          )
        }
        disabled={disabled}
        onChange={choose}
        onClear={() => {
          choose();
        }}
        onCreateOption={choose}
        value={field.value ?? ''}
      >
        {options.map((area) => (
          <ComboboxOption key={area} value={area}>
            {area}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
