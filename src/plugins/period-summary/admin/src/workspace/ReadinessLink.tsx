import { memo, useState } from 'react';

import { Box, Typography } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { css, styled } from 'styled-components';

import type { ReadinessItem } from '../../../domain/readiness/readiness';
import { useFailureWords } from '../api/use-failure-words';
import { SteadyButton } from '../components/SteadyButton';
import { useUnsaved } from '../edits/unsaved-context';
import { useText, useWordLanguage } from '../text';
import { useSummary } from './use-summary';
import { SUMMARY_FORM, usePage, useWorkspace, useWorkspaceNow } from './workspace-context';

const looks = css`
  display: block;
  width: 100%;
  padding: 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: inherit;
  text-align: left;
  text-decoration: none;
  cursor: pointer;
  &:is(a, button):hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;
const ItemButton = styled.button`
  ${looks}
`;
const ItemLink = styled(Link)`
  ${looks}
`;
const ItemText = styled.div`
  ${looks}
  cursor: auto;
`;

const MUNICIPALITY_UID = 'api::municipality.municipality';
/** Editors read the municipality; the form that an item leads to would be shut for them. */
const CHANGES_MUNICIPALITY = [
  { action: 'plugin::content-manager.explorer.update', subject: MUNICIPALITY_UID },
];

/** What is wrong, in which entry, and what to do; a click leads to the field. */
export const ReadinessLink = memo(function ReadinessLink({
  item,
  onLeave,
}: {
  readonly item: ReadinessItem;
  readonly onLeave?: () => void;
}) {
  const language = useWordLanguage();
  const t = useText();
  const { lead } = usePage();
  const { allowedActions, isLoading } = useRBAC(CHANGES_MUNICIPALITY);
  const { type, id, label } = item.entry;
  const shut = type === 'municipality' && !isLoading && allowedActions['canUpdate'] !== true;
  const words = (
    <>
      <Typography
        tag="span"
        variant="pi"
        textColor="neutral600"
        ellipsis
        style={{ display: 'block' }}
      >
        {label}
      </Typography>
      <Typography tag="span" fontWeight="semiBold" style={{ display: 'block' }}>
        {item.message[language]}
      </Typography>
      <Typography
        tag="span"
        variant="pi"
        textColor={shut ? 'neutral800' : 'primary600'}
        style={{ display: 'block' }}
      >
        {item.action[language]}
      </Typography>
    </>
  );
  if (shut) {
    return (
      <ItemText>
        {words}
        <Typography tag="span" variant="pi" style={{ display: 'block' }}>
          {t('readiness.ask-administrator')}
        </Typography>
      </ItemText>
    );
  }
  if (type === 'municipality') {
    // The municipality is a register: it is kept in the Content Manager.
    const address = `/content-manager/collection-types/${MUNICIPALITY_UID}/${id ?? ''}`;
    return (
      <ItemLink to={address} onClick={onLeave}>
        {words}
      </ItemLink>
    );
  }
  const formKey = type === 'summary' ? SUMMARY_FORM : `${type}:${id ?? ''}`;
  return (
    <>
      <ItemButton
        type="button"
        onClick={() => {
          onLeave?.();
          lead(formKey, item.field);
        }}
      >
        {words}
      </ItemButton>
      {formKey === SUMMARY_FORM && item.field === 'title' && <ProposedTitle />}
    </>
  );
});

/** Saves the usual title where it is missed: the readers see it when the page is published, not before. */
function ProposedTitle() {
  const t = useText();
  const words = useFailureWords();
  const { toggleNotification } = useNotification();
  const { may } = usePage();
  const now = useWorkspaceNow();
  const defaultTitle = useWorkspace(({ workspace }) => workspace.defaultTitle);
  const { put } = useSummary();
  const { unsaved } = useUnsaved();
  const [busy, setBusy] = useState(false);
  // Whoever is writing in that very form has a title of their own in mind.
  if (!may.edit || unsaved.has(SUMMARY_FORM)) return null;

  const save = async (): Promise<void> => {
    setBusy(true);
    const sent = await put({
      version: now().workspace.summary?.version ?? null,
      title: defaultTitle,
    });
    setBusy(false);
    if (!sent.ok) toggleNotification({ type: 'danger', message: words(sent.failure) });
  };
  return (
    <Box paddingTop={2}>
      <SteadyButton variant="secondary" size="S" busy={busy} onClick={() => void save()}>
        {t('summary.title-use', { title: defaultTitle })}
      </SteadyButton>
    </Box>
  );
}
