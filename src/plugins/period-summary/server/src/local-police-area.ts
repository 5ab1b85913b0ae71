import type { Core } from '@strapi/strapi';

import {
  judgeLocalPoliceArea,
  POLICE_REGIONS,
  type PoliceRegionKey,
} from '../../domain/police-areas';

import { MUNICIPALITY_UID } from './uids';

interface Written {
  localPoliceArea?: string | null;
  policeRegion?: string | null;
}

/**
 * The municipality's local police area: stored as its name, chosen from the list in the admin, and
 * brought to the listed spelling on every way in, because police sites filter by it. A name that is
 * not listed is kept as written: the Police merge and rename areas, and our list may be old.
 */
export function registerLocalPoliceArea(strapi: Core.Strapi): void {
  strapi.customFields.register({
    name: 'local-police-area',
    plugin: 'period-summary',
    type: 'string',
    inputSize: { default: 6, isResizable: true },
  });
  strapi.documents.use((context, next) => {
    if (context.uid === MUNICIPALITY_UID) {
      const { data } = context.params as { data?: Written };
      if (data?.localPoliceArea) data.localPoliceArea = listedSpelling(data);
    }
    return next();
  });
}

function listedSpelling({ localPoliceArea, policeRegion }: Written): string {
  const region = POLICE_REGIONS.find(({ key }) => key === policeRegion);
  return judgeLocalPoliceArea(
    localPoliceArea ?? '',
    (region?.key ?? null) satisfies PoliceRegionKey | null,
  ).name;
}
