/**
 * The staff's roles as code. Publishing our types is the workspace's alone, so no role has Content
 * Manager's publish (which also unpublishes) or delete for them; *Super Admin* has everything.
 */
import { LANGUAGES } from '../../domain/languages';
import { ACTIONS } from './permissions';
import { PARTY_UID, PUBLISHABLE_UIDS, REGISTER_UIDS, type ContentUid } from './uids';

export const EXPLORER = {
  create: 'plugin::content-manager.explorer.create',
  read: 'plugin::content-manager.explorer.read',
  update: 'plugin::content-manager.explorer.update',
  delete: 'plugin::content-manager.explorer.delete',
  publish: 'plugin::content-manager.explorer.publish',
} as const;

/** What no role but *Super Admin* has for our types, whoever ticked it. */
export const WITHHELD: readonly string[] = [EXPLORER.delete, EXPLORER.publish];

export interface Grant {
  readonly action: string;
  /** Null: not about one type. */
  readonly subject: ContentUid | null;
  readonly conditions?: readonly string[];
}

export interface StaffRole {
  /** Stable; the name may be changed in the settings. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly Grant[];
}

const on = (subjects: readonly ContentUid[], ...actions: readonly string[]): Grant[] =>
  subjects.flatMap((subject) => actions.map((action) => ({ action, subject })));
const may = (...actions: readonly string[]): Grant[] =>
  actions.map((action) => ({ action, subject: null }));

const READ: readonly Grant[] = [
  ...on([...PUBLISHABLE_UIDS, ...REGISTER_UIDS], EXPLORER.read),
  ...may(ACTIONS.read, 'plugin::upload.read', 'plugin::upload.assets.download'),
];

const WRITE: readonly Grant[] = [
  ...READ,
  ...on(PUBLISHABLE_UIDS, EXPLORER.create, EXPLORER.update),
  // A municipality may add a party; shared ones such as the police are an administrator's to change.
  ...on([PARTY_UID], EXPLORER.create),
  { action: EXPLORER.update, subject: PARTY_UID, conditions: ['admin::is-creator'] },
  ...may(
    ACTIONS.edit,
    'plugin::upload.assets.create',
    'plugin::upload.assets.update',
    'plugin::upload.assets.copy-link',
  ),
];

export const STAFF_ROLES: readonly StaffRole[] = [
  {
    code: 'medborgarlofte-reader',
    name: 'Läsare',
    description: 'Läser sammanfattningar, utgåvor och logg. (Reader)',
    grants: READ,
  },
  {
    code: 'medborgarlofte-editor',
    name: 'Redaktör',
    description: 'Skriver löften, åtgärder, resultat och sammanfattningar. (Editor: writes)',
    grants: WRITE,
  },
  {
    code: 'medborgarlofte-publisher',
    name: 'Utgivare',
    description: 'Skriver, publicerar och drar tillbaka. (Publisher: also publishes and withdraws)',
    grants: [...WRITE, ...may(ACTIONS.publish, ACTIONS.withdraw)],
  },
];

/** Strapi's own role that may do everything: its English name stands in the profile and in lists. */
export const ADMINISTRATOR_ROLE = {
  code: 'strapi-super-admin',
  hostsName: 'Super Admin',
  name: 'Administratör',
  description:
    'Får göra allt: användare, kommuner, inställningar. (Administrator: may do everything)',
} as const;

/** Strapi makes these on an empty database; they can publish past the workspace. */
export const HOSTS_ROLES: readonly string[] = ['strapi-editor', 'strapi-author'];

/** Strapi locales that a role may write in: all that the product has. */
export const ROLE_LOCALES: readonly string[] = LANGUAGES.map(({ locale }) => locale);
