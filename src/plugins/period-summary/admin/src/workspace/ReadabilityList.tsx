import { useMemo } from 'react';

import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { Workspace, WorkspaceEntry } from '../../../contracts/workspace';
import { proseFromBlocks } from '../../../domain/prose-from-blocks';
import { readability, readabilityLevel } from '../../../domain/readability/readability';
import { useText } from '../text';
import { underOf, type EntryTree } from './entry-tree';
import { labelOf } from './entry-label';
import { useWorkspace } from './workspace-context';

interface Section {
  readonly key: string;
  readonly title: string | null;
  readonly fields: readonly unknown[];
}

const PROSE = ['wording', 'background', 'goals', 'description', 'prose', 'reason'];

const proseOf = (entries: readonly WorkspaceEntry[]): readonly unknown[] =>
  entries.flatMap(({ fields }) => PROSE.map((name) => fields[name]));

/** The sections of the page with all the prose that stands in each. */
function sectionsOf(workspace: Workspace, tree: EntryTree): readonly Section[] {
  const { summary, period, promises } = workspace;
  return [
    {
      key: 'page',
      title: null,
      fields: [summary?.lead, summary?.closing, period.fields['background']],
    },
    ...promises.map((promise) => {
      const under = underOf(tree, promise.documentId);
      const measures = under.measures.flatMap((each) => [
        each,
        ...underOf(tree, each.documentId).measures,
      ]);
      return {
        key: promise.documentId,
        title: labelOf(promise),
        fields: proseOf([
          promise,
          ...measures,
          ...[promise, ...measures].flatMap(({ documentId }) => underOf(tree, documentId).outcomes),
          ...under.opportunities,
        ]),
      };
    }),
  ];
}

/** Words and LIX of each section as it is saved: advice, never a rule. */
export function ReadabilityList() {
  const t = useText();
  const workspace = useWorkspace((state) => state.workspace);
  const tree = useWorkspace((state) => state.tree);
  const rows = useMemo(
    () =>
      sectionsOf(workspace, tree)
        .map(({ fields, ...section }) => ({
          ...section,
          ...readability(fields.map((field) => proseFromBlocks(field, workspace.language))),
        }))
        .filter(({ words }) => words > 0),
    [workspace, tree],
  );
  if (rows.length === 0) return null;
  return (
    <Box>
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {t('readability.title')}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p" paddingBottom={2}>
        {t('readability.explained')}
      </Typography>
      <Table colCount={3} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{t('readability.section')}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">{t('readability.words')}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">LIX</Typography>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map(({ key, title, words, lix }) => (
            <Tr key={key}>
              <Td>
                <Typography variant="pi" style={{ whiteSpace: 'normal' }}>
                  {title ?? t('contents.page')}
                </Typography>
              </Td>
              <Td>
                <Typography variant="pi">{words}</Typography>
              </Td>
              <Td>
                <Typography variant="pi">
                  {lix === null ? '–' : `${lix} (${t(`readability.${readabilityLevel(lix)}`)})`}
                </Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
