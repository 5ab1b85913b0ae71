import { useState } from 'react';

import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { useFailureWords } from '../api/use-failure-words';
import type { SaveOutcome } from '../edits/KeptForm';
import { useText } from '../text';

/** The source moved on in a way that the translation need not follow: said by a person, in one step. */
export function StillHolds({ onHolds }: { readonly onHolds: () => Promise<SaveOutcome> }) {
  const t = useText();
  const words = useFailureWords();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const outcome = await onHolds();
    setBusy(false);
    if (outcome.kind === 'failed') {
      toggleNotification({ type: 'danger', message: words(outcome.failure) });
    } else if (outcome.kind === 'conflict') {
      toggleNotification({ type: 'danger', message: t('failure.conflict') });
    }
  };
  return (
    <Flex
      background="warning100"
      hasRadius
      padding={3}
      gap={3}
      wrap="wrap"
      justifyContent="space-between"
    >
      <Typography textColor="neutral800">{t('translation.outdated')}</Typography>
      <Button
        type="button"
        size="S"
        variant="secondary"
        loading={busy}
        onClick={() => void confirm()}
      >
        {t('translation.holds')}
      </Button>
    </Flex>
  );
}
