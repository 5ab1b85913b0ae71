import type { Core } from '@strapi/strapi';

import { PUBLISHABLE_UIDS, REGISTER_UIDS } from '../uids';

interface RoleRow {
  readonly id: number;
  readonly type: string;
}

interface PermissionRow {
  readonly id: number;
  readonly action: string;
}

const PERMISSION_UID = 'plugin::users-permissions.permission';
const ROLE_UID = 'plugin::users-permissions.role';

/** What anybody may do without a key: read the eight content types, and nothing else. */
export const PUBLIC_ACTIONS: readonly string[] = [...REGISTER_UIDS, ...PUBLISHABLE_UIDS].flatMap(
  (uid) => [`${uid}.find`, `${uid}.findOne`],
);

/**
 * Sets the permissions of both website roles as code: *public* reads published content;
 * *authenticated* may do nothing, for nobody can sign in to the website side. A permission ticked
 * by hand in the settings is taken away at the next boot.
 */
export async function applyPublicPermissions(strapi: Core.Strapi): Promise<void> {
  const roles = (await strapi.db
    .query(ROLE_UID)
    .findMany({ where: { type: { $in: ['public', 'authenticated'] } } })) as RoleRow[];
  // Silence here would leave the host's own defaults, which are wider.
  if (roles.length < 2) throw new Error('users-permissions must start before period-summary');
  for (const role of roles) {
    await applyActions(strapi, role.id, role.type === 'public' ? PUBLIC_ACTIONS : []);
  }
  await closeRegistration(strapi);
}

async function applyActions(
  strapi: Core.Strapi,
  role: number,
  actions: readonly string[],
): Promise<void> {
  const permissions = strapi.db.query(PERMISSION_UID);
  const rows = (await permissions.findMany({ where: { role } })) as PermissionRow[];
  const kept = new Set<string>();
  for (const row of rows) {
    if (actions.includes(row.action) && !kept.has(row.action)) kept.add(row.action);
    else await permissions.delete({ where: { id: row.id } });
  }
  for (const action of actions) {
    if (!kept.has(action)) await permissions.create({ data: { action, role } });
  }
}

/** The address is gone as well (see register); the setting says the same where staff see it. */
async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await store.get({ key: 'advanced' })) as { allow_register?: boolean } | null;
  if (advanced?.allow_register !== false) {
    await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
  }
}
