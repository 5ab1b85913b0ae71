import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The public page's own markup, in the admin's colours. */
const Readable = styled(Box)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.5;
  max-height: 50vh;
  overflow: auto;
  h1,
  h2,
  h3 {
    font-size: 1.4rem;
    font-weight: 600;
    margin: 1.2rem 0 0.4rem;
  }
  dl,
  p,
  ul {
    margin: 0.4rem 0;
  }
  ul {
    padding-left: 2rem;
    list-style: disc;
  }
  dt {
    font-weight: 600;
  }
  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
  }
`;

/** @param html from the server's renderer, which escapes every text in it */
export function DifferenceHtml({ html }: { readonly html: string }) {
  return (
    <Readable
      background="neutral100"
      hasRadius
      padding={4}
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
