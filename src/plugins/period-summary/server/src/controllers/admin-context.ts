import type { Permissions } from '../../../contracts/workspace';
import { ACTIONS, type ActionId } from '../permissions';
import type { Actor } from '../services/activity-log';
import { actorOfUser, type NamedUser } from '../services/request-actor';

/** The part of Koa's context that the plugin's admin controllers use. */
export interface AdminContext {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  readonly state: {
    readonly user?: NamedUser;
    /** The session behind the request, as Strapi's strategy leaves it. */
    readonly session?: { readonly id: string };
    readonly userAbility?: { can(action: string): boolean };
  };
  status: number;
  body: unknown;
  set(headers: Readonly<Record<string, string>>): void;
}

/** Who acts, by the name that colleagues know. */
export const actorOf = (ctx: AdminContext): Actor => actorOfUser(ctx.state.user);

/** The same with the user's number, for Strapi's own "last edited by". */
export function editorOf(ctx: AdminContext): { actor: Actor; userId: number | null } {
  const id = ctx.state.user?.id;
  return { actor: actorOf(ctx), userId: typeof id === 'number' ? id : null };
}

/** What the user may do, for a screen that shows no button in vain. */
export function permissionsOf(ctx: AdminContext): Permissions {
  const may = (action: ActionId) => ctx.state.userAbility?.can(action) ?? false;
  return {
    edit: may(ACTIONS.edit),
    publish: may(ACTIONS.publish),
    withdraw: may(ACTIONS.withdraw),
  };
}
