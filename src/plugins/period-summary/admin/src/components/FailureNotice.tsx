import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import type { Failure } from '../api/failure';
import { useFailureWords } from '../api/use-failure-words';
import { signInAgain } from '../edits/sign-in-again';
import { useText } from '../text';

/** Says what went wrong and what to do; with a button where trying again, or signing in, can help. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}) {
  const t = useText();
  const words = useFailureWords();
  return (
    <Flex
      role="alert"
      background="danger100"
      borderColor="danger200"
      hasRadius
      padding={4}
      gap={3}
      alignItems="flex-start"
    >
      <WarningCircle fill="danger600" aria-hidden />
      <Box flex="1">
        <Typography tag="p" fontWeight="bold" textColor="danger700">
          {t('failure.title')}
        </Typography>
        <Typography tag="p" textColor="neutral800">
          {words(failure)}
        </Typography>
      </Box>
      {failure.kind === 'signed-out' ? (
        <Button type="button" size="S" onClick={signInAgain}>
          {t('sign-in-again')}
        </Button>
      ) : (
        onRetry && (
          <Button variant="tertiary" size="S" onClick={onRetry}>
            {t('try-again')}
          </Button>
        )
      )}
    </Flex>
  );
}
