import { useMemo } from 'react';

import { Box, Button, Flex } from '@strapi/design-system';
import { InputRenderer, useField } from '@strapi/strapi/admin';

import type { SummaryInput } from '../../../contracts/summary-input';
import type { WorkspaceSummary } from '../../../contracts/workspace';
import { collidingFields } from '../edits/ConflictDialog';
import { KeptForm, type SaveOutcome } from '../edits/KeptForm';
import { keptPlace, type Base } from '../edits/kept-text';
import { ProseField } from '../fields/ProseField';
import { RepeatedFields } from '../fields/RepeatedFields';
import type { Values } from '../fields/entry-values';
import type { FieldSpec } from '../fields/field-spec';
import { useText } from '../text';
import { Card } from './Card';
import { useSummary } from './use-summary';
import { SUMMARY_FORM, usePage, useWorkspace } from './workspace-context';

const LINK_FIELDS: readonly FieldSpec[] = [
  { name: 'label', input: 'string', width: 6 },
  { name: 'url', input: 'string', width: 6 },
];

/** How the fields are written, for whoever must choose between two saves of them. */
const FIELDS: readonly FieldSpec[] = [
  { name: 'title', input: 'string' },
  { name: 'lead', input: 'blocks' },
  { name: 'closing', input: 'blocks' },
  { name: 'links', input: 'list', component: 'shared.link', fields: LINK_FIELDS },
  {
    name: 'untranslated',
    input: 'choice',
    options: ['show', 'omit'],
    named: { show: 'summary.untranslated-show', omit: 'summary.untranslated-omit' },
  },
  { name: 'wholePage', input: 'blocks' },
];

const EASY_READ = 'sv-x-lattlast';

/** The editor's own part of the page: title, lead, closing, links, and how a translation is shown. */
export function SummaryCard() {
  const t = useText();
  const { periodId, language, isTranslation, may, user } = usePage();
  const summary = useWorkspace(({ workspace }) => workspace.summary);
  const defaultTitle = useWorkspace(({ workspace }) => workspace.defaultTitle);
  const { put } = useSummary();
  const server = useMemo<Base>(() => baseOf(summary), [summary]);
  const withWholePage = isTranslation && (language === EASY_READ || summary?.wholePage != null);

  const save = async (changed: Record<string, unknown>, base: Base): Promise<SaveOutcome> => {
    const version = typeof base.version === 'number' ? base.version : null;
    const sent = await put({ version, ...inputOf(changed) });
    if (sent.ok) return { kind: 'saved', base: baseOf(sent.data) };
    if (sent.failure.kind !== 'conflict') return { kind: 'failed', failure: sent.failure };
    const theirs = baseOf(sent.failure.details['current'] as WorkspaceSummary);
    const mine = { ...base.values, ...changed };
    // Other fields, or a section hidden from this very window: there is nothing to choose between.
    if (collidingFields(base.values, mine, theirs.values).length === 0) {
      return save(changed, { version: theirs.version, values: base.values });
    }
    return { kind: 'conflict', conflict: { theirs, changes: [] } };
  };
  const disabled = !may.edit;

  return (
    <Card
      formKey={SUMMARY_FORM}
      kind={t('kind.summary')}
      title={summary?.title ?? defaultTitle}
      excerpt={t('summary.excerpt')}
      level={3}
    >
      <KeptForm
        formKey={SUMMARY_FORM}
        place={keptPlace(user, periodId, language, SUMMARY_FORM)}
        server={server}
        save={save}
        disabled={disabled}
        owner="summary"
        fields={FIELDS}
        labelOf={(name) => t(LABELS[name as keyof typeof LABELS])}
      >
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Box data-field="title">
            <InputRenderer
              type="string"
              name="title"
              label={t('summary.title')}
              hint={t('summary.title-hint')}
              disabled={disabled}
            />
            {!disabled && <SuggestedTitle title={defaultTitle} />}
          </Box>
          <Box data-field="lead">
            <ProseField
              name="lead"
              label={t('summary.lead')}
              hint={t('summary.lead-hint')}
              disabled={disabled}
            />
          </Box>
          <Box data-field="closing">
            <ProseField
              name="closing"
              label={t('summary.closing')}
              hint={t('summary.closing-hint')}
              disabled={disabled}
            />
          </Box>
          <Box data-field="links">
            <RepeatedFields
              name="links"
              label={t('summary.links')}
              component="shared.link"
              fields={LINK_FIELDS}
              disabled={disabled}
              fixed={false}
            />
          </Box>
          {isTranslation && (
            <Box data-field="untranslated">
              <InputRenderer
                type="enumeration"
                name="untranslated"
                label={t('summary.untranslated')}
                hint={t('summary.untranslated-hint')}
                disabled={disabled}
                options={[
                  { value: 'show', label: t('summary.untranslated-show') },
                  { value: 'omit', label: t('summary.untranslated-omit') },
                ]}
              />
            </Box>
          )}
          {withWholePage && (
            <Box data-field="wholePage">
              <ProseField
                name="wholePage"
                label={t('summary.whole-page')}
                hint={t('summary.whole-page-hint')}
                disabled={disabled}
              />
            </Box>
          )}
        </Flex>
      </KeptForm>
    </Card>
  );
}

/** A page must have a title; the usual one is a click away. */
function SuggestedTitle({ title }: { readonly title: string }) {
  const t = useText();
  const { value, onChange } = useField<string | null>('title');
  if (value) return null;
  return (
    <Box paddingTop={2}>
      <Button type="button" variant="secondary" size="S" onClick={() => onChange('title', title)}>
        {t('summary.title-use', { title })}
      </Button>
    </Box>
  );
}

const LABELS = {
  title: 'summary.title',
  lead: 'summary.lead',
  closing: 'summary.closing',
  links: 'summary.links',
  untranslated: 'summary.untranslated',
  wholePage: 'summary.whole-page',
} as const;
const NAMES = Object.keys(LABELS) as readonly (keyof typeof LABELS)[];

function baseOf(summary: WorkspaceSummary | null): Base {
  const values: Values = Object.fromEntries(
    NAMES.map((name) => [name, summary?.[name] ?? (name === 'links' ? [] : null)]),
  );
  return { version: summary?.version ?? null, values };
}

/** Links are sent without the ids that rows have; a half-written one is told of by the server. */
function inputOf(changed: Record<string, unknown>): SummaryInput {
  const { links, untranslated, ...rest } = changed;
  return {
    ...rest,
    ...(untranslated === 'show' || untranslated === 'omit' ? { untranslated } : {}),
    ...(Array.isArray(links)
      ? {
          links: (links as { label?: string | null; url?: string | null }[]).map(
            ({ label, url }) => ({ label: label ?? '', url: url ?? '' }),
          ),
        }
      : {}),
  };
}
