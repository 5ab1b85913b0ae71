import { useRef, useState } from 'react';

import {
  Button,
  Dialog,
  Field,
  Menu,
  Modal,
  Textarea,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { More, WarningCircle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { WorkspaceEntry } from '../../../contracts/workspace';
import type { Failure } from '../api/failure';
import { useFailureWords } from '../api/use-failure-words';
import { useSend } from '../api/use-send';
import { FocusBack } from '../components/FocusBack';
import { FailureNotice } from '../components/FailureNotice';
import { useText } from '../text';
import { labelOf } from './entry-label';
import { sectionKeyOf } from './section-parts';
import { useSummary } from './use-summary';
import { usePage, useWorkspace } from './workspace-context';

/** What is done more seldom with an entry: hide it, open it in the Content Manager, remove it. */
export function EntryActions({ entry }: { readonly entry: WorkspaceEntry }) {
  const t = useText();
  const navigate = useNavigate();
  const { isTranslation } = usePage();
  const { setSection } = useSummary();
  const { toggleNotification } = useNotification();
  const words = useFailureWords();
  const [asking, setAsking] = useState<'hide' | 'remove' | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const key = sectionKeyOf(entry);
  const hidden = useWorkspace(({ workspace }) => workspace.summary?.sections?.[key]?.hidden);
  const title = labelOf(entry) ?? t(`entry.untitled.${entry.type}`);

  const show = async (): Promise<void> => {
    const sent = await setSection(key, ({ hidden: _, ...rest }) => rest);
    if (!sent.ok) toggleNotification({ type: 'danger', message: words(sent.failure) });
  };

  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          ref={trigger}
          variant="tertiary"
          endIcon={null}
          paddingTop="4px"
          paddingBottom="4px"
          paddingLeft="7px"
          paddingRight="7px"
        >
          <More aria-hidden />
          <VisuallyHidden tag="span">{t('entry.actions', { title })}</VisuallyHidden>
        </Menu.Trigger>
        <Menu.Content>
          {hidden ? (
            <Menu.Item onSelect={() => void show()}>{t('entry.show')}</Menu.Item>
          ) : (
            <Menu.Item onSelect={() => setAsking('hide')}>
              {t(entry.type === 'period' ? 'entry.hide-background' : 'entry.hide')}
            </Menu.Item>
          )}
          <Menu.Item
            onSelect={() =>
              navigate(
                `/content-manager/collection-types/${entry.uid}/${entry.documentId}?plugins[i18n][locale]=${entry.locale}`,
              )
            }
          >
            {t('entry.content-manager')}
          </Menu.Item>
          {entry.type !== 'period' && !isTranslation && (
            <Menu.Item variant="danger" onSelect={() => setAsking('remove')}>
              {t('entry.remove')}
            </Menu.Item>
          )}
        </Menu.Content>
      </Menu.Root>
      {asking && (
        <FocusBack to={() => trigger.current}>
          {asking === 'hide' ? (
            <HideDialog sectionKey={key} title={title} onClose={() => setAsking(null)} />
          ) : (
            <RemoveDialog entry={entry} title={title} onClose={() => setAsking(null)} />
          )}
        </FocusBack>
      )}
    </>
  );
}

function HideDialog({
  sectionKey,
  title,
  onClose,
}: {
  readonly sectionKey: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { setSection } = useSummary();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);

  const hide = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    setBusy(true);
    const sent = await setSection(sectionKey, (before) => ({
      ...before,
      hidden: { reason: reason.trim() },
    }));
    setBusy(false);
    if (sent.ok) onClose();
    else setFailure(sent.failure);
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('hide.title', { title })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {failure && <FailureNotice failure={failure} />}
          <Field.Root
            required
            hint={t('hide.hint')}
            error={tried && reason.trim() === '' ? t('needed') : undefined}
          >
            <Field.Label>{t('hide.reason')}</Field.Label>
            <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={busy} onClick={() => void hide()}>
            {t('hide')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function RemoveDialog({
  entry,
  title,
  onClose,
}: {
  readonly entry: WorkspaceEntry;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const send = useSend();
  const words = useFailureWords();
  const { periodId, reload } = usePage();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const remove = async (): Promise<void> => {
    setBusy(true);
    const sent = await send.del(
      `/periods/${periodId}/entries/${entry.type}/${entry.documentId}?updatedAt=${encodeURIComponent(entry.updatedAt ?? '')}`,
    );
    setBusy(false);
    if (!sent.ok) {
      setFailure(sent.failure);
      return;
    }
    onClose();
    reload();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{t('remove.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle width="24px" height="24px" fill="danger600" />}>
          <Typography textAlign="center">{t('remove.text', { title })}</Typography>
          {failure && (
            <Typography role="alert" textColor="danger600">
              {words(failure)}
            </Typography>
          )}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {t('cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth variant="danger-light" loading={busy} onClick={() => void remove()}>
            {t('entry.remove')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
