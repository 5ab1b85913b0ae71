import type { Core } from '@strapi/strapi';

import {
  COMPONENT_VIEWS,
  CONTENT_TYPE_VIEWS,
} from '../../src/plugins/period-summary/contracts/content-views';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { createEmptyDatabase } from '../support/test-database';

const PERMISSION_UID = 'plugin::users-permissions.permission';
const ROLE_UID = 'plugin::users-permissions.role';
const LOCALE_UID = 'plugin::i18n.locale';

let running: RunningStrapi;

beforeAll(async () => {
  running = await startStrapi({ database: await createEmptyDatabase() });
});

afterAll(async () => {
  await running.remove();
});

async function restart(): Promise<void> {
  await running.stop();
  running = await startStrapi({ database: running.database });
}

async function actionsOf(strapi: Core.Strapi, type: string): Promise<string[]> {
  const role = await strapi.db
    .query(ROLE_UID)
    .findOne({ where: { type }, populate: ['permissions'] });
  return (role.permissions as { action: string }[]).map(({ action }) => action).sort();
}

async function localeRows(strapi: Core.Strapi): Promise<Record<string, string>> {
  const rows: { code: string; name: string }[] = await strapi.db.query(LOCALE_UID).findMany();
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}

interface StoredView {
  settings: { mainField: string; defaultSortBy: string };
  metadatas: Record<
    string,
    {
      edit: { label: string; description: string; editable: boolean };
      list: { label: string };
    }
  >;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

async function viewOf(strapi: Core.Strapi, uid: string): Promise<StoredView> {
  const service = strapi.plugin('content-manager').service<{
    findConfiguration(model: { uid: string }): Promise<StoredView>;
  }>(uid.includes('::') ? 'content-types' : 'components');
  return service.findConfiguration({ uid });
}

const READ_ACTIONS = CONTENT_TYPE_VIEWS.flatMap(({ uid }) => [
  `${uid}.find`,
  `${uid}.findOne`,
]).sort();

describe('what every boot sets', () => {
  it('has the four languages with Swedish as the default: else content starts in English', async () => {
    expect(await localeRows(running.strapi)).toEqual({
      sv: 'Svenska',
      en: 'Engelska',
      sma: 'Sydsamiska',
      'sv-lattlast': 'Lättläst svenska',
    });
    const service = running.strapi.plugin('i18n').service<{
      getDefaultLocale(): Promise<string>;
    }>('locales');
    expect(await service.getDefaultLocale()).toBe('sv');
  });

  it('names the role of administrators in Swedish once: staff read it in their profile', async () => {
    const roles = running.strapi.db.query('admin::role');
    const where = { code: 'strapi-super-admin' };
    expect(await roles.findOne({ where })).toMatchObject({ name: 'Administratör' });
    await roles.update({ where, data: { name: 'Systemförvaltare' } });
    await restart();
    expect(await running.strapi.db.query('admin::role').findOne({ where })).toMatchObject({
      name: 'Systemförvaltare',
    });
  });

  it('lets the public read the eight types and do nothing else; visitors have no accounts', async () => {
    expect(await actionsOf(running.strapi, 'public')).toEqual(READ_ACTIONS);
    expect(await actionsOf(running.strapi, 'authenticated')).toEqual([]);
    const advanced = await running.strapi
      .store({ type: 'plugin', name: 'users-permissions' })
      .get({ key: 'advanced' });
    expect(advanced).toMatchObject({ allow_register: false, default_role: 'authenticated' });
  });

  it.each([...CONTENT_TYPE_VIEWS, ...COMPONENT_VIEWS].map((view) => [view.uid, view] as const))(
    'sets form, list and words of %s',
    async (uid, view) => {
      const stored = await viewOf(running.strapi, uid);
      expect(stored.settings.mainField).toBe(view.mainField);
      if (view.list) {
        expect(stored.layouts.list).toEqual(view.list);
        // Strapi's own columns too: they are offered beside ours.
        expect(stored.metadatas['createdAt']?.list.label).toBe('Skapad');
      }
      expect(stored.layouts.edit.map((row) => row.map(({ name }) => name))).toEqual(view.rows);
      for (const [name, field] of Object.entries(view.fields)) {
        expect(stored.metadatas[name]?.edit).toMatchObject({
          label: field.sv,
          description: field.help,
          editable: field.readOnly !== true,
        });
      }
    },
  );

  it('puts back what was changed by hand, and keeps a language somebody added', async () => {
    const { strapi } = running;
    const role = await strapi.db.query(ROLE_UID).findOne({ where: { type: 'public' } });
    const permissions = strapi.db.query(PERMISSION_UID);
    await permissions.create({ data: { action: 'api::promise.promise.delete', role: role.id } });
    await permissions.deleteMany({ where: { action: 'api::theme.theme.find' } });
    await strapi.db.query(LOCALE_UID).create({ data: { code: 'fi', name: 'Finska' } });
    const service = strapi.plugin('content-manager').service<{
      findConfiguration(model: { uid: string }): Promise<StoredView>;
      updateConfiguration(model: { uid: string }, view: StoredView): Promise<unknown>;
    }>('content-types');
    const model = { uid: 'api::promise.promise' };
    const view = await service.findConfiguration(model);
    await service.updateConfiguration(model, {
      ...view,
      settings: { ...view.settings, mainField: 'heading' },
      layouts: { ...view.layouts, list: ['id'] },
    });

    await restart();

    expect(await actionsOf(running.strapi, 'public')).toEqual(READ_ACTIONS);
    expect(await localeRows(running.strapi)).toMatchObject({ fi: 'Finska', sv: 'Svenska' });
    const after = await viewOf(running.strapi, 'api::promise.promise');
    expect(after.settings.mainField).toBe('wording');
    expect(after.layouts.list).toEqual(['wording', 'period', 'order']);
  });
});
