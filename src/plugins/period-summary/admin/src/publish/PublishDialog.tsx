import { useEffect, useState } from 'react';

import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';

import type { PublicationInput } from '../../../contracts/publication-input';
import type { PendingChanges } from '../../../contracts/workspace';
import type { Stage } from '../../../domain/record';
import type { Failure } from '../api/failure';
import { useAnswer } from '../api/use-answer';
import { useSend } from '../api/use-send';
import { FailureNotice } from '../components/FailureNotice';
import { useUnsaved } from '../edits/unsaved-context';
import { useText } from '../text';
import { ReadinessGroup } from '../workspace/ReadinessPanel';
import { usePage, useWorkspace } from '../workspace/workspace-context';
import { ChangesAlong } from './ChangesAlong';
import { ChangeNote, WarningsAccepted, StageAndDate, type Choices } from './PublishFields';
import { Published, type PublishedResult } from './Published';

/** Asks what has to be known, shows what will happen, publishes all of it or nothing. */
export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const send = useSend();
  const { periodId, language, reload } = usePage();
  const proposed = useWorkspace(({ workspace }) => workspace.proposed);
  const saves = useWorkspace((state) => state.saves);
  const { count, saveAll } = useUnsaved();
  const [stage, setStage] = useState<Stage>(proposed.stage);
  const [coversTo, setCoversTo] = useState<string | null>(proposed.coversTo);
  const [choices, setChoices] = useState<Choices>({
    kind: 'update',
    changeNote: '',
    acceptWarnings: false,
    acceptReason: '',
  });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [result, setResult] = useState<PublishedResult | null>(null);
  const asked = new URLSearchParams({ language, stage, ...(coversTo ? { coversTo } : {}) });
  const changes = useAnswer<PendingChanges>(
    result ? null : `/periods/${periodId}/changes?${asked.toString()}`,
  );
  const pending = changes.data;
  const { reload: askAnew } = changes;
  const [shownSaves, setShownSaves] = useState(saves);
  useEffect(() => {
    // What was saved from within the dialog is part of what will be published.
    if (saves === shownSaves) return;
    setShownSaves(saves);
    askAnew();
  }, [saves, shownSaves, askAnew]);
  const items = pending?.readiness.items ?? [];
  const blockers = items.filter(({ severity }) => severity === 'blocker');
  const warnings = items.filter(({ severity }) => severity === 'warning');
  const later = (pending?.nextNumber ?? 1) > 1;
  const complete =
    (!later || choices.changeNote.trim() !== '') &&
    (warnings.length === 0 || (choices.acceptWarnings && choices.acceptReason.trim() !== ''));

  const publish = async (): Promise<void> => {
    setTried(true);
    if (!complete) return;
    setBusy(true);
    setFailure(null);
    const input: PublicationInput = {
      language,
      stage,
      coversTo,
      acceptWarnings: choices.acceptWarnings,
      ...(later ? { kind: choices.kind, changeNote: choices.changeNote.trim() } : {}),
      ...(warnings.length > 0 ? { acceptReason: choices.acceptReason.trim() } : {}),
    };
    const sent = await send.post<PublishedResult>(`/periods/${periodId}/publications`, input);
    setBusy(false);
    if (sent.ok) {
      setResult(sent.data);
      reload();
    } else {
      setFailure(sent.failure);
      changes.reload();
    }
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t(result ? 'publish.done' : 'publish.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {result ? (
            <Published result={result} />
          ) : (
            <Flex direction="column" alignItems="stretch" gap={5} aria-busy={changes.loading}>
              {count > 0 && (
                <Flex
                  background="warning100"
                  hasRadius
                  padding={4}
                  gap={3}
                  wrap="wrap"
                  justifyContent="space-between"
                >
                  <Typography textColor="neutral800">{t('publish.unsaved', { count })}</Typography>
                  <Button variant="secondary" onClick={saveAll}>
                    {t('save.all', { count })}
                  </Button>
                </Flex>
              )}
              <StageAndDate {...{ stage, coversTo }} onStage={setStage} onCoversTo={setCoversTo} />
              {changes.failure && (
                <FailureNotice failure={changes.failure} onRetry={changes.reload} />
              )}
              {pending === null && changes.loading && <Loader>{t('loading')}</Loader>}
              {pending && (
                <>
                  {blockers.length > 0 && (
                    <Box>
                      <Typography tag="p" paddingBottom={2}>
                        {t('publish.blocked')}
                      </Typography>
                      <ReadinessGroup
                        title={t('readiness.group.blocker')}
                        severity="blocker"
                        items={blockers}
                        onLeave={onClose}
                      />
                    </Box>
                  )}
                  <ChangesAlong pending={pending} />
                  {later && <ChangeNote {...{ choices, tried }} onChange={setChoices} />}
                  {warnings.length > 0 && blockers.length === 0 && (
                    <WarningsAccepted
                      {...{ choices, tried, warnings }}
                      onChange={setChoices}
                      onLeave={onClose}
                    />
                  )}
                </>
              )}
              {failure && <FailureNotice failure={failure} />}
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t(result ? 'close' : 'cancel')}
          </Button>
          {!result && (
            <Button
              startIcon={<PaperPlane />}
              loading={busy}
              disabled={pending === null || blockers.length > 0 || count > 0}
              onClick={() => void publish()}
            >
              {pending ? t('publish.number', { number: pending.nextNumber }) : t('publish')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
