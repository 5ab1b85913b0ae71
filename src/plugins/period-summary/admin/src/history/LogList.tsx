import { useState } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';

import type { LogItem, LogPage } from '../../../contracts/workspace';
import { useAnswer } from '../api/use-answer';
import { FailureNotice } from '../components/FailureNotice';
import { languageName } from '../components/language-name';
import { Pager } from '../components/Pager';
import { useDates, useText, useWordLanguage } from '../text';
import { usePage } from '../workspace/workspace-context';

/** Who did what to this period; kept with the data, changed by nobody. */
export function LogList() {
  const t = useText();
  const { periodId } = usePage();
  const [page, setPage] = useState(1);
  const { data, failure, reload } = useAnswer<LogPage>(`/periods/${periodId}/log?page=${page}`);
  const pages = data ? Math.max(1, Math.ceil(data.total / data.pageSize)) : 1;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
      <Typography variant="beta" tag="h2">
        {t('log.title')}
      </Typography>
      {failure && <FailureNotice failure={failure} onRetry={reload} />}
      {data?.total === 0 && <Typography textColor="neutral600">{t('log.none')}</Typography>}
      {data && data.items.length > 0 && (
        <Box background="neutral0" shadow="tableShadow" hasRadius padding={4}>
          <Flex
            tag="ol"
            direction="column"
            alignItems="stretch"
            gap={3}
            style={{ listStyle: 'none' }}
          >
            {data.items.map((item) => (
              <LogRow key={item.id} item={item} />
            ))}
          </Flex>
        </Box>
      )}
      <Pager
        page={page}
        pages={pages}
        before={t('log.newer')}
        after={t('log.older')}
        onPage={setPage}
      />
    </Flex>
  );
}

function LogRow({ item }: { readonly item: LogItem }) {
  const t = useText();
  const words = useWordLanguage();
  const { time } = useDates();
  const subjectOf = ({ type, label }: NonNullable<LogItem['subject']>): string =>
    label ? `${t(`kind.${type}`)} ”${label}”` : t(`kind.${type}`);
  const what = [
    item.subject && subjectOf(item.subject),
    item.number !== null && t('history.edition', { number: item.number }),
    item.language && languageName(item.language, words),
  ].filter(Boolean);
  return (
    <li>
      <Typography tag="p">
        <strong>{t(`log.action.${item.action}`)}</strong>
        {what.length > 0 ? `: ${what.join(' · ')}` : ''}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {`${time(item.at)} · ${item.by ?? t('log.name-not-kept')}`}
      </Typography>
      {item.unpublished !== null && (
        <Typography tag="p" variant="pi">
          {t('log.unpublished', { count: item.unpublished })}
        </Typography>
      )}
      {item.reason && (
        <Typography tag="p" variant="pi">
          {`”${item.reason}”`}
        </Typography>
      )}
    </li>
  );
}
