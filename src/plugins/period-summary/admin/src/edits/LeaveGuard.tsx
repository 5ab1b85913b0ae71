import { useEffect } from 'react';

import { Button, Dialog, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useBlocker } from 'react-router-dom';

import { FocusBack } from '../components/FocusBack';
import { useText } from '../text';
import { isSigningIn } from './sign-in-again';
import { useUnsaved } from './unsaved-context';

/** Another language is another set of forms on the same page. */
const languageOf = (search: string): string | null => new URLSearchParams(search).get('language');

/** Asks before the page, or the window, is left with unsaved changes. */
export function LeaveGuard() {
  const t = useText();
  const { count } = useUnsaved();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      count > 0 &&
      (currentLocation.pathname !== nextLocation.pathname ||
        languageOf(currentLocation.search) !== languageOf(nextLocation.search)),
  );
  useEffect(() => {
    if (count === 0) return;
    const ask = (event: BeforeUnloadEvent): void => {
      if (!isSigningIn()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [count]);
  if (blocker.state !== 'blocked') return null;
  return (
    <FocusBack>
      <Dialog.Root open onOpenChange={(open) => !open && blocker.reset()}>
        <Dialog.Content>
          <Dialog.Header>{t('leave.title')}</Dialog.Header>
          <Dialog.Body icon={<WarningCircle width="24px" height="24px" fill="danger600" />}>
            <Typography textAlign="center">{t('leave.text', { count })}</Typography>
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {t('leave.stay')}
              </Button>
            </Dialog.Cancel>
            <Dialog.Action>
              <Button fullWidth variant="danger-light" onClick={() => blocker.proceed()}>
                {t('leave.leave')}
              </Button>
            </Dialog.Action>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </FocusBack>
  );
}
