import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { COMPONENT_VIEWS } from '../../../contracts/content-views';
import { moved } from '../components/moved';
import { useText } from '../text';
import { EntryFields } from './EntryField';
import type { FieldSpec } from './field-spec';
import { useRowKeys } from './use-row-keys';

type Row = Readonly<Record<string, unknown>>;

/**
 * A component that there are several of: targets, figures, places, pictures.
 * @param fixed in a translation: the rows are the first language's, and only their texts are written
 */
export function RepeatedFields({
  name,
  label,
  hint,
  component,
  fields,
  disabled,
  fixed,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly component: string;
  readonly fields: readonly FieldSpec[];
  readonly disabled: boolean;
  readonly fixed: boolean;
}) {
  const t = useText();
  const intl = useIntl();
  const { value, onChange } = useField<readonly Row[]>(name);
  const rows = value ?? [];
  const { keys, moveKey, removeKey } = useRowKeys(rows.length);
  const display = COMPONENT_VIEWS.find(({ uid }) => uid === component)?.name.sv ?? component;
  const one = intl.formatMessage({ id: display, defaultMessage: display });
  if (fixed && rows.length === 0) return null;
  const set = (next: readonly Row[]): void => onChange(name, next);
  const move = (from: number, to: number): void => {
    moveKey(from, to);
    set(moved(rows, from, to));
  };
  const remove = (index: number): void => {
    removeKey(index);
    set(rows.filter((_, at) => at !== index));
  };

  return (
    <Box role="group" aria-label={label}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {label}
      </Typography>
      {hint && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {hint}
        </Typography>
      )}
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {rows.map((_, index) => (
          <Box
            key={keys[index]}
            background="neutral100"
            hasRadius
            padding={4}
            data-field={`${name}.${index}`}
          >
            <Flex justifyContent="space-between" paddingBottom={2}>
              <Typography variant="sigma" textColor="neutral600">
                {`${one} ${index + 1}`}
              </Typography>
              {!fixed && !disabled && (
                <Flex gap={1}>
                  <IconButton
                    variant="ghost"
                    label={t('row.up', { what: `${one} ${index + 1}` })}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    <ArrowUp />
                  </IconButton>
                  <IconButton
                    variant="ghost"
                    label={t('row.down', { what: `${one} ${index + 1}` })}
                    disabled={index === rows.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    <ArrowDown />
                  </IconButton>
                  <IconButton
                    variant="ghost"
                    label={t('row.remove', { what: `${one} ${index + 1}` })}
                    onClick={() => remove(index)}
                  >
                    <Trash />
                  </IconButton>
                </Flex>
              )}
            </Flex>
            <EntryFields
              owner={component}
              fields={fields}
              prefix={`${name}.${index}.`}
              disabled={disabled}
              translation={fixed}
            />
          </Box>
        ))}
        {!fixed && !disabled && (
          <Box>
            <Button
              variant="tertiary"
              startIcon={<Plus />}
              onClick={() => set([...rows, Object.fromEntries(fields.map((f) => [f.name, null]))])}
            >
              {t('row.add', { what: one.toLowerCase() })}
            </Button>
          </Box>
        )}
      </Flex>
    </Box>
  );
}
