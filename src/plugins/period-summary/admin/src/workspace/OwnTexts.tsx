import { useMemo, useState } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type {
  SourceConflict,
  WorkspaceEntry,
  WorkspaceSummary,
} from '../../../contracts/workspace';
import type { SummaryInput } from '../../../contracts/summary-input';
import { useFailureWords } from '../api/use-failure-words';
import { blocksText } from '../edits/blocks-text';
import { KeptForm, type SaveOutcome } from '../edits/KeptForm';
import { keptPlace, type Base } from '../edits/kept-text';
import { mergeBlocks } from '../edits/merge-blocks';
import { WordDifference } from '../edits/WordDifference';
import { ProseField } from '../fields/ProseField';
import { same } from '../fields/entry-values';
import type { FieldSpec } from '../fields/field-spec';
import { useFieldWords } from '../fields/use-field-words';
import { useText } from '../text';
import { ownTextParts, type OwnTextPart } from './section-parts';
import { useSummary, type SectionSettings } from './use-summary';
import { usePage, useWorkspace } from './workspace-context';

const OWN_TEXT: readonly FieldSpec[] = [{ name: 'ownText', input: 'blocks' }];

type Blocks = NonNullable<SummaryInput['lead']>;

/** Texts that stand on the page in place of an entry's own: the marked exception. */
export function OwnTexts({ entry }: { readonly entry: WorkspaceEntry }) {
  const { may } = usePage();
  const sections = useWorkspace(({ workspace }) => workspace.summary?.sections);
  const parts = ownTextParts(entry).filter(
    ({ key, field }) =>
      sections?.[key]?.ownText !== undefined || (may.edit && Array.isArray(entry.fields[field])),
  );
  if (parts.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {parts.map((part) => (
        <OwnText key={part.key} entry={entry} part={part} />
      ))}
    </Flex>
  );
}

function OwnText({ entry, part }: { readonly entry: WorkspaceEntry; readonly part: OwnTextPart }) {
  const t = useText();
  const { label } = useFieldWords(entry.uid, part.field);
  const { periodId, language, may, user } = usePage();
  const summary = useWorkspace(({ workspace }) => workspace.summary);
  const conflict = useWorkspace(({ workspace }) =>
    workspace.sourceConflicts.find(({ key }) => key === part.key),
  );
  const { setSection } = useSummary();
  const settings = summary?.sections?.[part.key];
  const [begun, setBegun] = useState(false);
  const formKey = `own:${part.key}`;
  const source = (entry.fields[part.field] ?? []) as Blocks;
  const written = settings?.ownText;
  const server = useMemo<Base>(
    () => baseOf(summary, part.key, source),
    [summary, part.key, source],
  );

  const save = async (changed: Record<string, unknown>, begun: Base): Promise<SaveOutcome> => {
    const ownText = changed['ownText'] as Blocks;
    const sent = await setSection(part.key, (before) => {
      const isAnothers =
        before.ownText !== undefined &&
        !same(before.ownText, begun.values['ownText']) &&
        !same(before.ownText, ownText);
      if (isAnothers) return null;
      return { ...before, ownText, base: before.base ?? (begun.values['source'] as Blocks) };
    });
    if (sent.ok) return { kind: 'saved', base: baseOf(sent.data, part.key, source) };
    if (sent.failure.kind !== 'conflict') return { kind: 'failed', failure: sent.failure };
    const current = sent.failure.details['current'] as WorkspaceSummary;
    return {
      kind: 'conflict',
      conflict: { theirs: baseOf(current, part.key, source), changes: [] },
    };
  };

  if (written === undefined && !begun) {
    return (
      <Box>
        <Button type="button" variant="ghost" startIcon={<Pencil />} onClick={() => setBegun(true)}>
          {t('own-text.begin', { field: label })}
        </Button>
      </Box>
    );
  }
  return (
    <Box
      background="primary100"
      hasRadius
      padding={4}
      role="group"
      aria-label={t('own-text.of', { field: label })}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography variant="delta" tag="p">
          {t('own-text.of', { field: label })}
        </Typography>
        <Typography variant="pi">{t('own-text.explained')}</Typography>
        {conflict && <SourceChanged conflict={conflict} />}
        <KeptForm
          formKey={formKey}
          place={keptPlace(user, periodId, language, formKey)}
          server={server}
          save={save}
          disabled={!may.edit}
          owner={entry.uid}
          fields={OWN_TEXT}
          labelOf={() => t('own-text.of', { field: label })}
        >
          <ProseField name="ownText" label={t('own-text.label')} disabled={!may.edit} />
        </KeptForm>
        {may.edit && (
          <Box>
            <Button
              type="button"
              variant="danger-light"
              onClick={() => {
                setBegun(false);
                if (written) void setSection(part.key, withoutOwnText);
              }}
            >
              {t('own-text.remove')}
            </Button>
          </Box>
        )}
      </Flex>
    </Box>
  );
}

/** With the source as it was when the writing began: it may have moved on by the time of the save. */
function baseOf(summary: WorkspaceSummary | null, key: string, source: Blocks): Base {
  const { ownText, base } = summary?.sections?.[key] ?? {};
  return {
    version: summary?.version ?? null,
    values: { ownText: ownText ?? source, source: base ?? source },
  };
}

const withoutOwnText = ({ ownText: _text, base: _base, ...rest }: SectionSettings) => rest;

/** "Källan har ändrats": what the source says now against the own text, and three ways on. */
function SourceChanged({ conflict }: { readonly conflict: SourceConflict }) {
  const t = useText();
  const words = useFailureWords();
  const { toggleNotification } = useNotification();
  const { setSection } = useSummary();
  const { key, base, mine, theirs } = conflict;
  const choose = async (change: (before: SectionSettings) => SectionSettings): Promise<void> => {
    const sent = await setSection(key, change);
    if (!sent.ok) toggleNotification({ type: 'danger', message: words(sent.failure) });
  };
  const merged = mergeBlocks(base, mine, theirs).blocks as Blocks;
  return (
    <Box background="neutral0" hasRadius padding={4} role="group" aria-label={t('source.changed')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold" tag="p">
          {t('source.changed')}
        </Typography>
        <Typography variant="pi">{t('source.was-is')}</Typography>
        <WordDifference
          before={blocksText(base)}
          after={blocksText(theirs)}
          labels={['source.before', 'source.now']}
        />
        <Typography variant="pi">{t('source.mine-is')}</Typography>
        <WordDifference
          before={blocksText(theirs)}
          after={blocksText(mine)}
          labels={['source.now', 'source.own']}
        />
        <Flex gap={2} wrap="wrap">
          <Button
            type="button"
            variant="secondary"
            onClick={() => void choose((before) => ({ ...before, base: theirs as Blocks }))}
          >
            {t('source.keep')}
          </Button>
          <Button type="button" variant="secondary" onClick={() => void choose(withoutOwnText)}>
            {t('source.take')}
          </Button>
          <Button
            type="button"
            onClick={() =>
              void choose((before) => ({ ...before, ownText: merged, base: theirs as Blocks }))
            }
          >
            {t('source.merge')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
