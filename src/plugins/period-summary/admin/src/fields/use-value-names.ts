import { useMemo } from 'react';

import { useIntl } from 'react-intl';

import { COMPONENT_VIEWS } from '../../../contracts/content-views';
import { useText, useWordLanguage } from '../text';
import { useWorkspace } from '../workspace/workspace-context';
import { choicesOf } from './choices-of';
import type { ValueNames } from './value-words';

/** Names for what the forms of this period keep as keys. */
export function useValueNames(): ValueNames {
  const intl = useIntl();
  const t = useText();
  const language = useWordLanguage();
  const workspace = useWorkspace((state) => state.workspace);
  return useMemo<ValueNames>(
    () => ({
      language,
      choice: (value, text) =>
        text ? t(text) : intl.formatMessage({ id: value, defaultMessage: value }),
      entry: (kind, id) => choicesOf(workspace, kind).find((each) => each.id === id)?.name ?? '…',
      field: (component, name) =>
        COMPONENT_VIEWS.find(({ uid }) => uid === component)?.fields[name]?.[language] ?? name,
    }),
    [intl, t, language, workspace],
  );
}
