import { useEffect, useRef, useState } from 'react';

import { Box, Button, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';

import type { PreviewKey } from '../../../contracts/workspace';
import { backendUrl } from '../api/backend-url';
import type { Failure } from '../api/failure';
import { useSend } from '../api/use-send';
import { FailureNotice } from '../components/FailureNotice';
import { useUnsaved } from '../edits/unsaved-context';
import { useText } from '../text';
import { ReadabilityList } from './ReadabilityList';
import { usePage, useWorkspace } from './workspace-context';

const WIDTHS = { phone: 390, desktop: 1200 } as const;
const ROOM = 366;
const HEIGHT = 640;

/**
 * The real page with its drafts, by a key that lives for ten minutes: fetched anew at every save and
 * before the key dies.
 */
export function PreviewPane() {
  const t = useText();
  const send = useSend();
  const { periodId, language } = usePage();
  const saves = useWorkspace((state) => state.saves);
  const { count } = useUnsaved();
  const [width, setWidth] = useState<keyof typeof WIDTHS>('phone');
  const [round, setRound] = useState(0);
  const [key, setKey] = useState<PreviewKey | null>(null);
  // Two keys made within one second are the same, and yet the page is another.
  const [fetched, setFetched] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  // The page comes anew at every save: who reads far down in it would be sent to its top each time.
  const scrolledTo = useRef(0);

  useEffect(() => {
    let current = true;
    void send.post<PreviewKey>(`/periods/${periodId}/preview-keys`, { language }).then((sent) => {
      if (!current) return;
      setFailure(sent.ok ? null : sent.failure);
      if (!sent.ok) return;
      scrolledTo.current = windowOf(frame.current)?.scrollY ?? 0;
      setKey(sent.data);
      setFetched((before) => before + 1);
    });
    return () => {
      current = false;
    };
  }, [send, periodId, language, saves, round]);
  useEffect(() => {
    if (key === null) return;
    const left = new Date(key.expiresAt).getTime() - Date.now() - 15_000;
    const timer = setTimeout(() => setRound((before) => before + 1), Math.max(left, 5000));
    return () => clearTimeout(timer);
  }, [key]);

  if (failure) return <FailureNotice failure={failure} onRetry={() => setRound(round + 1)} />;
  if (key === null) return <Loader>{t('loading')}</Loader>;
  const scale = ROOM / WIDTHS[width];
  const url = `${backendUrl()}${key.url}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap" role="group" aria-label={t('preview.width')}>
        {(['phone', 'desktop'] as const).map((each) => (
          <Button
            key={each}
            size="S"
            variant={each === width ? 'secondary' : 'tertiary'}
            aria-pressed={each === width}
            onClick={() => setWidth(each)}
          >
            {t(`preview.${each}`)}
          </Button>
        ))}
        <LinkButton
          size="S"
          variant="tertiary"
          href={url}
          target="_blank"
          rel="noreferrer"
          startIcon={<ExternalLink />}
        >
          {t('preview.open')}
        </LinkButton>
      </Flex>
      {count > 0 && (
        <Typography variant="pi" textColor="neutral800" role="status">
          {t('preview.unsaved')}
        </Typography>
      )}
      <Box
        borderColor="neutral200"
        hasRadius
        overflow="hidden"
        width={`${ROOM}px`}
        height={`${HEIGHT}px`}
        maxWidth="100%"
      >
        <iframe
          key={fetched}
          ref={frame}
          onLoad={() => windowOf(frame.current)?.scrollTo(0, scrolledTo.current)}
          src={url}
          title={t('preview.title')}
          width={WIDTHS[width]}
          height={HEIGHT / scale}
          style={{ border: 0, transform: `scale(${scale})`, transformOrigin: '0 0' }}
        />
      </Box>
      <ReadabilityList />
    </Flex>
  );
}

/** The window of the page, where it is of the admin's own origin. */
function windowOf(frame: HTMLIFrameElement | null): Window | null {
  try {
    return frame?.contentWindow?.document ? frame.contentWindow : null;
  } catch {
    return null;
  }
}
