import type { Core } from '@strapi/strapi';

import {
  OWNED_UIDS,
  PUBLISHABLE_UIDS,
  REGISTER_UIDS,
  type ContentUid,
  type OwnedUid,
  type PublishableUid,
} from '../uids';

export type Data = Record<string, unknown>;

/** What we read of an operation of the Document Service, whatever its action. */
export interface Operation {
  readonly uid: ContentUid;
  readonly action: string;
  params: {
    documentId?: string;
    locale?: string | readonly string[] | null;
    status?: string;
    data?: Data;
    fields?: unknown;
    populate?: unknown;
  };
}

const among = <T extends string>(uids: readonly T[], uid: string): uid is T =>
  (uids as readonly string[]).includes(uid);

export const isPublishable = (uid: string): uid is PublishableUid => among(PUBLISHABLE_UIDS, uid);
export const isOwned = (uid: string): uid is OwnedUid => among(OWNED_UIDS, uid);
export const isContent = (uid: string): uid is ContentUid =>
  isPublishable(uid) || among(REGISTER_UIDS, uid);

interface LocalesService {
  getDefaultLocale(): Promise<string>;
}

/** The locale Strapi takes where a caller names none. */
export const defaultLocale = async (strapi: Core.Strapi): Promise<string> =>
  strapi.plugin('i18n').service<LocalesService>('locales').getDefaultLocale();
