import { useMemo } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';

import type { WorkspaceEntry } from '../../../contracts/workspace';
import { useText } from '../text';
import { AddEntry } from './AddEntry';
import { EntryCard } from './EntryCard';
import { entryTree, type EntryTree } from './entry-tree';
import { OrderedEntries } from './OrderedEntries';
import { SummaryCard } from './SummaryCard';
import { useWorkspace } from './workspace-context';

/** The period's sections in the order of the page. */
export function Contents() {
  const t = useText();
  const { workspace } = useWorkspace();
  const tree = useMemo(() => entryTree(workspace), [workspace]);
  const { promises, period } = workspace;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Part title={t('contents.page')} hint={t('contents.page-hint')}>
        <SummaryCard />
        <EntryCard entry={period} kind={t('kind.period')} level={3} />
      </Part>
      <Part title={t('contents.promises')} hint={t('contents.promises-hint')}>
        <OrderedEntries list="promises" entries={promises} level={3}>
          {(promise) => <UnderPromise promise={promise} tree={tree} />}
        </OrderedEntries>
        <AddEntry type="promise" data={{}} />
      </Part>
      <Part title={t('contents.period-outcomes')} hint={t('contents.period-outcomes-hint')}>
        <OrderedEntries list="period-outcomes" entries={tree.outcomesOfPeriod} level={3} />
        <OrderedEntries
          list="period-opportunities"
          entries={tree.opportunitiesOfPeriod}
          level={3}
        />
        <Flex gap={2} wrap="wrap">
          <AddEntry type="outcome" data={{}} />
          <AddEntry type="opportunity" data={{}} />
        </Flex>
      </Part>
    </Flex>
  );
}

function Part({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children: React.ReactNode;
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

function UnderPromise({
  promise,
  tree,
}: {
  readonly promise: WorkspaceEntry;
  readonly tree: EntryTree;
}) {
  const id = promise.documentId;
  const measures = tree.measuresOf(promise);
  return (
    <Under>
      <OrderedEntries list={`measures-${id}`} entries={measures} level={4}>
        {(measure) => <UnderMeasure measure={measure} tree={tree} mayHaveParts />}
      </OrderedEntries>
      <OrderedEntries list={`outcomes-${id}`} entries={tree.outcomesUnder(promise)} level={4} />
      <OrderedEntries
        list={`opportunities-${id}`}
        entries={tree.opportunitiesOf(promise)}
        level={4}
      />
      <Flex gap={2} wrap="wrap">
        <AddEntry type="outcome" data={{ promises: [id] }} />
        <AddEntry type="measure" data={{ promise: id }} />
        <AddEntry type="opportunity" data={{ promise: id }} />
      </Flex>
    </Under>
  );
}

function UnderMeasure({
  measure,
  tree,
  mayHaveParts = false,
}: {
  readonly measure: WorkspaceEntry;
  readonly tree: EntryTree;
  readonly mayHaveParts?: boolean;
}) {
  const id = measure.documentId;
  return (
    <Under>
      {mayHaveParts && (
        <OrderedEntries list={`parts-${id}`} entries={tree.partsOf(measure)} level={5}>
          {(part) => <UnderMeasure measure={part} tree={tree} />}
        </OrderedEntries>
      )}
      <OrderedEntries list={`outcomes-${id}`} entries={tree.outcomesUnder(measure)} level={5} />
      <Flex gap={2} wrap="wrap">
        <AddEntry type="outcome" data={{ measures: [id] }} />
        {mayHaveParts && <AddEntry type="measure" part data={{ parent: id }} />}
      </Flex>
    </Under>
  );
}

/** Set in under what it belongs to. */
function Under({ children }: { readonly children: React.ReactNode }) {
  return (
    <Box paddingLeft={4} borderColor="neutral200" borderStyle="none none none solid">
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Box>
  );
}
