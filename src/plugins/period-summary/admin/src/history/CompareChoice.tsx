import { useState } from 'react';

import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { EditionInfo } from '../../../contracts/workspace';
import { useDates, useText } from '../text';

/** Any two editions, the older first. */
export function CompareChoice({
  editions,
  onCompare,
}: {
  readonly editions: readonly EditionInfo[];
  readonly onCompare: (a: number, b: number) => void;
}) {
  const t = useText();
  const { day } = useDates();
  const [a, setA] = useState(editions[1]?.number ?? 1);
  const [b, setB] = useState(editions[0]?.number ?? 2);
  const options = editions.map(({ number, sealedAt }) => (
    <SingleSelectOption key={number} value={number}>
      {t('history.edition-of', { number, date: day(sealedAt) })}
    </SingleSelectOption>
  ));
  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap">
      <Field.Root>
        <Field.Label>{t('compare.a')}</Field.Label>
        <SingleSelect value={a} onChange={(value) => setA(Number(value))}>
          {options}
        </SingleSelect>
      </Field.Root>
      <Field.Root>
        <Field.Label>{t('compare.b')}</Field.Label>
        <SingleSelect value={b} onChange={(value) => setB(Number(value))}>
          {options}
        </SingleSelect>
      </Field.Root>
      <Button
        variant="secondary"
        disabled={a === b}
        onClick={() => onCompare(Math.min(a, b), Math.max(a, b))}
      >
        {t('compare')}
      </Button>
    </Flex>
  );
}
