import {
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { useText } from '../text';
import { usePage, useWorkspace } from '../workspace/workspace-context';
import { choicesOf } from './choices-of';
import type { ChoiceKind } from './field-spec';

/** The host's button that empties the field is 22 px: too small to hit with an unsteady hand. */
const Roomy = styled(Field.Root)`
  button {
    min-width: 24px;
    min-height: 24px;
  }
`;

/** Relations, chosen among what this period can be related to. */
export function ChooseEntries({
  name,
  label,
  hint,
  many,
  choices,
  disabled,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly many: boolean;
  readonly choices: ChoiceKind;
  readonly disabled: boolean;
}) {
  const t = useText();
  const { municipality } = usePage();
  const all = useWorkspace(({ workspace }) => workspace.choices);
  const promises = useWorkspace(({ workspace }) => workspace.promises);
  const measures = useWorkspace(({ workspace }) => workspace.measures);
  const { value, onChange, error } = useField<readonly string[] | string | null>(name);
  const options = choicesOf({ choices: all, promises, measures, municipality }, choices);
  const named = new Map(options.map(({ id, name: text }) => [id, text]));
  return (
    <Roomy name={name} hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      {many ? (
        <MultiSelect
          value={Array.isArray(value) ? [...(value as readonly string[])] : []}
          placeholder={options.length === 0 ? t('choice.none-exist') : t('choose')}
          disabled={disabled}
          withTags={false}
          clearLabel={t('clear')}
          onChange={(ids: string[]) => onChange(name, ids)}
          onClear={() => onChange(name, [])}
          customizeContent={(ids = []) => ids.map((id) => named.get(id) ?? id).join(', ')}
        >
          {options.map(({ id, name: text }) => (
            <MultiSelectOption key={id} value={id}>
              {text}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      ) : (
        <SingleSelect
          value={typeof value === 'string' ? value : ''}
          placeholder={options.length === 0 ? t('choice.none-exist') : t('choose')}
          disabled={disabled}
          clearLabel={t('clear')}
          onChange={(id) => onChange(name, String(id))}
          onClear={() => onChange(name, null)}
        >
          {options.map(({ id, name: text }) => (
            <SingleSelectOption key={id} value={id}>
              {text}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      <Field.Hint />
      <Field.Error />
    </Roomy>
  );
}
