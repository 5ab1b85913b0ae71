import { memo } from 'react';

import { Box, Tabs } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../text';
import { PreviewPane } from './PreviewPane';
import { ReadinessPanel } from './ReadinessPanel';
import { useWorkspace } from './workspace-context';

/** Stays in sight while the long column is scrolled. */
const Sticky = styled(Box)`
  @media (min-width: 1200px) {
    position: sticky;
    /* Below the header, which the host makes sticky. */
    top: 7.4rem;
    max-height: calc(100vh - 9rem);
    overflow: auto;
  }
`;

export const Aside = memo(function Aside() {
  const t = useText();
  const readiness = useWorkspace(({ workspace }) => workspace.readiness);
  const count = readiness.items.filter(({ severity }) => severity !== 'note').length;
  return (
    <aside aria-label={t('aside')}>
      <Sticky background="neutral0" shadow="tableShadow" hasRadius padding={4}>
        <Tabs.Root variant="simple" defaultValue="readiness">
          <Tabs.List aria-label={t('aside')}>
            <Tabs.Trigger value="readiness">{t('aside.readiness', { count })}</Tabs.Trigger>
            <Tabs.Trigger value="preview">{t('aside.preview')}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="readiness">
            <Box paddingTop={4}>
              <ReadinessPanel />
            </Box>
          </Tabs.Content>
          <Tabs.Content value="preview">
            <Box paddingTop={4}>
              <PreviewPane />
            </Box>
          </Tabs.Content>
        </Tabs.Root>
      </Sticky>
    </aside>
  );
});
