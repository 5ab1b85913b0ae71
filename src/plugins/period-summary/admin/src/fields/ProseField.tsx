import { useEffect, useRef, type KeyboardEvent } from 'react';

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

/**
 * Tab leaves the editor, as everywhere else (WCAG 2.1.2). The host's editor swallows the key in every
 * block, though only a list item can do something with it: there it still moves in and out by a level,
 * as long as there is a level to move to.
 */
function letTabLeave(event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const caret = document.getSelection()?.anchorNode ?? null;
  const item = (caret instanceof Element ? caret : caret?.parentElement)?.closest('li') ?? null;
  const isNested = item?.parentElement?.parentElement?.matches('ul, ol, li') ?? false;
  const movesLevel = event.shiftKey ? isNested : (item?.previousElementSibling ?? null) !== null;
  if (!movesLevel) event.stopPropagation();
}

/**
 * Shift+Tab from the toolbar's first control goes to the toolbar itself, which hands the focus on to a
 * button after that control: nobody would ever come out backwards. So it is passed over for one step.
 */
function letToolbarBePassed(event: KeyboardEvent): void {
  const control = event.target as HTMLElement;
  const toolbar = control.closest<HTMLElement>('[role="toolbar"]');
  if (event.key !== 'Tab' || !event.shiftKey || toolbar === null) return;
  toolbar.tabIndex = -1;
  setTimeout(() => {
    toolbar.tabIndex = 0;
  });
}

function passTab(event: KeyboardEvent): void {
  letTabLeave(event);
  letToolbarBePassed(event);
}

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
    <Sized ref={place} onKeyDownCapture={passTab}>
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
