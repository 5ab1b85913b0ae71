import type { Core } from '@strapi/strapi';

import { createPublishingLock } from '../database/publishing-lock';
import { invalidate } from '../delivery/running';
import { inTransaction } from '../database/transaction';
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
import { createSummaries } from './summaries';
import { entries, workspace } from './workspace';

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

const summaries = ({ strapi }: { strapi: Core.Strapi }) => createSummaries(strapi);

export const services = { publishing, summaries, workspace, entries };

type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

/** The plugin's services with their real types. */
export const getService = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): Services[Name] => strapi.plugin('period-summary').service(name) as Services[Name];
