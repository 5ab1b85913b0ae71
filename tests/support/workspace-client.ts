import { ADMINISTRATOR, createAdminUser, signIn } from './accounts';
import type { RunningStrapi } from './strapi';

export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  readonly error: {
    readonly message: string;
    readonly details: Record<string, unknown>;
  } | null;
}

/** Asks the plugin's admin addresses as one signed-in user. */
export interface WorkspaceClient {
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body: unknown): Promise<Answer<T>>;
  put<T>(path: string, body: unknown): Promise<Answer<T>>;
  remove<T>(path: string): Promise<Answer<T>>;
}

/** Signs a new user in with a role (by its code) and gives them a client. */
export async function workspaceClient(
  running: RunningStrapi,
  role: string = ADMINISTRATOR,
): Promise<WorkspaceClient> {
  const origin = await running.listen();
  const token = await signIn(origin, await createAdminUser(running.strapi, role));
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
    const answer = await fetch(`${origin}/period-summary${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    // Koa's own refusals (405) are plain text.
    const { data, error = null } = (text.startsWith('{') ? JSON.parse(text) : {}) as Partial<
      Answer<T>
    >;
    return { status: answer.status, data: data as T, error };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    remove: (path) => ask('DELETE', path),
  };
}
