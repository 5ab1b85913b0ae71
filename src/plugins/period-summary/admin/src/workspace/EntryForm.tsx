import { useCallback, useMemo, useState } from 'react';

import { Box, Button, Flex } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type {
  EntryChange,
  EntryConflict,
  SavedEntry,
  WorkspaceEntry,
} from '../../../contracts/workspace';
import { useSend } from '../api/use-send';
import { KeptForm, type SaveOutcome } from '../edits/KeptForm';
import { keptPlace, type Base } from '../edits/kept-text';
import { EntryFields } from '../fields/EntryField';
import { toSend, valuesOf, type Values } from '../fields/entry-values';
import { ENTRY_FIELDS, translatedFields, type FieldSpec } from '../fields/field-spec';
import { SourceProvider } from '../fields/SourceText';
import { useText } from '../text';
import { StillHolds } from './StillHolds';
import { formKeyOf, usePage, useWorkspace } from './workspace-context';

/** All fields of one entry, in Strapi's own inputs; rare ones behind a button. */
export function EntryForm({ entry }: { readonly entry: WorkspaceEntry }) {
  const t = useText();
  const { periodId, language, languages, isTranslation, may, user } = usePage();
  const formKey = formKeyOf(entry);
  const led = useWorkspace(({ target }) =>
    target?.formKey === formKey ? (target.field?.split('.')[0] ?? null) : null,
  );
  const fields = useMemo<readonly FieldSpec[]>(() => {
    const all = ENTRY_FIELDS[entry.type];
    return isTranslation ? translatedFields(all) : all;
  }, [entry.type, isTranslation]);
  const server = useMemo<Base>(
    () => ({ version: entry.updatedAt, values: valuesOf(entry, fields) }),
    [entry, fields],
  );
  const save = useSaveEntry(entry, fields);
  const common = fields.filter(({ rare }) => !rare);
  const rare = fields.filter((field) => field.rare);
  const [asked, setAsked] = useState(false);
  // Led to a rare field: it must be there before the cursor can be put in it.
  const all = asked || rare.some((field) => field.name === led || isWritten(field, server.values));
  const source = useMemo(
    () => (entry.source ? { fields: entry.source.fields, language: languages[0] ?? 'sv' } : null),
    [entry.source, languages],
  );
  const shared = { owner: entry.uid, disabled: !may.edit, translation: isTranslation };

  return (
    <SourceProvider value={source}>
      {entry.outdated && may.edit && <StillHolds onHolds={() => save({}, server)} />}
      <KeptForm
        formKey={formKey}
        place={keptPlace(user, periodId, language, formKey)}
        server={server}
        save={save}
        disabled={!may.edit}
        owner={entry.uid}
        fields={fields}
      >
        <EntryFields {...shared} fields={common} />
        {rare.length > 0 && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Box>
              <Button
                type="button"
                variant="ghost"
                aria-expanded={all}
                endIcon={all ? <CaretUp /> : <CaretDown />}
                onClick={() => setAsked(!asked)}
              >
                {t('entry.more')}
              </Button>
            </Box>
            {all && <EntryFields {...shared} fields={rare} />}
          </Flex>
        )}
      </KeptForm>
    </SourceProvider>
  );
}

/** What somebody has written is not put out of sight; that an outcome names its promise is no news. */
function isWritten({ name, input }: FieldSpec, values: Values): boolean {
  const value = values[name];
  return (input === 'list' || input === 'blocks') && Array.isArray(value) && value.length > 0;
}

function useSaveEntry(entry: WorkspaceEntry, fields: readonly FieldSpec[]) {
  const t = useText();
  const send = useSend();
  const { toggleNotification } = useNotification();
  const { periodId, language, replaceEntry } = usePage();
  const { type, documentId } = entry;
  const tellOthers = useCallback(
    (others: readonly EntryChange[]) => {
      const names = [...new Set(others.map(({ by }) => by ?? t('somebody')))].join(', ');
      if (names) toggleNotification({ type: 'info', message: t('save.others', { names }) });
    },
    [t, toggleNotification],
  );

  return useCallback(
    async (changed: Record<string, unknown>, base: Base): Promise<SaveOutcome> => {
      const sent = await send.put<SavedEntry>(
        `/periods/${periodId}/entries/${type}/${documentId}`,
        {
          language,
          updatedAt: base.version,
          data: toSend(changed),
        },
      );
      const baseOf = (saved: WorkspaceEntry): Base => ({
        version: saved.updatedAt,
        values: valuesOf(saved, fields),
      });
      if (sent.ok) {
        replaceEntry(sent.data.entry);
        tellOthers(sent.data.others);
        return { kind: 'saved', base: baseOf(sent.data.entry) };
      }
      if (sent.failure.kind !== 'conflict') return { kind: 'failed', failure: sent.failure };
      const { current, changes } = sent.failure.details as unknown as EntryConflict;
      return { kind: 'conflict', conflict: { theirs: baseOf(current), changes } };
    },
    [send, periodId, type, documentId, language, fields, replaceEntry, tellOthers],
  );
}
