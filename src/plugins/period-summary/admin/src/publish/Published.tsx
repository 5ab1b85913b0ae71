import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';

import { backendUrl } from '../api/backend-url';
import { useText, type TextKey } from '../text';
import { useWorkspace } from '../workspace/workspace-context';
import { CopyRow } from './CopyRow';

export type PublishedResult =
  | {
      readonly kind: 'published';
      readonly edition: { readonly number: number };
      readonly publishedDrafts: number;
    }
  | { readonly kind: 'unchanged'; readonly number: number; readonly publishedDrafts: number };

/** What became of it, and where it can be seen. */
export function Published({ result }: { readonly result: PublishedResult }) {
  const t = useText();
  const addresses = useWorkspace(({ workspace }) => workspace.addresses);
  const places: readonly { readonly label: TextKey; readonly url: string | null }[] = [
    { label: 'published.page', url: addresses.page },
    { label: 'published.html', url: addresses.html },
    { label: 'published.json', url: addresses.json },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography role="status" fontWeight="semiBold">
        {result.kind === 'published'
          ? t('published.text', { number: result.edition.number, drafts: result.publishedDrafts })
          : t('published.unchanged', { number: result.number })}
      </Typography>
      <Box tag="ul" style={{ listStyle: 'none' }}>
        {places.map(
          ({ label, url }) =>
            url && (
              <Box tag="li" key={label} paddingBottom={2}>
                <Link href={absolute(url)} isExternal endIcon={<ExternalLink />}>
                  {t(label)}
                </Link>
              </Box>
            ),
        )}
      </Box>
      {addresses.embed && (
        <CopyRow
          label={t('published.embed')}
          hint={t('published.embed-hint')}
          text={absolute(addresses.embed)}
        />
      )}
    </Flex>
  );
}

/** Paths are on this server where no public address is configured. */
export const absolute = (url: string): string =>
  new URL(url, backendUrl() || window.location.origin).toString();
