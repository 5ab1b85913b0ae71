import type { MouseEvent, ReactNode } from 'react';

import { Button, type ButtonProps } from '@strapi/design-system';
import { Loader } from '@strapi/icons';
import { keyframes, styled } from 'styled-components';

const turn = keyframes`
  to {
    transform: rotate(359deg);
  }
`;
const Turning = styled(Loader)`
  animation: ${turn} 2s infinite linear;
`;

/**
 * A button that keeps the focus while its work is under way, and when there is nothing to press it for: one
 * that is switched off drops the keyboard at the top of the page, in the middle of a form (WCAG 2.4.3).
 */
export function SteadyButton({
  type = 'button',
  busy = false,
  unavailable = false,
  startIcon,
  variant,
  size,
  onClick,
  children,
}: {
  readonly type?: 'button' | 'submit';
  readonly busy?: boolean;
  readonly unavailable?: boolean;
  readonly startIcon?: ReactNode;
  readonly variant?: ButtonProps['variant'];
  readonly size?: ButtonProps['size'];
  readonly onClick?: () => void;
  readonly children: ReactNode;
}) {
  const isOff = busy || unavailable;
  return (
    <Button
      type={type}
      variant={variant}
      size={size}
      startIcon={busy ? <Turning /> : startIcon}
      aria-disabled={isOff}
      onClick={isOff ? hold : onClick}
    >
      {children}
    </Button>
  );
}

/** A button that submits would do so all the same; Enter in a field of its form too. */
const hold = (event: MouseEvent): void => event.preventDefault();
