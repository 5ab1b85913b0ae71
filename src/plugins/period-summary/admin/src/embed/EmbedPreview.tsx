import { useEffect, useState } from 'react';

import { Box, Loader, Typography } from '@strapi/design-system';

import type { EmbedForm } from '../../../domain/representation/embed-codes';
import { useText } from '../text';

type Codes = Readonly<Record<EmbedForm, string>>;

/**
 * What another website shows. It stands in a sandbox, as on a foreign origin. No website but those that
 * the municipality names may frame the page, not even the admin: so the frame's page is fetched.
 */
export function EmbedPreview({ form, codes }: { readonly form: EmbedForm; readonly codes: Codes }) {
  const t = useText();
  const address = addressOf(form, codes);
  const [fetched, setFetched] = useState<{ readonly of: string; readonly html: string | null }>();
  useEffect(() => {
    if (address === null) return;
    const asking = new AbortController();
    fetch(address, { signal: asking.signal })
      .then(async (answer) => (answer.ok ? answer.text() : null))
      .then(
        (html) => setFetched({ of: address, html }),
        () => {
          if (!asking.signal.aborted) setFetched({ of: address, html: null });
        },
      );
    return () => asking.abort();
  }, [address]);
  const html = address === null ? codes.script : fetched?.of === address ? fetched.html : undefined;
  return (
    <Box tag="section" aria-labelledby="embed-preview">
      <Typography id="embed-preview" tag="h3" variant="delta">
        {t('embed.preview')}
      </Typography>
      {html === undefined && <Loader>{t('loading')}</Loader>}
      {html === null && <Typography role="status">{t('embed.preview-failed')}</Typography>}
      {typeof html === 'string' && (
        <Box borderColor="neutral200" hasRadius overflow="hidden" marginTop={2}>
          <iframe
            // Another code is another page: scripts of the one before are gone.
            key={html}
            title={t('embed.preview')}
            srcDoc={html}
            sandbox={form === 'script' ? 'allow-scripts' : ''}
            style={{ border: 0, width: '100%', height: '64rem', background: '#fff' }}
          />
        </Box>
      )}
    </Box>
  );
}

/** Where the page in the code comes from; null for the script, which fetches by itself. */
function addressOf(form: EmbedForm, { frame, fragment }: Codes): string | null {
  if (form === 'script') return null;
  if (form === 'fragment') return fragment;
  return new DOMParser().parseFromString(frame, 'text/html').querySelector('iframe')?.src ?? null;
}
