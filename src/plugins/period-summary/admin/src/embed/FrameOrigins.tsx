import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import { useText } from '../text';
import { usePage } from '../workspace/workspace-context';

/** Which websites may show a frame of the page, and where that is set. */
export function FrameOrigins({ origins }: { readonly origins: readonly string[] }) {
  const t = useText();
  const { municipality } = usePage();
  const none = origins.length === 0;
  return (
    <Box background={none ? 'warning100' : 'neutral100'} hasRadius padding={4}>
      <Typography tag="p" textColor="neutral800">
        {none ? t('embed.origins.none') : t('embed.origins', { origins: origins.join(', ') })}
      </Typography>
      <Typography tag="p" textColor="neutral800">
        {t('embed.origins.where')}{' '}
        <Link
          to={`/content-manager/collection-types/api::municipality.municipality/${municipality.id}`}
          style={{ color: 'inherit' }}
        >
          {municipality.name}
        </Link>
      </Typography>
    </Box>
  );
}
