import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { css, styled } from 'styled-components';

import type { ReadinessItem } from '../../../domain/readiness/readiness';
import { useWordLanguage } from '../text';
import { SUMMARY_FORM, useWorkspace } from './workspace-context';

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
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;
const ItemButton = styled.button`
  ${looks}
`;
const ItemLink = styled(Link)`
  ${looks}
`;

/** What is wrong, in which entry, and what to do; a click leads to the field. */
export function ReadinessLink({
  item,
  onLeave,
}: {
  readonly item: ReadinessItem;
  readonly onLeave?: () => void;
}) {
  const language = useWordLanguage();
  const { lead } = useWorkspace();
  const { type, id, label } = item.entry;
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
      <Typography tag="span" variant="pi" textColor="primary600" style={{ display: 'block' }}>
        {item.action[language]}
      </Typography>
    </>
  );
  if (type === 'municipality') {
    // The municipality is a register: it is kept in the Content Manager.
    const uid = 'api::municipality.municipality';
    return (
      <ItemLink to={`/content-manager/collection-types/${uid}/${id ?? ''}`} onClick={onLeave}>
        {words}
      </ItemLink>
    );
  }
  const formKey = type === 'summary' ? SUMMARY_FORM : `${type}:${id ?? ''}`;
  return (
    <ItemButton
      type="button"
      onClick={() => {
        onLeave?.();
        lead(formKey, item.field);
      }}
    >
      {words}
    </ItemButton>
  );
}
