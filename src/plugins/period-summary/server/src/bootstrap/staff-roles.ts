import type { Core } from '@strapi/strapi';

import {
  ADMINISTRATOR_ROLE,
  EXPLORER,
  HOSTS_ROLES,
  ROLE_LOCALES,
  STAFF_ROLES,
  WITHHELD,
  type StaffRole,
} from '../roles';
import { PUBLISHABLE_UIDS, type ContentUid } from '../uids';

interface RoleRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: {
    readonly fields?: readonly string[];
    readonly locales?: readonly string[];
  };
  readonly conditions: readonly string[];
}

interface RoleService {
  create(role: { name: string; code: string; description: string }): Promise<RoleRow>;
  exists(where: object): Promise<boolean>;
  update(where: { id: number }, role: { name: string; description: string }): Promise<RoleRow>;
  getUsersCount(id: number): Promise<number>;
  deleteByIds(ids: readonly number[]): Promise<unknown>;
  assignPermissions(id: number, permissions: readonly Permission[]): Promise<unknown>;
}

interface ContentTypeService {
  getPermissionsWithNestedFields(
    actions: readonly { readonly actionId: string; readonly subjects: readonly string[] }[],
  ): readonly Permission[];
}

interface PermissionService {
  readonly actionProvider: { get(action: string): object | undefined };
}

/**
 * Sets the roles of staff as code. Runs after Strapi has made its own: those are made on a database
 * without any role only, and an installation without a *Super Admin* lets nobody in.
 */
export async function applyStaffRoles(strapi: Core.Strapi): Promise<void> {
  for (const role of STAFF_ROLES) await applyRole(strapi, role);
  await nameAdministrator(strapi);
  await retireHostsRoles(strapi);
  await withholdPublishing(strapi);
}

const roleService = (strapi: Core.Strapi): RoleService =>
  strapi.service('admin::role') as unknown as RoleService;

const roleByCode = async (strapi: Core.Strapi, code: string): Promise<RoleRow | null> =>
  (await strapi.db.query('admin::role').findOne({ where: { code } })) as RoleRow | null;

async function applyRole(strapi: Core.Strapi, role: StaffRole): Promise<void> {
  const service = roleService(strapi);
  const { code, description } = role;
  let row = await roleByCode(strapi, code);
  if (!row) {
    // The name is unique, and somebody may have made a role of that name by hand.
    const isTaken = await service.exists({ name: role.name });
    const name = isTaken ? `${role.name} (medborgarlöften)` : role.name;
    row = await service.create({ name, code, description });
  }
  await service.assignPermissions(row.id, permissionsOf(strapi, role));
}

/** Grants with all fields and languages of their types, as Strapi keeps them. */
function permissionsOf(strapi: Core.Strapi, role: StaffRole): Permission[] {
  const contentTypes = strapi.service('admin::content-type') as unknown as ContentTypeService;
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  return role.grants.flatMap<Permission>(({ action, subject, conditions = [] }) => {
    if (subject === null) return [{ action, subject, properties: {}, conditions }];
    const found = actionProvider.get(action);
    return contentTypes
      .getPermissionsWithNestedFields([{ ...found, actionId: action, subjects: [subject] }])
      .map((permission) => ({
        action,
        subject,
        conditions,
        properties: isLocalized(strapi, subject)
          ? { ...permission.properties, locales: ROLE_LOCALES }
          : permission.properties,
      }));
  });
}

function isLocalized(strapi: Core.Strapi, uid: ContentUid): boolean {
  return 'i18n' in (strapi.contentType(uid).pluginOptions ?? {});
}

/** Gives *Super Admin* a Swedish name once; a name that somebody chose stays. */
async function nameAdministrator(strapi: Core.Strapi): Promise<void> {
  const { code, hostsName, name, description } = ADMINISTRATOR_ROLE;
  const service = roleService(strapi);
  const row = await roleByCode(strapi, code);
  if (row?.name !== hostsName || (await service.exists({ name }))) return;
  await service.update({ id: row.id }, { name, description });
}

/** Strapi's *Editor* and *Author* go where nobody has them; else they stay, without publishing. */
async function retireHostsRoles(strapi: Core.Strapi): Promise<void> {
  const service = roleService(strapi);
  for (const code of HOSTS_ROLES) {
    const row = await roleByCode(strapi, code);
    if (row && (await service.getUsersCount(row.id)) === 0) await service.deleteByIds([row.id]);
  }
}

/** Takes publishing and deleting of our types from every role but *Super Admin*. */
async function withholdPublishing(strapi: Core.Strapi): Promise<void> {
  const rows = (await strapi.db.query('admin::permission').findMany({
    where: {
      action: { $in: [...WITHHELD] },
      subject: { $in: [...PUBLISHABLE_UIDS] },
      role: { code: { $ne: ADMINISTRATOR_ROLE.code } },
    },
    populate: { role: true },
  })) as { id: number; role: RoleRow | null }[];
  if (rows.length === 0) return;
  const names = [...new Set(rows.flatMap(({ role }) => role?.name ?? []))].join(', ');
  strapi.log.warn(
    `Publishing is the workspace's alone: ${EXPLORER.publish} and ${EXPLORER.delete} taken from ${names}`,
  );
  await strapi.db
    .query('admin::permission')
    .deleteMany({ where: { id: { $in: rows.map(({ id }) => id) } } });
}
