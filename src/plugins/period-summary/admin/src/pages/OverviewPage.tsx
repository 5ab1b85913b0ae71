import { useState } from 'react';

import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';

import type { Overview } from '../../../contracts/workspace';
import { useAnswer } from '../api/use-answer';
import { FailureNotice } from '../components/FailureNotice';
import { FocusKept } from '../components/FocusKept';
import { Pager } from '../components/Pager';
import { FocusBack } from '../components/FocusBack';
import { useSlow } from '../components/use-slow';
import { HelpLink } from '../guide/HelpLink';
import { NewPeriodDialog } from '../overview/NewPeriodDialog';
import { isFiltered, OverviewFilters, type ListQuery } from '../overview/OverviewFilters';
import { OverviewTable } from '../overview/OverviewTable';
import { useText } from '../text';

export function OverviewPage() {
  const t = useText();
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  const [starting, setStarting] = useState(false);
  const overview = useAnswer<Overview>(overviewPath(query));
  const { data, failure, loading, reload } = overview;
  // The list before stays meanwhile: without a word a slow sorting looks like a dead button.
  const slow = useSlow(loading);
  // Another selection begins on its first page.
  const change = (changes: ListQuery): void => setQuery({ page: undefined, ...changes });
  const clear = (): void =>
    change({ search: undefined, municipality: undefined, stage: undefined, readiness: undefined });

  if (data === null) {
    return failure ? (
      <Page.Main>
        <Layouts.Header title={t('plugin.name')} />
        <Layouts.Content>
          <FailureNotice failure={failure} onRetry={reload} />
        </Layouts.Content>
      </Page.Main>
    ) : (
      <Page.Loading />
    );
  }
  const start = data.may.edit ? (
    <Button startIcon={<Plus />} onClick={() => setStarting(true)}>
      {t('overview.new-period')}
    </Button>
  ) : undefined;

  return (
    <FocusKept>
      <Page.Main aria-busy={loading}>
        <Page.Title>{t('plugin.name')}</Page.Title>
        <Layouts.Header
          title={t('plugin.name')}
          subtitle={t(slow ? 'loading' : 'overview.subtitle')}
          primaryAction={
            <Flex gap={2}>
              <HelpLink />
              {start}
            </Flex>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {failure && <FailureNotice failure={failure} onRetry={reload} />}
            {data.total > 0 && (
              <OverviewFilters
                overview={data}
                query={query}
                onFilter={(filter, value) => change({ [filter]: value })}
                onClear={clear}
              />
            )}
            {data.rows.length > 0 ? (
              <OverviewTable
                overview={data}
                sort={query.sort ?? '-period'}
                onSort={(sort) => change({ sort })}
              />
            ) : (
              <EmptyStateLayout
                icon={<EmptyDocuments width="16rem" />}
                content={
                  data.total > 0
                    ? t('overview.nothing-found')
                    : data.municipalities.length === 0
                      ? t('overview.no-municipality')
                      : t('overview.empty')
                }
                action={
                  isFiltered(query) ? (
                    <Button variant="secondary" onClick={clear}>
                      {t('overview.clear-filters')}
                    </Button>
                  ) : data.total === 0 && data.municipalities.length > 0 ? (
                    start
                  ) : undefined
                }
              />
            )}
            <Pager
              page={data.page}
              pages={Math.ceil(data.found / data.pageSize)}
              before={t('overview.page-before')}
              after={t('overview.page-after')}
              onPage={(page) => change({ page: String(page) })}
            />
          </Flex>
        </Layouts.Content>
        {starting && (
          <FocusBack>
            <NewPeriodDialog overview={data} onClose={() => setStarting(false)} />
          </FocusBack>
        )}
      </Page.Main>
    </FocusKept>
  );
}

function overviewPath({ sort = '-period', ...asked }: ListQuery): string {
  const names = ['search', 'municipality', 'stage', 'readiness', 'page'] as const;
  const parameters = new URLSearchParams({ sort });
  for (const name of names) if (asked[name]) parameters.set(name, asked[name]);
  return `/overview?${parameters.toString()}`;
}
