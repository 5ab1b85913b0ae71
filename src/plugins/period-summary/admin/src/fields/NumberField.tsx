import { useState } from 'react';

import { Field, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { useWordLanguage } from '../text';
import { numberOfText, textOfNumber } from './number-text';

/**
 * A number with decimals. The host's own field leaves out letters in silence, so "drygt 20" became 20;
 * reads a comma by the browser's language, so 12,5 became 125 in an English one; and goes on showing
 * what was typed after the form took it back. Here the server says what is no number.
 */
export function NumberField({
  name,
  label,
  hint,
  disabled,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled: boolean;
}) {
  const language = useWordLanguage();
  const { value = null, onChange, error } = useField<number | string | null>(name);
  const [typed, setTyped] = useState('');
  // Somebody else changed the value (undone, a row taken away, saved): what was typed is over.
  const shown = numberOfText(typed) === value ? typed : textOfNumber(value, language);
  return (
    <Field.Root name={name} hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        name={name}
        inputMode="decimal"
        disabled={disabled}
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(name, numberOfText(target.value));
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
