import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { EntryStanding } from '../../../contracts/workspace';
import { useAnswer } from '../api/use-answer';
import { periodPath } from '../plugin-id';
import { useDates, useText } from '../text';

/** The name of a period is longer than the panel is wide, and the host's button is of one height. */
const TallLink = styled(LinkButton<typeof Link>)`
  height: auto;
  min-height: 3.2rem;
`;

/** Which page an entry is on, whether readers see it as it stands, and the way there. */
export function Standing({
  uid,
  type,
  documentId,
}: {
  readonly uid: string;
  readonly type: string;
  readonly documentId: string;
}) {
  const t = useText();
  const { day } = useDates();
  const { data, failure } = useAnswer<EntryStanding>(`/entries/${type}/${documentId}`);
  if (failure) return <Typography variant="pi">{t('standing.unknown')}</Typography>;
  if (data === null) return <Typography variant="pi">{t('loading')}</Typography>;
  if (data.period === null) return <Typography variant="pi">{t('standing.no-period')}</Typography>;
  const open = `${type}:${documentId}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-entry={uid}>
      <Typography variant="pi">
        {data.current
          ? t(data.changed ? 'standing.changed' : 'standing.published', {
              number: data.current.number,
              date: day(data.current.sealedAt),
            })
          : t('standing.not-published')}
      </Typography>
      <TallLink
        tag={Link}
        variant="secondary"
        to={`${periodPath(data.period.id)}?open=${encodeURIComponent(open)}`}
      >
        {t('standing.open', { period: `${data.municipality ?? ''} ${data.period.label}`.trim() })}
      </TallLink>
    </Flex>
  );
}
