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
  return (
    <Sized>
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
