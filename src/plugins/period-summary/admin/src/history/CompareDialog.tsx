import { Loader, Modal, Typography } from '@strapi/design-system';

import type { Comparison } from '../../../contracts/workspace';
import { useAnswer } from '../api/use-answer';
import { DifferenceHtml } from '../components/DifferenceHtml';
import { FailureNotice } from '../components/FailureNotice';
import { useText } from '../text';
import { usePage } from '../workspace/workspace-context';

export function CompareDialog({
  a,
  b,
  onClose,
}: {
  readonly a: number;
  readonly b: number;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { periodId, language } = usePage();
  const { data, failure, reload } = useAnswer<Comparison>(
    `/periods/${periodId}/compare?language=${encodeURIComponent(language)}&a=${a}&b=${b}`,
  );
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('compare.title', { a, b })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {failure && <FailureNotice failure={failure} onRetry={reload} />}
          {!data && !failure && <Loader>{t('loading')}</Loader>}
          {data?.difference.changes.length === 0 && <Typography>{t('compare.none')}</Typography>}
          {data && data.difference.changes.length > 0 && <DifferenceHtml html={data.html} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
