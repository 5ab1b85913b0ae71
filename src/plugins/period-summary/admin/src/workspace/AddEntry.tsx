import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type { NewEntryInput, SavedEntry } from '../../../contracts/workspace';
import { useFailureWords } from '../api/use-failure-words';
import { useSend } from '../api/use-send';
import { useText } from '../text';
import { formKeyOf, usePage } from './workspace-context';

/** Makes an empty entry where it belongs and opens it. Structure is made in the first language. */
export function AddEntry({
  type,
  data,
  part = false,
}: {
  readonly type: NewEntryInput['type'];
  readonly data: NewEntryInput['data'];
  /** A part of a measure. */
  readonly part?: boolean;
}) {
  const t = useText();
  const send = useSend();
  const words = useFailureWords();
  const { toggleNotification } = useNotification();
  const { periodId, may, isTranslation, replaceEntry, lead } = usePage();
  const [busy, setBusy] = useState(false);
  if (!may.edit || isTranslation) return null;

  const add = async (): Promise<void> => {
    setBusy(true);
    const sent = await send.post<SavedEntry>(`/periods/${periodId}/entries`, {
      type,
      data,
    });
    setBusy(false);
    if (!sent.ok) {
      toggleNotification({ type: 'danger', message: words(sent.failure) });
      return;
    }
    replaceEntry(sent.data.entry);
    lead(formKeyOf(sent.data.entry));
  };

  return (
    <Button
      type="button"
      variant={type === 'promise' ? 'secondary' : 'tertiary'}
      startIcon={<Plus />}
      loading={busy}
      onClick={() => void add()}
    >
      {t(part ? 'add.part' : `add.${type}`)}
    </Button>
  );
}
