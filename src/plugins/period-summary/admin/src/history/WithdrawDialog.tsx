import { useState } from 'react';

import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';

import type { WithdrawalInput } from '../../../contracts/publication-input';
import type { Failure } from '../api/failure';
import { useSend } from '../api/use-send';
import { FailureNotice } from '../components/FailureNotice';
import { useText } from '../text';
import { useWorkspace } from '../workspace/workspace-context';

/** An edition is never changed or removed: it is withdrawn, with a reason that readers see. */
export function WithdrawDialog({
  number,
  onClose,
  onDone,
}: {
  readonly number: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useText();
  const send = useSend();
  const { periodId, language } = useWorkspace().workspace;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const withdraw = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    setBusy(true);
    const input: WithdrawalInput = { language, number, reason: reason.trim() };
    const sent = await send.post<unknown>(`/periods/${periodId}/withdrawals`, input);
    setBusy(false);
    if (sent.ok) onDone();
    else setFailure(sent.failure);
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('withdraw.title', { number })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('withdraw.explained')}</Typography>
            {failure && <FailureNotice failure={failure} />}
            <Field.Root
              required
              hint={t('withdraw.reason-hint')}
              error={tried && reason.trim() === '' ? t('needed') : undefined}
            >
              <Field.Label>{t('withdraw.reason')}</Field.Label>
              <Textarea
                name="reason"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="danger" loading={busy} onClick={() => void withdraw()}>
            {t('history.withdraw')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
