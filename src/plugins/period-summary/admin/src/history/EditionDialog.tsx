import { Loader, Modal, Typography } from '@strapi/design-system';

import type { StaffEdition } from '../../../contracts/workspace';
import { useAnswer } from '../api/use-answer';
import { FailureNotice } from '../components/FailureNotice';
import { useText } from '../text';
import { usePage } from '../workspace/workspace-context';

/** An edition as it was sealed, also a withdrawn one: shut in a frame without scripts. */
export function EditionDialog({
  number,
  onClose,
}: {
  readonly number: number;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { periodId, language } = usePage();
  const { data, failure, reload } = useAnswer<StaffEdition>(
    `/periods/${periodId}/editions/${number}?language=${encodeURIComponent(language)}`,
  );
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('history.edition', { number })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {failure && <FailureNotice failure={failure} onRetry={reload} />}
          {!data && !failure && <Loader>{t('loading')}</Loader>}
          {data && data.html === null && <Typography>{t('history.erased-text')}</Typography>}
          {data?.html && (
            <iframe
              srcDoc={data.html}
              sandbox=""
              title={t('history.edition', { number })}
              style={{ width: '100%', height: '60vh', border: 0, background: 'white' }}
            />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
