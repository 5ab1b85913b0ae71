import { useEffect, useState } from 'react';

import {
  Button,
  EmptyStateLayout,
  Field,
  Flex,
  Searchbar,
  SearchForm,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';

import type { Overview } from '../../../contracts/workspace';
import { useAnswer } from '../api/use-answer';
import { FailureNotice } from '../components/FailureNotice';
import { NewPeriodDialog } from '../overview/NewPeriodDialog';
import { OverviewTable } from '../overview/OverviewTable';
import { useText } from '../text';

/** In the address, so that a filtered list can be returned to and shared. */
interface ListQuery {
  search?: string;
  municipality?: string;
  sort?: string;
}

const EVERY = 'every';

export function OverviewPage() {
  const t = useText();
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  const [starting, setStarting] = useState(false);
  const path = overviewPath(query);
  const overview = useAnswer<Overview>(path);
  const { data, failure, loading, reload } = overview;
  const [search, setSearch] = useState(query.search ?? '');
  useEffect(() => setSearch(query.search ?? ''), [query.search]);

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
    <Page.Main aria-busy={loading}>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Layouts.Header
        title={t('plugin.name')}
        subtitle={t('overview.subtitle')}
        primaryAction={start}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {failure && <FailureNotice failure={failure} onRetry={reload} />}
          {data.total > 0 && (
            <Flex gap={3} wrap="wrap" alignItems="center">
              <SearchForm
                onSubmit={(event: React.FormEvent) => {
                  event.preventDefault();
                  setQuery({ ...query, search });
                }}
              >
                <Searchbar
                  name="search"
                  value={search}
                  onChange={(event) => setSearch(event.target.value)}
                  onClear={() => setQuery({ search: '' }, 'remove')}
                  clearLabel={t('overview.clear-search')}
                  placeholder={t('overview.search-example')}
                >
                  {t('overview.search')}
                </Searchbar>
              </SearchForm>
              {data.municipalities.length > 1 && (
                <Field.Root>
                  <SingleSelect
                    aria-label={t('overview.municipality')}
                    value={query.municipality ?? EVERY}
                    onChange={(value) =>
                      value === EVERY
                        ? setQuery({ municipality: '' }, 'remove')
                        : setQuery({ municipality: String(value) })
                    }
                  >
                    <SingleSelectOption value={EVERY}>
                      {t('overview.every-municipality')}
                    </SingleSelectOption>
                    {data.municipalities.map(({ id, name }) => (
                      <SingleSelectOption key={id} value={id}>
                        {name}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
              )}
              <Typography variant="pi" textColor="neutral600" role="status">
                {t('overview.shown', { shown: data.rows.length, total: data.total })}
              </Typography>
            </Flex>
          )}
          {data.rows.length > 0 ? (
            <OverviewTable
              overview={data}
              sort={query.sort ?? '-period'}
              onSort={(sort) => setQuery({ sort })}
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
              action={data.total === 0 && data.municipalities.length > 0 ? start : undefined}
            />
          )}
        </Flex>
      </Layouts.Content>
      {starting && <NewPeriodDialog overview={data} onClose={() => setStarting(false)} />}
    </Page.Main>
  );
}

function overviewPath({ search, municipality, sort }: ListQuery): string {
  const asked = new URLSearchParams();
  if (search) asked.set('search', search);
  if (municipality) asked.set('municipality', municipality);
  asked.set('sort', sort ?? '-period');
  return `/overview?${asked.toString()}`;
}
