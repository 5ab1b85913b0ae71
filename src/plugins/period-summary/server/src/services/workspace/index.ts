/** The services behind the staff's screens, bound to one Strapi. */
import type { Core } from '@strapi/strapi';

import type {
  EntryInput,
  NewEntryInput,
  OrderInput,
  OverviewQuery,
  Permissions,
  Tasks,
  WorkspaceEntryType,
} from '../../../../contracts/workspace';
import type { LanguageTag } from '../../../../domain/prose';
import { swedishDay } from '../../../../domain/representation/format-date';
import { createEntry, deleteEntry, orderEntries } from './change-entries';
import { entryStanding } from './entry-standing';
import { readOverview } from './overview';
import { createPeriodStatus } from './period-status';
import { readWorkspace } from './read-workspace';
import { saveEntry, type Editor, type EntryAddress } from './save-entry';
import { tasksOf } from './tasks';

/** Today where the inhabitants are. */
const today = (): string => swedishDay(new Date().toISOString());

export const workspace = ({ strapi }: { strapi: Core.Strapi }) => {
  const status = createPeriodStatus(strapi);
  const overview = async (query: OverviewQuery, may: Permissions) =>
    readOverview(strapi, query, may, await status.begin(today()));
  return {
    overview,
    tasks: async (may: Permissions): Promise<Tasks> =>
      tasksOf(await overview({ sort: '-period' }, may)),
    find: (request: {
      readonly periodId: string;
      readonly language?: LanguageTag | undefined;
      readonly may: Permissions;
    }) => readWorkspace(strapi, { ...request, today: today() }),
    standing: (type: WorkspaceEntryType, documentId: string) =>
      entryStanding(strapi, type, documentId),
  };
};

export const entries = ({ strapi }: { strapi: Core.Strapi }) => ({
  create: (periodId: string, input: NewEntryInput, editor: Editor) =>
    createEntry(strapi, periodId, input, editor),
  save: (address: EntryAddress, input: EntryInput, editor: Editor) =>
    saveEntry(strapi, address, input, editor),
  remove: (address: EntryAddress, version: string, may: Permissions) =>
    deleteEntry(strapi, address, version, may),
  order: (periodId: string, input: OrderInput) => orderEntries(strapi, periodId, input),
});
