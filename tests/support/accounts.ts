import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Codes of Strapi's own roles; a role of the project is named by its own code. */
export const ADMINISTRATOR = 'strapi-super-admin';

interface Creator {
  create(attributes: object): Promise<unknown>;
}

const creator = (strapi: Core.Strapi, uid: 'admin::user' | 'admin::api-token'): Creator =>
  strapi.service(uid) as Creator;

const newAccount = (): Account => ({
  email: `${randomBytes(5).toString('hex')}@example.org`,
  password: `Aa1-${randomBytes(9).toString('base64url')}`,
});

/** A user of the admin with one role, in an in-process Strapi. */
export async function createAdminUser(
  strapi: Core.Strapi,
  roleCode: string = ADMINISTRATOR,
): Promise<Account & { readonly id: number }> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: roleCode } });
  if (!role) throw new Error(`There is no role with the code ${roleCode}`);
  const account = newAccount();
  const user = (await creator(strapi, 'admin::user').create({
    ...account,
    firstname: 'Test',
    lastname: roleCode,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  })) as { id: number };
  return { ...account, id: user.id };
}

/**
 * An API token, in an in-process Strapi; send it as `Authorization: Bearer …`.
 * @param permissions actions such as `api::period.period.find`; without them the token reads everything
 */
export async function createApiToken(
  strapi: Core.Strapi,
  permissions?: readonly string[],
): Promise<string> {
  const token = (await creator(strapi, 'admin::api-token').create({
    name: `test ${randomBytes(5).toString('hex')}`,
    description: '',
    lifespan: null,
    ...(permissions ? { type: 'custom', permissions } : { type: 'read-only' }),
  })) as { accessKey: string };
  return token.accessKey;
}

async function post(url: string, body: unknown, token?: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST ${url} answered ${String(answer.status)}: ${text}`);
  return JSON.parse(text);
}

/** Signs in over HTTP; returns the token to send as `Authorization: Bearer …` to `/admin/*` and the plugin's admin addresses. */
export async function signIn(origin: string, account: Account): Promise<string> {
  const { email, password } = account;
  const answer = await post(`${origin}/admin/login`, { email, password });
  return (answer as { data: { token: string } }).data.token;
}

/** Makes the first administrator of an empty server over HTTP, and signs in. */
export async function registerFirstAdmin(
  origin: string,
): Promise<Account & { readonly token: string }> {
  const account = newAccount();
  const answer = await post(`${origin}/admin/register-admin`, {
    ...account,
    firstname: 'Test',
    lastname: 'Administrator',
  });
  return { ...account, token: (answer as { data: { token: string } }).data.token };
}

/** A further user over HTTP, with one role by its code; `token` is an administrator's. */
export async function inviteAdminUser(
  origin: string,
  token: string,
  roleCode: string,
): Promise<Account & { readonly token: string }> {
  const answer = await fetch(`${origin}/admin/roles`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { data: roles } = (await answer.json()) as { data: { id: number; code: string }[] };
  const role = roles.find(({ code }) => code === roleCode);
  if (!role) throw new Error(`There is no role with the code ${roleCode}`);
  const account = newAccount();
  const invited = (await post(
    `${origin}/admin/users`,
    { email: account.email, firstname: 'Test', lastname: roleCode, roles: [role.id] },
    token,
  )) as { data: { registrationToken: string } };
  const registered = (await post(`${origin}/admin/register`, {
    registrationToken: invited.data.registrationToken,
    userInfo: { firstname: 'Test', lastname: roleCode, password: account.password },
  })) as { data: { token: string } };
  return { ...account, token: registered.data.token };
}
