import { lazy, Suspense } from 'react';

import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { createGlobalStyle } from 'styled-components';

import { READ } from '../permissions';
import { OverviewPage } from './OverviewPage';
import { PeriodPage } from './PeriodPage';

/** With its pictures and the reader of its text: loaded by who asks for help. */
const GuidePage = lazy(async () => ({ default: (await import('./GuidePage')).GuidePage }));

/**
 * On a narrow screen, or a large one at 400 % (WCAG 1.4.10), the host's header sticks under the host's own bar
 * and covers a third of what is read: there it scrolls away with the page.
 */
const HeaderInFlow = createGlobalStyle`
  @media (max-width: 767px) {
    [data-strapi-header-sticky] {
      position: static !important;
      width: auto !important;
    }
  }
`;

export function App() {
  return (
    <Page.Protect permissions={READ}>
      <HeaderInFlow />
      <Routes>
        <Route index element={<OverviewPage />} />
        <Route path="periods/:periodId" element={<PeriodPage />} />
        <Route
          path="help"
          element={
            <Suspense fallback={<Page.Loading />}>
              <GuidePage />
            </Suspense>
          }
        />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Page.Protect>
  );
}
