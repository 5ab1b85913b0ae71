import { useIntl } from 'react-intl';

import { COMPONENT_VIEWS, CONTENT_TYPE_VIEWS } from '../../../contracts/content-views';
import { useWordLanguage } from '../text';

const VIEWS = new Map([...CONTENT_TYPE_VIEWS, ...COMPONENT_VIEWS].map((view) => [view.uid, view]));

/** A field's label and help, the same as in the Content Manager. The help is there in Swedish alone. */
export function useFieldWords(owner: string, field: string): { label: string; hint?: string } {
  const intl = useIntl();
  const language = useWordLanguage();
  const kind = owner.startsWith('api::') ? 'content-types' : 'components';
  const view = VIEWS.get(owner)?.fields[field];
  return {
    label: intl.formatMessage({
      id: `content-manager.${kind}.${owner}.${field}`,
      defaultMessage: view?.[language] ?? field,
    }),
    ...(view && language === 'sv' ? { hint: view.help } : {}),
  };
}
