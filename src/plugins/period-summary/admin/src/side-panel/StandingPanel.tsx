import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';
import { Standing } from './Standing';

const TYPES: Readonly<Record<string, string>> = {
  'api::period.period': 'period',
  'api::promise.promise': 'promise',
  'api::measure.measure': 'measure',
  'api::outcome.outcome': 'outcome',
  'api::development-opportunity.development-opportunity': 'opportunity',
};

/**
 * The Content Manager's side panel. The host calls it as a hook and shows what it returns; nothing for
 * types that no page is made of.
 */
export function StandingPanel({ model, documentId }: { model: string; documentId?: string }) {
  const intl = useIntl();
  const type = TYPES[model];
  if (type === undefined || !documentId || documentId === 'create') return null;
  return {
    title: intl.formatMessage({ id: `${PLUGIN_ID}.standing.title` }),
    content: <Standing uid={model} type={type} documentId={documentId} />,
  };
}
