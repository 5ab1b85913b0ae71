import type { Core } from '@strapi/strapi';

import { createPublishingLock } from '../database/publishing-lock';
import { invalidate } from '../delivery/running';
import { inTransaction } from '../database/transaction';
import { previews } from './preview';
import {
  preparePublication,
  publishPeriod,
  type PublishRequest,
  type PublishResult,
} from './publishing/publish-period';
import {
  withdrawEdition,
  type WithdrawRequest,
  type WithdrawResult,
} from './publishing/withdraw-edition';
import { eraseEdition, type EraseRequest, type EraseResult } from './erasure/erase-edition';
import { repeatErasures } from './erasure/repeat-erasures';
import { writeExport, type ExportResult } from './static-export/write-export';
import { createSummaries } from './summaries';
import { entries, history, periods, workspace } from './workspace';

const publishing = ({ strapi }: { strapi: Core.Strapi }) => {
  const lock = createPublishingLock(strapi);
  return {
    /** What would be published now, and what stands in its way. */
    prepare: (request: Parameters<typeof preparePublication>[1]) =>
      inTransaction(strapi, () => preparePublication(strapi, request)),
    async publish(request: PublishRequest): Promise<PublishResult> {
      const result = await publishPeriod(strapi, lock, request);
      invalidate(strapi);
      return result;
    },
    async withdraw(request: WithdrawRequest): Promise<WithdrawResult> {
      const result = await withdrawEdition(strapi, lock, request);
      invalidate(strapi);
      return result;
    },
  };
};

const erasing = ({ strapi }: { strapi: Core.Strapi }) => {
  const lock = createPublishingLock(strapi);
  return {
    async erase(request: EraseRequest): Promise<EraseResult> {
      const result = await eraseEdition(strapi, lock, request);
      invalidate(strapi);
      return result;
    },
    /** Erases again what a restore has brought back; names the editions. */
    repeat: (at: string): Promise<readonly string[]> => repeatErasures(strapi, lock, at),
  };
};

const summaries = ({ strapi }: { strapi: Core.Strapi }) => createSummaries(strapi);

const staticExport = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Writes the public side into a folder of plain files. */
  write: (folder: string): Promise<ExportResult> => writeExport(strapi, folder),
});

export const services = {
  publishing,
  erasing,
  staticExport,
  summaries,
  workspace,
  entries,
  history,
  periods,
  previews,
};

type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

/** The plugin's services with their real types. */
export const getService = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): Services[Name] => strapi.plugin('period-summary').service<Services[Name]>(name);
