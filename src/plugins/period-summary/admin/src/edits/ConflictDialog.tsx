import { useState } from 'react';

import { Box, Button, Flex, Modal, Radio, Typography } from '@strapi/design-system';

import type { EntryChange } from '../../../contracts/workspace';
import { changedValues, same, type Values } from '../fields/entry-values';
import type { FieldSpec } from '../fields/field-spec';
import { useFieldWords } from '../fields/use-field-words';
import { useValueNames } from '../fields/use-value-names';
import { valueWords } from '../fields/value-words';
import { useDates, useText } from '../text';
import type { Base } from './kept-text';
import { mergeBlocks } from './merge-blocks';
import { WordDifference } from './WordDifference';

export interface Conflict {
  readonly theirs: Base;
  readonly changes: readonly EntryChange[];
}

type Choice = 'mine' | 'theirs' | 'merged';

/** The fields that both changed to different things. What only one changed is kept without asking. */
export function collidingFields(base: Values, mine: Values, theirs: Values): readonly string[] {
  const others = changedValues(base, theirs);
  return Object.keys(changedValues(base, mine)).filter(
    (name) => name in others && !same(mine[name], theirs[name]),
  );
}

/** Somebody else saved first: who, what, both texts word by word, and a choice for each field. */
export function ConflictDialog({
  conflict,
  base,
  mine,
  owner,
  fields: specs,
  labelOf,
  onClose,
  onChosen,
}: {
  readonly conflict: Conflict;
  readonly base: Values;
  readonly mine: Values;
  readonly owner: string;
  /** How each field is written, and so read. */
  readonly fields: readonly FieldSpec[];
  readonly labelOf: ((field: string) => string) | undefined;
  readonly onClose: () => void;
  readonly onChosen: (values: Values) => void;
}) {
  const t = useText();
  const { time } = useDates();
  const theirs = conflict.theirs.values;
  const fields = collidingFields(base, mine, theirs);
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const choiceOf = (name: string): Choice => chosen[name] ?? 'merged';

  const result = (): Values => {
    const values: Record<string, unknown> = { ...theirs, ...changedValues(base, mine) };
    for (const name of fields) {
      const choice = choiceOf(name);
      if (choice === 'theirs') values[name] = theirs[name];
      if (choice === 'merged') values[name] = merged(base[name], mine[name], theirs[name]);
    }
    return values;
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {conflict.changes.map(({ at, by }) => (
              <Typography key={at}>
                {t('conflict.who', { who: by ?? t('somebody'), when: time(at) })}
              </Typography>
            ))}
            <Typography textColor="neutral600">{t('conflict.explained')}</Typography>
            {fields.map((name) => (
              <ConflictingField
                key={name}
                {...{ owner, labelOf, name, choice: choiceOf(name) }}
                spec={specs.find((spec) => spec.name === name)}
                mine={mine[name]}
                theirs={theirs[name]}
                onChoice={(choice) => setChosen({ ...chosen, [name]: choice })}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('conflict.later')}
          </Button>
          <Button onClick={() => onChosen(result())}>{t('conflict.save')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const blocks = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isProse = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item: unknown) => typeof item === 'object' && item !== null && 'type' in item);

/** Prose is put together paragraph by paragraph; of anything else there can only be one: mine. */
const merged = (base: unknown, mine: unknown, theirs: unknown): unknown =>
  isProse(mine) && isProse(theirs)
    ? mergeBlocks(blocks(base), blocks(mine), blocks(theirs)).blocks
    : mine;

function ConflictingField({
  owner,
  labelOf,
  name,
  spec,
  choice,
  mine,
  theirs,
  onChoice,
}: {
  readonly owner: string;
  readonly spec: FieldSpec | undefined;
  readonly labelOf: ((field: string) => string) | undefined;
  readonly name: string;
  readonly choice: Choice;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly onChoice: (choice: Choice) => void;
}) {
  const t = useText();
  const words = useFieldWords(owner, name);
  const names = useValueNames();
  const asText = (value: unknown): string => valueWords(spec, value, names);
  const label = labelOf?.(name) ?? words.label;
  const canMerge = isProse(mine) && isProse(theirs);
  return (
    <Box borderColor="neutral200" hasRadius padding={4} role="group" aria-label={label}>
      <Typography variant="delta" tag="h3">
        {label}
      </Typography>
      <Box paddingTop={2} paddingBottom={3}>
        <WordDifference before={asText(theirs)} after={asText(mine)} />
      </Box>
      <Radio.Group
        aria-label={t('conflict.choose', { field: label })}
        value={choice === 'merged' && !canMerge ? 'mine' : choice}
        onValueChange={(value) => onChoice(value as Choice)}
      >
        <Flex direction="column" alignItems="flex-start" gap={2}>
          {canMerge && <Radio.Item value="merged">{t('conflict.merged')}</Radio.Item>}
          <Radio.Item value="mine">{t('conflict.mine')}</Radio.Item>
          <Radio.Item value="theirs">{t('conflict.theirs')}</Radio.Item>
        </Flex>
      </Radio.Group>
    </Box>
  );
}
