import { useMemo } from 'react';

import guideText from '@docs/edit.md?raw';
import { Box, Button, Typography } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { createGlobalStyle, styled } from 'styled-components';

import { BackLink } from '../components/BackLink';
import { guideHtml } from '../guide/guide-html';
import { OVERVIEW_PATH } from '../plugin-id';
import { useText } from '../text';

const PICTURES = import.meta.glob('@docs/pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The build names them by their path in the project. */
const pictureAddress = (name: string): string | undefined =>
  Object.entries(PICTURES).find(([path]) => path.endsWith(`/docs/${name}`))?.[1];

/** Lines short enough to read, in the host's own letters and colours. */
const Article = styled.article`
  max-width: 72rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.6;
  h2 {
    margin-top: 3.2rem;
    font-size: 2rem;
    font-weight: 600;
    /* Below the header, which the host makes sticky. */
    scroll-margin-top: 9rem;
  }
  p,
  ul,
  ol,
  table {
    margin-top: 1.2rem;
  }
  ul,
  ol {
    padding-left: 2.4rem;
    list-style: revert;
  }
  li {
    margin-top: 0.4rem;
  }
  strong {
    font-weight: 600;
  }
  em {
    font-style: italic;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
  img {
    max-width: 100%;
    height: auto;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.8rem 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: left;
    vertical-align: top;
  }
  th {
    font-weight: 600;
  }
  @media print {
    max-width: none;
    font-size: 10pt;
    line-height: 1.4;
    h2 {
      margin-top: 1.2em;
      font-size: 13pt;
      break-after: avoid;
    }
    p,
    ul,
    ol,
    table {
      margin-top: 0.6em;
    }
    nav {
      display: none;
    }
    /* Beside the text about it: with all its pictures the guide is three pages. */
    p:has(> img:only-child) {
      float: right;
      clear: right;
      width: 42%;
      margin: 0 0 0.8em 1.6em;
    }
    th,
    td {
      padding: 0.3em 0.6em;
    }
    tr,
    img {
      break-inside: avoid;
    }
  }
`;

/** On paper the guide stands alone, without the admin around it. */
const OnPaper = createGlobalStyle`
  @media print {
    @page {
      size: A4;
      margin: 16mm 18mm;
    }
    body * {
      visibility: hidden;
      overflow: visible !important;
      height: auto !important;
    }
    [data-guide],
    [data-guide] * {
      visibility: visible;
    }
    [data-guide] {
      position: absolute;
      inset: 0;
    }
  }
`;

/** The guide for editors, which stands in `docs/edit.md`: in Swedish, whatever the admin speaks. */
export function GuidePage() {
  const t = useText();
  const guide = useMemo(() => guideHtml(guideText, pictureAddress), []);
  return (
    <Page.Main>
      <OnPaper />
      <Page.Title>{t('help')}</Page.Title>
      <Layouts.Header
        title={t('help')}
        subtitle={t('help.subtitle')}
        navigationAction={<BackLink to={OVERVIEW_PATH}>{t('period.back')}</BackLink>}
        primaryAction={
          <Button
            variant="tertiary"
            startIcon={<File />}
            onClick={() => {
              window.print();
            }}
          >
            {t('help.print')}
          </Button>
        }
      />
      <Layouts.Content>
        <Box background="neutral0" shadow="tableShadow" hasRadius padding={8}>
          <Article lang="sv" data-guide>
            <Typography variant="alpha" tag="p">
              {guide.title}
            </Typography>
            <nav aria-label={t('help.parts')}>
              <ul>
                {guide.parts.map(({ id, text }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{text}</a>
                  </li>
                ))}
              </ul>
            </nav>
            {/* Our own text, read when the admin is built. */}
            <div dangerouslySetInnerHTML={{ __html: guide.html }} />
          </Article>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
