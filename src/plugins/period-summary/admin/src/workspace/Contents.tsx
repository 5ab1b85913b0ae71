import { memo, type ReactNode } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';

import { useText } from '../text';
import { AddEntry } from './AddEntry';
import { EntryCard } from './EntryCard';
import { PERIOD_ITSELF, underOf } from './entry-tree';
import { OrderedEntries } from './OrderedEntries';
import { SummaryCard } from './SummaryCard';
import { useWorkspace } from './workspace-context';

/**
 * The period's sections in the order of the page. Each part asks for its own entries, so that the save
 * of one is not the drawing of all.
 */
export const Contents = memo(function Contents() {
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <PagePart />
      <PromisesPart />
      <PeriodPart />
    </Flex>
  );
});

function PagePart() {
  const t = useText();
  const period = useWorkspace(({ workspace }) => workspace.period);
  return (
    <Part title={t('contents.page')} hint={t('contents.page-hint')}>
      <SummaryCard />
      <EntryCard entry={period} kind={t('kind.period')} level={3} />
    </Part>
  );
}

function PromisesPart() {
  const t = useText();
  const promises = useWorkspace(({ workspace }) => workspace.promises);
  return (
    <Part title={t('contents.promises')} hint={t('contents.promises-hint')}>
      <OrderedEntries list="promises" entries={promises} level={3} Under={UnderPromise} />
      <AddEntry type="promise" data={{}} />
    </Part>
  );
}

function PeriodPart() {
  const t = useText();
  const { outcomes, opportunities } = useWorkspace(({ tree }) => underOf(tree, PERIOD_ITSELF));
  return (
    <Part title={t('contents.period-outcomes')} hint={t('contents.period-outcomes-hint')}>
      <OrderedEntries list="period-outcomes" entries={outcomes} level={3} />
      <OrderedEntries list="period-opportunities" entries={opportunities} level={3} />
      <Flex gap={2} wrap="wrap">
        <AddEntry type="outcome" data={{}} />
        <AddEntry type="opportunity" data={{}} />
      </Flex>
    </Part>
  );
}

function Part({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={3}>
      <Box>
        <Typography variant="beta" tag="h2">
          {title}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {hint}
        </Typography>
      </Box>
      {children}
    </Flex>
  );
}

const UnderPromise = memo(function UnderPromise({ id }: { readonly id: string }) {
  const { measures, outcomes, opportunities } = useWorkspace(({ tree }) => underOf(tree, id));
  return (
    <SetIn>
      <OrderedEntries list={`measures-${id}`} entries={measures} level={4} Under={UnderMeasure} />
      <OrderedEntries list={`outcomes-${id}`} entries={outcomes} level={4} />
      <OrderedEntries list={`opportunities-${id}`} entries={opportunities} level={4} />
      <Flex gap={2} wrap="wrap">
        <AddEntry type="outcome" data={{ promises: [id] }} />
        <AddEntry type="measure" data={{ promise: id }} />
        <AddEntry type="opportunity" data={{ promise: id }} />
      </Flex>
    </SetIn>
  );
});

const UnderMeasure = memo(function UnderMeasure({ id }: { readonly id: string }) {
  const { measures, outcomes } = useWorkspace(({ tree }) => underOf(tree, id));
  return (
    <SetIn>
      <OrderedEntries list={`parts-${id}`} entries={measures} level={5} Under={UnderPart} />
      <OrderedEntries list={`outcomes-${id}`} entries={outcomes} level={5} />
      <Flex gap={2} wrap="wrap">
        <AddEntry type="outcome" data={{ measures: [id] }} />
        <AddEntry type="measure" part data={{ parent: id }} />
      </Flex>
    </SetIn>
  );
});

/** A part of a measure has no parts of its own. */
const UnderPart = memo(function UnderPart({ id }: { readonly id: string }) {
  const { outcomes } = useWorkspace(({ tree }) => underOf(tree, id));
  return (
    <SetIn>
      <OrderedEntries list={`outcomes-${id}`} entries={outcomes} level={5} />
      <Flex gap={2} wrap="wrap">
        <AddEntry type="outcome" data={{ measures: [id] }} />
      </Flex>
    </SetIn>
  );
});

/** Set in under what it belongs to. */
function SetIn({ children }: { readonly children: ReactNode }) {
  return (
    <Box paddingLeft={4} borderColor="neutral200" borderStyle="none none none solid">
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Box>
  );
}
