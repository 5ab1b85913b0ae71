import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';

import { useText } from '../text';
import { focusField } from './focus-field';
import { usePage, useWorkspace } from './workspace-context';

const Toggle = styled.button`
  display: flex;
  align-items: flex-start;
  gap: 0.8rem;
  width: 100%;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: left;
  cursor: pointer;
  & > svg {
    flex: none;
    margin-top: 0.6rem;
  }
`;

/** A part of the page that is read closed and written open. Once opened it stays in place, hidden. */
export function Card({
  formKey,
  kind,
  title,
  excerpt,
  level,
  badges,
  actions,
  children,
}: {
  readonly formKey: string;
  /** "Löfte 2". */
  readonly kind: string;
  readonly title: string;
  readonly excerpt: string | null;
  readonly level: 3 | 4 | 5;
  readonly badges?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useText();
  const { may, toggle } = usePage();
  const open = useWorkspace(({ opened }) => opened.has(formKey));
  const target = useWorkspace((state) => (state.target?.formKey === formKey ? state.target : null));
  const [mounted, setMounted] = useState(open);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) setMounted(true);
  }, [open]);
  useEffect(() => {
    if (target === null || !mounted) return;
    // The fields are there after the next paint; a prose editor takes one more.
    const timer = setTimeout(() => {
      if (card.current) focusField(card.current, target.field);
    }, 60);
    return () => clearTimeout(timer);
  }, [target, mounted]);

  const bodyId = `body-${formKey.replace(':', '-')}`;
  return (
    <Box
      ref={card}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={4}
      id={`card-${formKey}`}
    >
      <Flex gap={3} alignItems="flex-start" justifyContent="space-between">
        <Box flex="1" minWidth={0}>
          <Flex gap={2} wrap="wrap" paddingBottom={1}>
            <Typography variant="sigma" textColor="neutral600">
              {kind}
            </Typography>
            {badges}
          </Flex>
          <Typography variant={level === 3 ? 'delta' : 'epsilon'} tag={`h${level}`}>
            <Toggle
              type="button"
              aria-expanded={open}
              aria-controls={bodyId}
              onClick={() => toggle(formKey)}
            >
              {open ? <CaretUp aria-hidden /> : <CaretDown aria-hidden />}
              <span>{title}</span>
            </Toggle>
          </Typography>
          {!open && excerpt && (
            <Typography tag="p" textColor="neutral600" paddingTop={1}>
              {excerpt}
            </Typography>
          )}
        </Box>
        <Flex gap={1}>
          {actions}
          <Button
            variant="tertiary"
            size="S"
            aria-expanded={open}
            aria-controls={bodyId}
            aria-label={t(
              open ? 'entry.close-title' : may.edit ? 'entry.edit-title' : 'entry.read-title',
              { title },
            )}
            onClick={() => toggle(formKey)}
          >
            {t(open ? 'entry.close' : may.edit ? 'entry.edit' : 'entry.read')}
          </Button>
        </Flex>
      </Flex>
      <Box id={bodyId} hidden={!open} paddingTop={4}>
        {(mounted || open) && children}
      </Box>
    </Box>
  );
}
