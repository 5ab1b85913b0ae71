/** Previews: never public, checked against the user's session and rights at every request. */
import type { Core } from '@strapi/strapi';

import type { PreviewKey } from '../../../../contracts/workspace';
import { tagOfLocale } from '../../../../domain/languages';
import type { LanguageTag } from '../../../../domain/prose';
import { swedishDay } from '../../../../domain/representation/format-date';
import type { Collected } from '../../adapters/collect-period';
import { isPublishable } from '../../document-middlewares/document-context';
import { ACTIONS } from '../../permissions';
import { periodOfEntry } from '../period-of-entry';
import { findPeriodLanguages, type FoundPeriod } from '../workspace/period-languages';
import { renderDraft } from './draft-page';
import { makePreviewKey, readPreviewKey } from './preview-key';

/** The signed-in user behind a request, as Strapi's strategy leaves them. */
export interface Viewer {
  readonly user?: { readonly id?: number | string };
  readonly session?: { readonly id: string };
  readonly userAbility?: { can(action: string): boolean };
}

export type KeyResult =
  | { readonly kind: 'key'; readonly key: PreviewKey }
  /** Asked for without a session of the admin, by an API token for instance. */
  | { readonly kind: 'no-session' }
  | Exclude<FoundPeriod, { kind: 'found' }>;

export type PageResult =
  | { readonly kind: 'page'; readonly html: string }
  /** The key is unknown or over, the session has ended, or the user may not read any more. */
  | { readonly kind: 'refused' }
  | Extract<Collected, { kind: 'missing' }>;

/** Seconds; the longest that a key may be good for. */
const LONGEST = 600;
const PATH = '/period-summary/preview';

interface PermissionService {
  readonly engine: { generateUserAbility(user: object): Promise<{ can(action: string): boolean }> };
}

export const previews = ({ strapi }: { strapi: Core.Strapi }) => {
  const secret = (): string => {
    const value = strapi.config.get<string>('admin.auth.secret', '');
    if (value === '') throw new Error('ADMIN_JWT_SECRET is empty: previews cannot be signed.');
    return value;
  };

  async function keyFor(
    viewer: Viewer,
    wanted: {
      readonly periodId: string;
      readonly language: LanguageTag;
      readonly seconds: number;
    },
  ): Promise<KeyResult> {
    const { user, session } = viewer;
    if (typeof user?.id !== 'number' || !session) return { kind: 'no-session' };
    const found = await findPeriodLanguages(strapi, wanted.periodId, wanted.language);
    if (found.kind !== 'found') return found;
    const until = Math.floor(Date.now() / 1000) + Math.min(wanted.seconds, LONGEST);
    const key = makePreviewKey(
      {
        user: user.id,
        session: session.id,
        period: wanted.periodId,
        language: wanted.language,
        until,
      },
      secret(),
    );
    const expiresAt = new Date(until * 1000).toISOString();
    return { kind: 'key', key: { key, url: `${PATH}/${key}`, expiresAt } };
  }

  /** Whether the one who asked for a key is still signed in and may still read. */
  async function mayStillRead(userId: number, session: string): Promise<boolean> {
    if (!(await strapi.sessionManager('admin').isSessionActive(session))) return false;
    const user = (await strapi.db.query('admin::user').findOne({
      where: { id: userId },
      populate: ['roles'],
    })) as { isActive?: boolean; blocked?: boolean } | null;
    if (!user?.isActive || user.blocked) return false;
    const { engine } = strapi.service('admin::permission') as unknown as PermissionService;
    return (await engine.generateUserAbility(user)).can(ACTIONS.read);
  }

  return {
    keyFor,

    /** The page that a key opens. */
    async page(key: string): Promise<PageResult> {
      const claims = readPreviewKey(key, secret(), Math.floor(Date.now() / 1000));
      if (!claims || !(await mayStillRead(claims.user, claims.session))) return { kind: 'refused' };
      const now = new Date().toISOString();
      return renderDraft(strapi, {
        periodId: claims.period,
        language: claims.language,
        now,
        today: swedishDay(now),
      });
    },

    /**
     * The address of an entry's page, for Strapi's own Preview button; that asks without checking any
     * right, so it is checked here.
     * @returns undefined where there is none to show: the button is then off
     */
    async addressFor(
      uid: string,
      { documentId, locale }: { readonly documentId?: string; readonly locale?: string },
    ): Promise<string | undefined> {
      const viewer = strapi.requestContext.get()?.state as Viewer | undefined;
      if (!viewer?.userAbility?.can(ACTIONS.read)) return undefined;
      if (!isPublishable(uid) || documentId === undefined) return undefined;
      const owner = await periodOfEntry(strapi, uid, documentId);
      if (!owner) return undefined;
      const periodId = owner.periodId;
      const language = tagOfLocale(locale ?? '') ?? 'sv';
      const result = await keyFor(viewer, { periodId, language, seconds: LONGEST });
      return result.kind === 'key' ? result.key.url : undefined;
    },
  };
};
