import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { READ } from '../permissions';
import { OverviewPage } from './OverviewPage';
import { PeriodPage } from './PeriodPage';

export function App() {
  return (
    <Page.Protect permissions={READ}>
      <Routes>
        <Route index element={<OverviewPage />} />
        <Route path="periods/:periodId" element={<PeriodPage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Page.Protect>
  );
}
