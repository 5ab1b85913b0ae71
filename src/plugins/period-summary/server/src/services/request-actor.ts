import type { Core } from '@strapi/strapi';

import type { Actor } from './activity-log';

/** The part of an admin user that names a person. */
export interface NamedUser {
  readonly id?: number | string;
  readonly documentId?: string | null;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly username?: string | null;
  readonly email?: string | null;
}

interface RequestState {
  readonly user?: NamedUser;
  readonly auth?: {
    readonly strategy?: { readonly name?: string };
    readonly credentials?: { readonly id?: number | string; readonly name?: string };
  };
}

/** A user by the name that colleagues know. */
export function actorOfUser(user: NamedUser | undefined): Actor {
  const name = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return {
    id: user?.documentId ?? null,
    name: name || user?.username || user?.email || 'okänd (unknown)',
  };
}

/**
 * Who is behind the request that is being answered: a user of the admin, an API token by its name, or
 * the system where nobody asked (a seed, a script, a job).
 */
export function actorOfRequest(strapi: Core.Strapi): Actor {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  if (!state) return { id: null, name: 'systemet (system)' };
  const token = state.auth?.strategy?.name?.includes('token') ? state.auth.credentials : undefined;
  if (token?.name) return { id: null, name: `API: ${token.name}` };
  return state.user ? actorOfUser(state.user) : { id: null, name: 'okänd (unknown)' };
}
