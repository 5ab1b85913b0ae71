import type { ReactNode } from 'react';

import { ArrowLeft } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

const Way = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

/** The way up from a page, above its title. */
export function BackLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Way to={to}>
      <ArrowLeft aria-hidden /> {children}
    </Way>
  );
}
