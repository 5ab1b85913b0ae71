import { useState } from 'react';

import { Button, Checkbox, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';

import type { WithdrawalInput } from '../../../contracts/publication-input';
import type { Failure } from '../api/failure';
import { useSend } from '../api/use-send';
import { FailureNotice } from '../components/FailureNotice';
import { useText } from '../text';
import { usePage } from '../workspace/workspace-context';
import { KeptSources, type Sources } from './KeptSources';

interface WithdrawnResult {
  /** Null where the content stays published. */
  readonly sources: Sources | null;
}

/** An edition is never changed or removed: it is withdrawn, with a reason that readers see. */
export function WithdrawDialog({
  number,
  newest,
  onClose,
  onDone,
}: {
  readonly number: number;
  /** Only behind the newest edition stands what can be unpublished. */
  readonly newest: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useText();
  const send = useSend();
  const { periodId, language } = usePage();
  const [reason, setReason] = useState('');
  const [unpublish, setUnpublish] = useState(false);
  const [result, setResult] = useState<WithdrawnResult | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const withdraw = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    setBusy(true);
    const input: WithdrawalInput = {
      language,
      number,
      reason: reason.trim(),
      unpublishSources: unpublish,
    };
    const sent = await send.post<WithdrawnResult>(`/periods/${periodId}/withdrawals`, input);
    setBusy(false);
    if (!sent.ok) setFailure(sent.failure);
    // What stays published is told before the dialog goes.
    else if (sent.data.sources && sent.data.sources.kept.length > 0) setResult(sent.data);
    else onDone();
  };

  if (result?.sources) return <KeptSources sources={result.sources} onClose={onDone} />;
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
            {newest && (
              <Field.Root hint={t('withdraw.unpublish-hint')}>
                <Checkbox
                  checked={unpublish}
                  onCheckedChange={(checked) => setUnpublish(checked === true)}
                >
                  {t('withdraw.unpublish')}
                </Checkbox>
                <Field.Hint />
              </Field.Root>
            )}
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
