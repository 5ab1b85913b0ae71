import { lazy, Suspense } from 'react';

import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { READ } from '../permissions';
import { OverviewPage } from './OverviewPage';
import { PeriodPage } from './PeriodPage';

/** With its pictures and the reader of its text: loaded by who asks for help. */
const GuidePage = lazy(async () => ({ default: (await import('./GuidePage')).GuidePage }));

export function App() {
  return (
    <Page.Protect permissions={READ}>
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
