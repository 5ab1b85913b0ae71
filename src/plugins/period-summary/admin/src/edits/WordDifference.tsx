import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { diffWordsWithSpace } from 'diff';
import { styled } from 'styled-components';

import { useText, type TextKey } from '../text';

/** Told apart by line as well as by colour. */
const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
`;
const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
`;

/** Two texts in one, word by word, with whose each is. */
export function WordDifference({
  before,
  after,
  labels = ['difference.theirs', 'difference.mine'],
}: {
  readonly before: string;
  readonly after: string;
  readonly labels?: readonly [before: TextKey, after: TextKey];
}) {
  const t = useText();
  const [old, fresh] = [t(labels[0]), t(labels[1])];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" textColor="neutral600">
        <Removed>{old}</Removed> <Added>{fresh}</Added>
      </Typography>
      <Box background="neutral100" hasRadius padding={3} style={{ whiteSpace: 'pre-wrap' }}>
        <Typography tag="p">
          {diffWordsWithSpace(before, after).map(({ value, added, removed }, index) =>
            added ? (
              <Added key={index}>
                <VisuallyHidden>{fresh}: </VisuallyHidden>
                {value}
              </Added>
            ) : removed ? (
              <Removed key={index}>
                <VisuallyHidden>{old}: </VisuallyHidden>
                {value}
              </Removed>
            ) : (
              <span key={index}>{value}</span>
            ),
          )}
        </Typography>
      </Box>
    </Flex>
  );
}
