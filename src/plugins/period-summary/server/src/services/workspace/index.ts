/** The services behind the staff's screens, bound to one Strapi. */
import type { Core } from '@strapi/strapi';

import type {
  ChangesQuery,
  EntryInput,
  LogQuery,
  NewEntryInput,
  NewPeriodInput,
  OrderInput,
  OverviewQuery,
  Permissions,
  Tasks,
  WorkspaceEntryType,
} from '../../../../contracts/workspace';
import type { LanguageTag } from '../../../../domain/prose';
import { swedishDay } from '../../../../domain/representation/format-date';
import { inTransaction } from '../../database/transaction';
import { createEntry, deleteEntry, orderEntries } from './entries/change-entries';
import { createPeriod } from './new-period/create-period';
import { readHistory } from './history/edition-history';
import { entryStanding } from './entries/entry-standing';
import { readLogPage } from './history/log-page';
import { readOverview } from './overview/overview';
import { pendingChanges } from './pending-changes';
import { createPeriodStatus } from './overview/period-status';
import { proposePeriod } from './new-period/propose-period';
import { readWorkspace } from './read-workspace';
import { saveEntry, type Editor, type EntryAddress } from './entries/save-entry';
import { compareForStaff, readStaffEdition } from './history/staff-edition';
import { tasksOf } from './overview/tasks';

/** Today where the inhabitants are. */
const today = (): string => swedishDay(new Date().toISOString());

export const workspace = ({ strapi }: { strapi: Core.Strapi }) => {
  const status = createPeriodStatus(strapi);
  const overview = (query: OverviewQuery, may: Permissions) =>
    readOverview(strapi, query, may, (isPublished) => status.begin(today(), isPublished));
  return {
    overview,
    tasks: async (may: Permissions): Promise<Tasks> =>
      tasksOf(await overview({ sort: '-period', page: 1, pageSize: Number.MAX_SAFE_INTEGER }, may)),
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

export const history = ({ strapi }: { strapi: Core.Strapi }) => ({
  changes: (periodId: string, query: ChangesQuery) =>
    inTransaction(strapi, () => pendingChanges(strapi, periodId, query)),
  editions: (periodId: string, language: LanguageTag) => readHistory(strapi, periodId, language),
  edition: (periodId: string, language: LanguageTag, number: number) =>
    readStaffEdition(strapi, periodId, language, number),
  compare: (periodId: string, language: LanguageTag, numbers: { a: number; b: number }) =>
    compareForStaff(strapi, periodId, language, numbers),
  log: (periodId: string, query: LogQuery) => readLogPage(strapi, periodId, query),
});

export const periods = ({ strapi }: { strapi: Core.Strapi }) => ({
  propose: (periodId: string) => proposePeriod(strapi, periodId),
  create: (input: NewPeriodInput, editor: Editor) => createPeriod(strapi, input, editor),
});
