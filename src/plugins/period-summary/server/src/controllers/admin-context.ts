import type { Actor } from '../services/activity-log';

/** The part of Koa's context that the plugin's admin controllers use. */
export interface AdminContext {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  readonly state: {
    readonly user?: {
      readonly documentId?: string;
      readonly firstname?: string | null;
      readonly lastname?: string | null;
      readonly username?: string | null;
      readonly email?: string | null;
    };
  };
  status: number;
  body: unknown;
}

/** Who acts, by the name that colleagues know. */
export function actorOf(ctx: AdminContext): Actor {
  const { user } = ctx.state;
  const name = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return {
    id: user?.documentId ?? null,
    name: name || user?.username || user?.email || 'okänd (unknown)',
  };
}
