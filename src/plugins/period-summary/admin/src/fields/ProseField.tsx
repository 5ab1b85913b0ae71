import { useEffect, useRef } from 'react';

import { BlocksInput } from '@blocks-input';
import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The host gives every editor 512 px: with a dozen on one page nobody would find the next one. */
const Sized = styled(Box)`
  & > div > div > div[aria-describedby] {
    height: 22rem;
    min-height: 16rem;
    resize: vertical;
  }
`;

/** Prose in the Content Manager's own editor. */
export function ProseField({
  name,
  label,
  hint,
  disabled,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The host names its editor by the id of the field, which no element has: the label takes it, or
    // a screen reader says "text box" and nothing more.
    const words = place.current?.querySelector<HTMLLabelElement>('label[for]');
    if (words) words.id = words.htmlFor;
  });
  return (
    <Sized ref={place}>
      <BlocksInput
        type="blocks"
        name={name}
        label={label}
        hint={hint}
        disabled={disabled}
        livePreviewSync
      />
    </Sized>
  );
}
