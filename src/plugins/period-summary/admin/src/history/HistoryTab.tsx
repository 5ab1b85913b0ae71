import { useState } from 'react';

import { Badge, Box, Button, Flex, Loader, Typography } from '@strapi/design-system';

import type { EditionHistory, EditionInfo } from '../../../contracts/workspace';
import { useAnswer } from '../api/use-answer';
import { FocusBack } from '../components/FocusBack';
import { FailureNotice } from '../components/FailureNotice';
import { stageKey } from '../components/stage-key';
import { useDates, useText } from '../text';
import { usePage } from '../workspace/workspace-context';
import { CompareDialog } from './CompareDialog';
import { CompareChoice } from './CompareChoice';
import { EditionDialog } from './EditionDialog';
import { LogList } from './LogList';
import { WithdrawDialog } from './WithdrawDialog';

type Shown =
  | { readonly kind: 'edition'; readonly number: number }
  | { readonly kind: 'withdraw'; readonly number: number }
  | { readonly kind: 'compare'; readonly a: number; readonly b: number };

/** Editions of this language, newest first, and the log of the period. */
export function HistoryTab() {
  const t = useText();
  const { periodId, language, may, reload } = usePage();
  const history = useAnswer<EditionHistory>(
    `/periods/${periodId}/editions?language=${encodeURIComponent(language)}`,
  );
  const [shown, setShown] = useState<Shown | null>(null);
  const close = (): void => setShown(null);
  const editions = history.data?.editions ?? [];
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingTop={5}>
      <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
        <Typography variant="beta" tag="h2">
          {t('history.editions')}
        </Typography>
        {history.failure && <FailureNotice failure={history.failure} onRetry={history.reload} />}
        {history.data === null && history.loading && <Loader>{t('loading')}</Loader>}
        {history.data !== null && editions.length === 0 && (
          <Typography textColor="neutral600">{t('history.none')}</Typography>
        )}
        {editions.length > 1 && (
          <CompareChoice
            editions={editions}
            onCompare={(a, b) => setShown({ kind: 'compare', a, b })}
          />
        )}
        {editions.map((edition) => (
          <EditionRow
            key={edition.number}
            edition={edition}
            mayWithdraw={may.withdraw}
            onOpen={() => setShown({ kind: 'edition', number: edition.number })}
            onWithdraw={() => setShown({ kind: 'withdraw', number: edition.number })}
          />
        ))}
      </Flex>
      <LogList />
      {shown && (
        <FocusBack>
          {shown.kind === 'edition' && <EditionDialog number={shown.number} onClose={close} />}
          {shown.kind === 'compare' && <CompareDialog a={shown.a} b={shown.b} onClose={close} />}
          {shown.kind === 'withdraw' && (
            <WithdrawDialog
              number={shown.number}
              newest={shown.number === editions[0]?.number}
              onClose={close}
              onDone={() => {
                close();
                history.reload();
                reload();
              }}
            />
          )}
        </FocusBack>
      )}
    </Flex>
  );
}

function EditionRow({
  edition,
  mayWithdraw,
  onOpen,
  onWithdraw,
}: {
  readonly edition: EditionInfo;
  readonly mayWithdraw: boolean;
  readonly onOpen: () => void;
  readonly onWithdraw: () => void;
}) {
  const t = useText();
  const { time, day } = useDates();
  const { number, kind, stage, coversTo, sealedAt, by, changeNote, withdrawn, erased } = edition;
  return (
    <Box
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={4}
      tag="article"
      aria-label={t('history.edition', { number })}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Box flex="1" minWidth="24rem">
          <Flex gap={2} wrap="wrap">
            <Typography variant="delta" tag="h3">
              {t('history.edition', { number })}
            </Typography>
            {edition.current && (
              <Badge backgroundColor="success100" textColor="success700">
                {t('history.current')}
              </Badge>
            )}
            {withdrawn && (
              <Badge backgroundColor="danger100" textColor="danger700">
                {t('history.withdrawn')}
              </Badge>
            )}
            {erased && (
              <Badge backgroundColor="neutral150" textColor="neutral700">
                {t('history.erased')}
              </Badge>
            )}
          </Flex>
          <Typography tag="p">
            {[
              t(stageKey(stage)),
              t(`history.kind.${kind}`),
              coversTo && t('history.covers-to', { date: day(coversTo) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {by
              ? t('history.published-by', { when: time(sealedAt), who: by })
              : t('history.published', { when: time(sealedAt) })}
          </Typography>
          {changeNote && <Typography tag="p">{`”${changeNote}”`}</Typography>}
          {withdrawn && (
            <Typography tag="p" textColor="danger700">
              {t('history.withdrawn-why', { when: time(withdrawn.at), reason: withdrawn.reason })}
            </Typography>
          )}
          <Typography
            tag="p"
            variant="pi"
            textColor="neutral600"
            style={{ wordBreak: 'break-all' }}
          >
            {t('history.hash', { hash: edition.hash })}
          </Typography>
        </Box>
        <Flex gap={2}>
          {!erased && (
            <Button
              variant="secondary"
              onClick={onOpen}
              aria-label={t('history.open-number', { number })}
            >
              {t('history.open')}
            </Button>
          )}
          {mayWithdraw && !withdrawn && (
            <Button
              variant="danger-light"
              onClick={onWithdraw}
              aria-label={t('history.withdraw-number', { number })}
            >
              {t('history.withdraw')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
