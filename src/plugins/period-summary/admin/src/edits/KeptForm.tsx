import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Form, useForm, type FormErrors } from '@strapi/strapi/admin';

import type { EntryChange } from '../../../contracts/workspace';
import { fieldErrors, type Failure } from '../api/failure';
import { FocusBack } from '../components/FocusBack';
import { FailureNotice } from '../components/FailureNotice';
import { SteadyButton } from '../components/SteadyButton';
import { changedValues, same, type Values } from '../fields/entry-values';
import type { FieldSpec } from '../fields/field-spec';
import { useText, useWordLanguage } from '../text';
import { ConflictDialog, type Conflict } from './ConflictDialog';
import { dropKeptText, keepText, readKeptText, type Base } from './kept-text';
import { useUnsaved } from './unsaved-context';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly base: Base; readonly others?: readonly EntryChange[] }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/**
 * A form whose text is not lost: kept in the tab while it is unsaved, restored after a reload or a new
 * sign-in, compared when somebody else saved first.
 * @param server what the server has; taken over only while nothing is changed here
 * @param save sends what changed since `base`; never throws
 */
export function KeptForm({
  formKey,
  place,
  server,
  save,
  disabled,
  owner,
  fields,
  labelOf,
  children,
}: {
  readonly formKey: string;
  readonly place: string;
  readonly server: Base;
  readonly save: (changed: Record<string, unknown>, base: Base) => Promise<SaveOutcome>;
  readonly disabled: boolean;
  /** UID whose labels name the fields in a conflict. */
  readonly owner: string;
  /** How the fields are written: by it a conflict says what stands in them. */
  readonly fields: readonly FieldSpec[];
  /** Names the fields in a conflict where no content type does. */
  readonly labelOf?: (field: string) => string;
  readonly children: ReactNode;
}) {
  const language = useWordLanguage();
  const [kept] = useState(() => readKeptText(place));
  const [base, setBase] = useState<Base>(kept?.base ?? server);
  const [restored, setRestored] = useState(kept !== null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [savedOnce, setSavedOnce] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const modified = useRef(kept !== null);
  const latest = useRef<Values>(kept?.values ?? server.values);
  const saving = useRef(false);

  const { unsaved } = useUnsaved();
  const isUnsaved = unsaved.has(formKey);
  useEffect(() => {
    // Also what came while there were changes, once they are undone.
    if (!isUnsaved && !modified.current) setBase(server);
  }, [server, isUnsaved]);

  const submit = async (sent: Values, from: Base, helpers: Helpers): Promise<void> => {
    if (saving.current) return;
    saving.current = true;
    setFailure(null);
    const outcome = await save(changedValues(from.values, sent), from);
    saving.current = false;
    if (outcome.kind === 'conflict') {
      setConflict(outcome.conflict);
      return;
    }
    if (outcome.kind === 'failed') {
      setFailure(outcome.failure);
      helpers.setErrors(fieldErrors(outcome.failure, language));
      return;
    }
    // What was typed while the save was under way stays, and is still unsaved.
    const since = Object.fromEntries(
      Object.entries(latest.current).filter(([name, value]) => !same(sent[name], value)),
    );
    setBase(outcome.base);
    setConflict(null);
    setRestored(false);
    setSavedOnce(true);
    helpers.resetForm(outcome.base.values);
    if (Object.keys(since).length > 0) helpers.setValues({ ...outcome.base.values, ...since });
  };

  return (
    <Form<Values>
      ref={form}
      method="PUT"
      initialValues={base.values}
      disabled={disabled}
      onSubmit={(values, helpers) => submit(values, base, helpers)}
    >
      <Keeping {...{ formKey, place, base, kept: kept?.values ?? null, form, modified, latest }} />
      <Flex direction="column" alignItems="stretch" gap={4}>
        {restored && (
          <Restored onForget={() => setRestored(false)} server={server} setBase={setBase} />
        )}
        {children}
        {failure && <FailureNotice failure={failure} />}
        {!disabled && <SaveRow savedOnce={savedOnce} />}
      </Flex>
      {conflict && (
        <FocusBack>
          <Conflicting
            {...{ conflict, base, owner, fields, labelOf }}
            onClose={() => setConflict(null)}
            // The base changes when the save has succeeded: until then the form would be reset to it.
            onChosen={(values, helpers) => void submit(values, conflict.theirs, helpers)}
          />
        </FocusBack>
      )}
    </Form>
  );
}

interface Helpers {
  readonly setErrors: (errors: FormErrors) => void;
  readonly setValues: (values: Values) => void;
  readonly resetForm: (values?: Values) => void;
}

/** Writes every change to the tab's storage and tells the page that there is something to save. */
function Keeping({
  formKey,
  place,
  base,
  kept,
  form,
  modified: modifiedRef,
  latest,
}: {
  readonly formKey: string;
  readonly place: string;
  readonly base: Base;
  readonly kept: Values | null;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly modified: { current: boolean };
  readonly latest: { current: Values };
}) {
  const values = useForm('Keeping', (state) => state.values) as Values;
  const modified = useForm('Keeping', (state) => state.modified);
  const setValues = useForm('Keeping', (state) => state.setValues);
  const { tell } = useUnsaved();
  const waiting = useRef(kept);

  useEffect(() => {
    if (waiting.current) {
      // The first values are the server's: what was kept takes their place, and is not dropped.
      setValues(waiting.current);
      waiting.current = null;
      return;
    }
    latest.current = values;
    modifiedRef.current = modified;
    if (modified) keepText(place, { base, values });
    else dropKeptText(place);
    tell(formKey, modified ? () => form.current?.requestSubmit() : null);
  }, [values, modified, base, place, formKey, tell, setValues, form, modifiedRef, latest]);
  useEffect(() => () => tell(formKey, null), [formKey, tell]);
  return null;
}

function Restored({
  onForget,
  server,
  setBase,
}: {
  readonly onForget: () => void;
  readonly server: Base;
  readonly setBase: (base: Base) => void;
}) {
  const t = useText();
  const resetForm = useForm('Restored', (state) => state.resetForm);
  return (
    <Flex
      background="secondary100"
      hasRadius
      padding={3}
      gap={3}
      justifyContent="space-between"
      role="status"
      wrap="wrap"
    >
      <Typography textColor="secondary700">{t('kept.restored')}</Typography>
      <Button
        variant="tertiary"
        size="S"
        onClick={() => {
          setBase(server);
          resetForm(server.values);
          onForget();
        }}
      >
        {t('kept.forget')}
      </Button>
    </Flex>
  );
}

function SaveRow({ savedOnce }: { readonly savedOnce: boolean }) {
  const t = useText();
  const modified = useForm('SaveRow', (state) => state.modified);
  const busy = useForm('SaveRow', (state) => state.isSubmitting);
  const resetForm = useForm('SaveRow', (state) => state.resetForm);
  return (
    <Flex gap={3} justifyContent="flex-end" alignItems="center">
      <Box role="status" aria-live="polite">
        <Typography variant="pi" textColor="neutral600">
          {modified ? t('save.unsaved') : savedOnce ? t('save.saved') : ''}
        </Typography>
      </Box>
      {modified && (
        <Button type="button" variant="tertiary" onClick={() => resetForm()}>
          {t('save.undo')}
        </Button>
      )}
      <SteadyButton type="submit" startIcon={<Check />} busy={busy} unavailable={!modified}>
        {t('save')}
      </SteadyButton>
    </Flex>
  );
}

function Conflicting({
  conflict,
  base,
  owner,
  fields,
  labelOf,
  onClose,
  onChosen,
}: {
  readonly conflict: Conflict;
  readonly base: Base;
  readonly owner: string;
  readonly fields: readonly FieldSpec[];
  readonly labelOf: ((field: string) => string) | undefined;
  readonly onClose: () => void;
  readonly onChosen: (values: Values, helpers: Helpers) => void;
}) {
  const mine = useForm('Conflicting', (state) => state.values) as Values;
  const setValues = useForm('Conflicting', (state) => state.setValues);
  const setErrors = useForm('Conflicting', (state) => state.setErrors);
  const resetForm = useForm('Conflicting', (state) => state.resetForm);
  const helpers = useMemo<Helpers>(
    () => ({ setValues, setErrors, resetForm: (values) => resetForm(values) }),
    [setValues, setErrors, resetForm],
  );
  return (
    <ConflictDialog
      conflict={conflict}
      base={base.values}
      mine={mine}
      owner={owner}
      fields={fields}
      labelOf={labelOf}
      onClose={onClose}
      onChosen={(values) => {
        setValues(values);
        onChosen(values, helpers);
      }}
    />
  );
}
