import { useEffect, useState } from 'react';

import {
  Button,
  Flex,
  Searchbar,
  SearchForm,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { styled } from 'styled-components';

import { OVERVIEW_READINESS, OVERVIEW_STAGES, type Overview } from '../../../contracts/workspace';
import { useText } from '../text';

/** In the address, so that a filtered list can be returned to and shared. */
export type ListQuery = Partial<Record<Filter | 'sort' | 'page', string | undefined>>;

type Filter = 'search' | 'municipality' | 'stage' | 'readiness';

export const isFiltered = ({ search, municipality, stage, readiness }: ListQuery): boolean =>
  [search, municipality, stage, readiness].some(Boolean);

const EVERY = 'every';

/** The host's button that empties the field is 16 pixels wide; WCAG 2.2 asks for 24. */
const Search = styled(SearchForm)`
  button {
    min-width: 2.4rem;
    min-height: 2.4rem;
  }
`;

/** Search and filters, and how much they let through. */
export function OverviewFilters({
  overview,
  query,
  onFilter,
  onClear,
}: {
  readonly overview: Overview;
  readonly query: ListQuery;
  /** `undefined` takes the filter away. */
  readonly onFilter: (filter: Filter, value: string | undefined) => void;
  readonly onClear: () => void;
}) {
  const t = useText();
  const { municipalities } = overview;
  const [search, setSearch] = useState(query.search ?? '');
  useEffect(() => setSearch(query.search ?? ''), [query.search]);
  return (
    <Flex gap={3} wrap="wrap" alignItems="center">
      <Search
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault();
          onFilter('search', search || undefined);
        }}
      >
        <Searchbar
          name="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onClear={() => onFilter('search', undefined)}
          clearLabel={t('overview.clear-search')}
          placeholder={t('overview.search-example')}
        >
          {t('overview.search')}
        </Searchbar>
      </Search>
      {municipalities.length > 1 && (
        <Choice
          label={t('overview.municipality')}
          every={t('overview.every-municipality')}
          value={query.municipality}
          options={municipalities.map(({ id, name }) => [id, name])}
          onChoose={(value) => onFilter('municipality', value)}
        />
      )}
      <Choice
        label={t('overview.stage')}
        every={t('overview.every-stage')}
        value={query.stage}
        options={OVERVIEW_STAGES.map((stage) => [stage, t(`stage.${stage}`)])}
        onChoose={(value) => onFilter('stage', value)}
      />
      <Choice
        label={t('overview.readiness')}
        every={t('overview.every-readiness')}
        value={query.readiness}
        options={OVERVIEW_READINESS.map((each) => [each, t(`overview.readiness.${each}`)])}
        onChoose={(value) => onFilter('readiness', value)}
      />
      {isFiltered(query) && overview.found > 0 && (
        <Button variant="tertiary" onClick={onClear}>
          {t('overview.clear-filters')}
        </Button>
      )}
      <Typography variant="pi" textColor="neutral600" role="status">
        {t('overview.shown', { shown: overview.found, total: overview.total })}
      </Typography>
    </Flex>
  );
}

function Choice({
  label,
  every,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly every: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string | undefined) => void;
}) {
  return (
    <SingleSelect
      aria-label={label}
      value={value ?? EVERY}
      onChange={(chosen) => onChoose(chosen === EVERY ? undefined : String(chosen))}
    >
      <SingleSelectOption value={EVERY}>{every}</SingleSelectOption>
      {options.map(([option, name]) => (
        <SingleSelectOption key={option} value={option}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
