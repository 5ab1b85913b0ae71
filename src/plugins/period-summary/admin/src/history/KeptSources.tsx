import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';

import { useText } from '../text';

/** What became of the content behind a withdrawn edition. */
export interface Sources {
  readonly unpublished: number;
  readonly kept: readonly {
    readonly documentId: string;
    readonly label: string;
    readonly usedBy: string;
  }[];
}

/** Tells what was left published, and on whose account. */
export function KeptSources({
  sources: { unpublished, kept },
  onClose,
}: {
  readonly sources: Sources;
  readonly onClose: () => void;
}) {
  const t = useText();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('withdraw.done')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography role="status">{t('log.unpublished', { count: unpublished })}</Typography>
            <Typography>{t('withdraw.kept')}</Typography>
            <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
              {kept.map(({ documentId, label, usedBy }) => (
                <li key={documentId}>
                  <Typography>{t('withdraw.kept-item', { label, period: usedBy })}</Typography>
                </li>
              ))}
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{t('close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
