import {
  Badge,
  Box,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  IconButton,
} from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Overview, OverviewRow } from '../../../contracts/workspace';
import { languageName } from '../components/language-name';
import { stageKey } from '../components/stage-key';
import { periodPath } from '../plugin-id';
import { useDates, useText, useWordLanguage, type TextKey } from '../text';

const COLUMNS: readonly { readonly label: TextKey; readonly sort?: string }[] = [
  { label: 'overview.column.municipality', sort: 'municipality' },
  { label: 'overview.column.period', sort: 'period' },
  { label: 'overview.column.next-step' },
  { label: 'overview.column.readiness', sort: 'readiness' },
  { label: 'overview.column.reported' },
  { label: 'overview.column.stage', sort: 'stage' },
  { label: 'overview.column.edition', sort: 'sealedAt' },
];

/** The whole cell is the target, and the focus ring stands around the words. */
const RowLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
  text-decoration: none;
  &:hover {
    text-decoration: underline;
  }
`;

export function OverviewTable({
  overview,
  sort,
  onSort,
}: {
  readonly overview: Overview;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}) {
  const t = useText();
  return (
    <Box overflow="auto">
      <Table colCount={COLUMNS.length} rowCount={overview.rows.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map(({ label, sort: by }) => (
              <Th key={label}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(label)}
                </Typography>
                {by !== undefined && (
                  <IconButton
                    variant="ghost"
                    // The host's header cells are grid cells, which take no aria-sort.
                    label={t(
                      sort === by
                        ? 'overview.sorted-up'
                        : sort === `-${by}`
                          ? 'overview.sorted-down'
                          : 'overview.sort-by',
                      { column: t(label) },
                    )}
                    onClick={() => onSort(sort === by ? `-${by}` : by)}
                  >
                    {sort === `-${by}` ? <CaretDown /> : <CaretUp />}
                  </IconButton>
                )}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {overview.rows.map((row) => (
            <PeriodRow key={row.period.id} row={row} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

function PeriodRow({ row }: { readonly row: OverviewRow }) {
  const t = useText();
  const { shortDay } = useDates();
  const words = useWordLanguage();
  const { period, promises } = row;
  return (
    <Tr>
      <Td>
        <Typography>{row.municipality.name}</Typography>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <RowLink to={periodPath(period.id)}>{period.label || t('overview.no-label')}</RowLink>
          {period.startsOn && period.endsOn && (
            <Typography variant="pi" textColor="neutral600">
              {`${period.startsOn} – ${period.endsOn}`}
            </Typography>
          )}
        </Flex>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <RowLink to={periodPath(period.id)}>{t(`next-step.${row.nextStep}`)}</RowLink>
          {row.changedDrafts > 0 && row.stage !== null && (
            <Typography variant="pi" textColor="neutral600">
              {t('overview.changed', { count: row.changedDrafts })}
            </Typography>
          )}
        </Flex>
      </Td>
      <Td>
        <Readiness {...row.readiness} />
      </Td>
      <Td>
        <Typography>
          {promises.total === 0 ? t('overview.no-promises') : t('overview.reported', promises)}
        </Typography>
      </Td>
      <Td>
        <Typography>{row.stage ? t(stageKey(row.stage)) : t('stage.none')}</Typography>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {row.languages.map(({ tag, current, sealedAt }) => (
            <Typography
              key={tag}
              variant="pi"
              textColor={current ? 'neutral800' : 'neutral600'}
              // On a laptop the last column has to fit beside the others.
              style={{ whiteSpace: 'normal', minWidth: '8rem' }}
            >
              {current !== null && sealedAt !== null
                ? t('overview.edition', {
                    language: languageName(tag, words),
                    number: current,
                    date: shortDay(sealedAt),
                  })
                : t('overview.no-edition', { language: languageName(tag, words) })}
            </Typography>
          ))}
        </Flex>
      </Td>
    </Tr>
  );
}

function Readiness({
  blockers,
  warnings,
}: {
  readonly blockers: number;
  readonly warnings: number;
}) {
  const t = useText();
  if (blockers > 0) {
    return (
      <Badge backgroundColor="danger100" textColor="danger700">
        {t('readiness.blockers', { count: blockers })}
      </Badge>
    );
  }
  if (warnings > 0) {
    return (
      <Badge backgroundColor="warning100" textColor="neutral800">
        {t('readiness.warnings', { count: warnings })}
      </Badge>
    );
  }
  return (
    <Badge backgroundColor="success100" textColor="success700">
      {t('readiness.well')}
    </Badge>
  );
}
