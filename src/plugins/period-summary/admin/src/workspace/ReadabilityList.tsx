import { useMemo } from 'react';

import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { Workspace, WorkspaceEntry } from '../../../contracts/workspace';
import { proseFromBlocks } from '../../../domain/prose-from-blocks';
import { readability, readabilityLevel } from '../../../domain/readability/readability';
import { useText } from '../text';
import { entryTree } from './entry-tree';
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
function sectionsOf(workspace: Workspace): readonly Section[] {
  const tree = entryTree(workspace);
  const { summary, period, promises } = workspace;
  return [
    {
      key: 'page',
      title: null,
      fields: [summary?.lead, summary?.closing, period.fields['background']],
    },
    ...promises.map((promise) => {
      const measures = tree.measuresOf(promise).flatMap((each) => [each, ...tree.partsOf(each)]);
      return {
        key: promise.documentId,
        title: labelOf(promise),
        fields: proseOf([
          promise,
          ...measures,
          ...[promise, ...measures].flatMap(tree.outcomesUnder),
          ...tree.opportunitiesOf(promise),
        ]),
      };
    }),
  ];
}

/** Words and LIX of each section as it is saved: advice, never a rule. */
export function ReadabilityList() {
  const t = useText();
  const { workspace } = useWorkspace();
  const rows = useMemo(
    () =>
      sectionsOf(workspace)
        .map(({ fields, ...section }) => ({
          ...section,
          ...readability(fields.map((field) => proseFromBlocks(field, workspace.language))),
        }))
        .filter(({ words }) => words > 0),
    [workspace],
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
